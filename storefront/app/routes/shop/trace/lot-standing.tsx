import type { TraceView } from "@lienket/contracts"
import { formatDate, formatDateTime } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"
import { Icon } from "~/ui/icon"

/** Whether the goods may be used, before anything else is said of them. */
export function LotStanding({ lot }: { lot: TraceView }) {
  const t = useTranslations("trace.state")
  const locale = useLocale()
  if (lot.recall) return <Recalled lot={lot} recall={lot.recall} />
  if (lot.is_expired && lot.expires_on) {
    return (
      <div role="alert" className="rounded-lg border-2 border-lacquer bg-lacquer-wash px-4 py-4 md:px-6">
        <p className="flex items-start gap-2.5 text-lg font-semibold text-lacquer">
          <Icon name="triangle-alert" size={24} className="mt-0.5" />
          {t("expired")}
        </p>
        <p className="mt-1">{t("expiredText", { date: formatDate(lot.expires_on, locale) })}</p>
      </div>
    )
  }
  return (
    <div className="rounded-lg border border-leaf bg-leaf-wash px-4 py-3 text-leaf-deep md:px-6">
      <p className="flex items-start gap-2.5 font-semibold">
        <Icon name="circle-check" className="mt-1" />
        {t(lot.state === "closed" ? "closed" : "active")}
      </p>
      <p className="figures pl-7.5 text-sm">{t("asOf", { time: formatDateTime(lot.as_of, locale) })}</p>
    </div>
  )
}

function Recalled({ lot, recall }: { lot: TraceView; recall: NonNullable<TraceView["recall"]> }) {
  const t = useTranslations("trace.state")
  const locale = useLocale()
  const { phone, name } = lot.seller
  return (
    <div
      role="alert"
      className="rounded-lg bg-lacquer px-4 py-5 text-white md:px-6 print:border-2 print:border-lacquer"
    >
      <p className="flex items-start gap-2.5 text-2xl font-semibold">
        <Icon name="ban" size={28} className="mt-1 shrink-0" />
        {t("recalled")}
      </p>
      <p className="mt-1">{t("recalledOn", { date: formatDate(recall.recalled_on, locale) })}</p>
      <dl className="mt-3 grid gap-3">
        <div>
          <dt>{t("reason")}</dt>
          <dd className="whitespace-pre-line">{recall.reason}</dd>
        </div>
        <div>
          <dt>{t("whatToDo")}</dt>
          <dd className="whitespace-pre-line">{recall.advice ?? t("defaultAdvice")}</dd>
        </div>
      </dl>
      {phone === null ? null : (
        <a
          href={`tel:${phone}`}
          className="mt-4 inline-flex min-h-12 items-center gap-2 rounded-md bg-white px-4 py-2 font-semibold text-lacquer"
        >
          <Icon name="phone" />
          {t("callSeller", { seller: name, phone })}
        </a>
      )}
    </div>
  )
}
