import type { BatchDetail } from "@lienket/contracts"
import { formatDate } from "@lienket/vietnam"
import type { ReactNode } from "react"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"
import { Card } from "~/ui/card"

export function BatchFacts({ batch }: { batch: BatchDetail }) {
  const t = useTranslations("sellerLots")
  const tTrace = useTranslations("trace")
  const locale = useLocale()
  return (
    <Card as="section">
      <h2 className="text-lg">{t("detail.what")}</h2>
      {batch.recall === null ? null : (
        <div className="my-3 rounded-md border-[1.5px] border-lacquer bg-lacquer-wash px-4 py-3">
          <p className="font-semibold text-lacquer">
            {t("detail.recalledOn", { date: formatDate(batch.recall.recalled_on, locale) })}
          </p>
          <p>{t("detail.reason", { reason: batch.recall.reason })}</p>
          <p>{t("detail.advice", { advice: batch.recall.advice ?? tTrace("state.defaultAdvice") })}</p>
        </div>
      )}
      <dl className="mt-2 grid gap-x-6 gap-y-1 sm:grid-cols-[max-content_1fr]">
        <Fact term={tTrace(batch.origin)}>{formatDate(batch.produced_on, locale)}</Fact>
        <Fact term={tTrace("expires")}>
          {batch.expires_on === null ? tTrace("noExpiry") : formatDate(batch.expires_on, locale)}
        </Fact>
        <Fact term={t("detail.received")}>
          {batch.received} × {batch.unit}
        </Fact>
        <Fact term={t("detail.left")}>{batch.remaining}</Fact>
        {batch.withdrawn === 0 ? null : <Fact term={t("detail.withdrawn")}>{batch.withdrawn}</Fact>}
        {batch.planting_area === null ? null : (
          <Fact term={t("detail.plantingArea")}>
            {[batch.planting_area.number, batch.planting_area.crop].filter(Boolean).join(", ")}
          </Fact>
        )}
        {batch.inputs === null ? null : (
          <Fact term={t("detail.inputs")}>
            <span className="whitespace-pre-line">{batch.inputs}</span>
          </Fact>
        )}
        <Fact term={t("detail.traceCode")}>{batch.public_code}</Fact>
      </dl>
      {batch.is_demo ? <p className="mt-3 text-sm text-ink-soft">{t("detail.demo")}</p> : null}
    </Card>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="font-normal text-ink-soft">{term}</dt>
      <dd className="figures min-w-0 break-words max-sm:mb-2">{children}</dd>
    </>
  )
}
