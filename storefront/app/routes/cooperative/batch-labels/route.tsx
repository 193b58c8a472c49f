import { getBatch, labelFormats, labelsPerSheet, mostLabels, type LabelFormat } from "@lienket/contracts"
import { useState } from "react"
import { useTranslations } from "use-intl"

import { orNotFound } from "~/backend/not-found.server"
import { localeOfPath, localePath } from "~/i18n/locale"
import { useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Button, LinkButton } from "~/ui/button"
import { Card } from "~/ui/card"
import { Field } from "~/ui/field"
import { Notice } from "~/ui/notice"
import { RadioCards } from "~/ui/radio-cards"

import type { Route } from "./+types/route"
import { verify } from "../../member/verify.server"

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "cooperative")
  return { batch: await orNotFound(member.call(getBatch, { params: { id: args.params.id } })) }
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(
    args,
    args.loaderData && {
      title: translator(localeOfPath(args.location.pathname), "seller-lots")("sellerLots.labels.title", {
        lot: args.loaderData.batch.lot_code,
      }),
      index: false,
    },
  )

/** Which sheets, how many, and where a sheet begun earlier goes on. */
export default function BatchLabels({ loaderData: { batch } }: Route.ComponentProps) {
  const t = useTranslations("sellerLots.labels")
  const locale = useLocale()
  const [format, setFormat] = useState<LabelFormat>("3x8")
  return (
    <main id="noi-dung" className="page py-6">
      <div className="mx-auto max-w-xl">
        <LinkButton to={`/kenh-htx/lo-hang/${batch.id}`} look="quiet" icon="arrow-left" className="-ml-5">
          {t("back")}
        </LinkButton>
        <h1 className="mt-2 text-2xl break-words">{t("title", { lot: batch.lot_code })}</h1>
        <p>{batch.product.title}</p>
        <Card className="mt-4">
          {batch.state === "recalled" ? (
            <Notice icon="ban">{t("recalled")}</Notice>
          ) : (
            // A plain form: the answer is a file, not a page.
            <form
              method="get"
              action={localePath(locale, `/kenh-htx/lo-hang/${batch.id}/tem.pdf`)}
              className="grid gap-5"
            >
              <p>{t("text")}</p>
              <RadioCards
                name="format"
                legend={t("format")}
                cards={labelFormats.map((each) => ({
                  value: each,
                  title: t(`formatOf.${each}.title`),
                  detail: t(`formatOf.${each}.detail`),
                }))}
                defaultValue={format}
                onChange={(chosen) => setFormat(labelFormats.find((each) => each === chosen) ?? format)}
              />
              <Field
                name="count"
                type="number"
                label={t("count")}
                hint={t("countHint")}
                min={1}
                max={mostLabels}
                defaultValue={Math.min(Math.max(batch.remaining, 1), 24)}
                required
              />
              <Field
                name="start"
                type="number"
                label={t("start")}
                hint={t("startHint", { last: labelsPerSheet[format] })}
                min={1}
                max={labelsPerSheet[format]}
                defaultValue={1}
                required
              />
              <Button icon="printer">{t("button")}</Button>
            </form>
          )}
        </Card>
      </div>
    </main>
  )
}

export { CooperativePageError as ErrorBoundary } from "../page-error"
