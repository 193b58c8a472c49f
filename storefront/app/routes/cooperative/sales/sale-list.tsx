import type { CooperativeSale } from "@lienket/contracts"
import { formatDate, formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { quantityText } from "~/figures/quantity-text"
import { Link, useLocale } from "~/i18n/navigation"
import { Icon } from "~/ui/icon"
import { State } from "~/ui/state"

/** The ledger as it was written, newest first: what was taken back stays beside what takes it back. */
export function SaleList({ sales }: { sales: readonly CooperativeSale[] }) {
  const t = useTranslations("sellerSales.list")
  return (
    <ul aria-label={t("caption")} className="divide-y divide-clay rounded-lg border border-clay bg-sheet">
      {sales.map((sale) => (
        <li key={sale.id} className="px-4 py-3">
          <Sale sale={sale} />
        </li>
      ))}
    </ul>
  )
}

function Sale({ sale }: { sale: CooperativeSale }) {
  const t = useTranslations("sellerSales")
  const locale = useLocale()
  const quantity = quantityText(sale.quantity, sale.unit, locale)
  const isVoid = sale.reversed_by !== null || sale.reverses !== null
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
      <div className="min-w-0 grow basis-48">
        <p className={`font-semibold ${isVoid ? "text-ink-soft" : ""}`}>{sale.product_title}</p>
        <p className="figures text-sm text-ink-soft">
          {quantity} · {t("list.each", { price: formatVnd(sale.unit_price_vnd, locale), unit: sale.unit })}
        </p>
        <p className="text-sm text-ink-soft">
          <span className="figures">{formatDate(sale.business_date, locale)}</span> ·{" "}
          {sale.way === null ? t(`channel.${sale.channel}`) : t(`way.${sale.way}`)}
          {sale.recorded_by === null ? "" : ` · ${t("list.by", { name: sale.recorded_by })}`}
          {sale.took_stock && sale.reverses === null ? ` · ${t("list.took")}` : ""}
        </p>
        {sale.note ? <p className="text-sm whitespace-pre-line">{sale.note}</p> : null}
        {sale.reason && sale.reverses !== null ? (
          <p className="text-sm">{t("list.reason", { reason: sale.reason })}</p>
        ) : null}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 max-sm:w-full sm:flex-col sm:items-end">
        <p className={`figures text-lg font-semibold ${sale.reversed_by === null ? "" : "text-ink-soft line-through"}`}>
          {formatVnd(sale.value_vnd, locale)}
        </p>
        {sale.reversed_by === null ? null : <State tone="quiet" icon="undo-2" word={t("list.reversed")} />}
        {sale.reverses === null ? null : <State tone="quiet" icon="undo-2" word={t("list.reverses")} />}
        <Way sale={sale} quantity={quantity} />
      </div>
    </div>
  )
}

const way = "link inline-flex min-h-11 items-center gap-1.5 text-sm"

/** On to what the entry came from, or to correct it. */
function Way({ sale, quantity }: { sale: CooperativeSale; quantity: string }) {
  const t = useTranslations("sellerSales.list")
  const { order_id, reference } = sale.source
  if (order_id !== null) {
    return (
      <Link to={`/kenh-htx/don-hang/${order_id}`} className={`${way} figures`}>
        {t("open", { number: reference })}
      </Link>
    )
  }
  return sale.can_reverse ? (
    <Link
      to={`/kenh-htx/ban-ngoai/${sale.id}/sua`}
      aria-label={t("correctOf", { title: sale.product_title, quantity })}
      className={way}
    >
      <Icon name="pencil" size={18} />
      {t("correct")}
    </Link>
  ) : null
}
