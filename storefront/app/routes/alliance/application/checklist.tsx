import type { Application, CheckFinding } from "@lienket/contracts"
import { useNavigation } from "react-router"
import { useTranslations } from "use-intl"

import type { Refusal } from "~/forms/refusal"
import { Form } from "~/i18n/navigation"
import { Button } from "~/ui/button"
import { Card } from "~/ui/card"
import { Checkbox } from "~/ui/checkbox"
import { ErrorSummary } from "~/ui/error-summary"
import type { IconName } from "~/ui/icon-names"
import { State, type StateTone } from "~/ui/state"

const looks = {
  good: { tone: "good", icon: "check" },
  look: { tone: "waiting", icon: "eye" },
  missing: { tone: "bad", icon: "circle-alert" },
} as const satisfies Record<CheckFinding, { tone: StateTone; icon: IconName }>

type ChecklistProps = {
  application: Pick<Application, "checks" | "revision" | "may_decide">
  refusal: Refusal | undefined
}

/** What to look at before verifying; whoever may decide ticks it and verifies. */
export function Checklist({ application: { checks, revision, may_decide }, refusal }: ChecklistProps) {
  const t = useTranslations("allianceJoining")
  const sending = useNavigation().state === "submitting"
  const mine = refusal?.values.intent === "verify" ? refusal : undefined
  const ticked = mine?.values.checked?.split(",") ?? []
  const rows = checks.map(({ check, finding }) => ({
    check,
    mark: <State {...looks[finding]} word={t(`checks.finding.${finding}`)} />,
  }))
  return (
    <Card as="section">
      <h2 className="text-lg">{t("checks.title")}</h2>
      {may_decide ? (
        <Form method="post">
          <p className="mt-1 text-sm text-ink-soft">{t("checks.text")}</p>
          <div className="mt-3">
            <ErrorSummary refusal={mine} />
          </div>
          <input type="hidden" name="revision" value={revision} />
          <ul className="divide-y divide-clay">
            {rows.map(({ check, mark }) => (
              <li key={check} className="py-1.5">
                <Checkbox
                  name="checked"
                  value={check}
                  defaultChecked={ticked.includes(check)}
                  label={
                    <>
                      {t(`checks.${check}`)}
                      <span className="mt-1 block">{mark}</span>
                    </>
                  }
                />
              </li>
            ))}
          </ul>
          <Button
            name="intent"
            value="verify"
            icon="badge-check"
            wide
            className="mt-4"
            aria-disabled={sending || undefined}
          >
            {t("decide.verify")}
          </Button>
        </Form>
      ) : (
        <ul className="mt-2 divide-y divide-clay">
          {rows.map(({ check, mark }) => (
            <li key={check} className="flex flex-wrap items-center justify-between gap-2 py-2.5">
              <span className="min-w-0">{t(`checks.${check}`)}</span>
              {mark}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
