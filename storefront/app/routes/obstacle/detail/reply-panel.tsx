import type { ObstacleDetail } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import type { Refusal } from "~/forms/refusal"
import { Form } from "~/i18n/navigation"
import { Button } from "~/ui/button"
import { Card } from "~/ui/card"

import { ReasonPanel } from "../../alliance/reason-panel"

/** Whoever raised a case says whether the answer solved it. */
export function ReplyPanel({ obstacle, refusal }: { obstacle: ObstacleDetail; refusal: Refusal | undefined }) {
  const t = useTranslations("obstacle.reply")
  if (!obstacle.awaits_you) return null
  const { revision } = obstacle
  return (
    <section className="grid gap-3">
      <Card>
        <h2 className="text-lg">{t("title")}</h2>
        <p className="mt-1 text-ink-soft">{t("text")}</p>
        <Form method="post" className="mt-4">
          <input type="hidden" name="revision" value={revision} />
          <Button name="intent" value="agree" icon="circle-check" className="max-sm:w-full">
            {t("agree")}
          </Button>
        </Form>
      </Card>
      <ReasonPanel
        intent="disagree"
        title={t("disagreeTitle")}
        text={t("disagreeText")}
        label={t("reason")}
        submit={t("disagree")}
        icon="rotate-ccw"
        refusal={refusal}
        revision={revision}
      />
    </section>
  )
}
