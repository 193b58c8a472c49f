import type { CartView } from "@lienket/contracts"
import { formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { Link, useLocale } from "~/i18n/navigation"
import { CalledOff } from "~/ui/called-off"
import { Icon } from "~/ui/icon"
import { ShipsOn } from "~/ui/ships-on"

import type { Totals } from "./totals"

type OrderSummaryProps = { cart: CartView; totals: Totals }

/** What is being bought: folded away on a phone, beside the step where there is room. */
export function OrderSummary({ cart, totals }: OrderSummaryProps) {
  const t = useTranslations("checkout.summary")
  const locale = useLocale()
  const total = formatVnd(totals.total_vnd, locale)
  return (
    <aside aria-label={t("title")} className="lg:sticky lg:top-4 lg:col-start-2 lg:row-start-1">
      <details className="group rounded-lg border border-clay bg-sheet px-4 lg:hidden">
        <summary className="flex min-h-14 items-center justify-between gap-3">
          <span className="inline-flex items-center gap-2 font-semibold">
            <Icon name="chevron-down" className="transition-transform group-open:rotate-180" />
            {t("title")}
          </span>
          <b className="figures text-lg">{total}</b>
        </summary>
        <div className="border-t border-clay py-4">
          <SummaryLines cart={cart} totals={totals} />
        </div>
      </details>
      <div className="rounded-lg border border-clay bg-sheet p-6 max-lg:hidden">
        <h2 className="mb-4 text-lg">{t("title")}</h2>
        <SummaryLines cart={cart} totals={totals} />
      </div>
    </aside>
  )
}

function SummaryLines({ cart, totals }: OrderSummaryProps) {
  const t = useTranslations("checkout.summary")
  const locale = useLocale()
  const amount = (vnd: number) => formatVnd(vnd, locale)
  return (
    <>
      {cart.parts.map(({ cooperative, lines }) => {
        const delivery = totals.parts.find((part) => part.cooperative === cooperative.handle)?.delivery_vnd
        return (
          <div key={cooperative.handle} className="mb-4 border-b border-clay pb-4">
            <p className="font-semibold">{cooperative.name}</p>
            <ul className="mt-1 space-y-1 text-sm">
              {lines.map((line) => (
                <li key={line.id} className="flex justify-between gap-4">
                  <span className="min-w-0">
                    {t("line", { count: line.quantity, title: line.title, unit: line.unit })}
                    <CalledOff from={line.call_off} />
                    <ShipsOn day={line.ships_on} />
                  </span>
                  <span className="figures shrink-0">{amount(line.subtotal_vnd)}</span>
                </li>
              ))}
              {delivery ? (
                <li className="flex justify-between gap-4 text-ink-soft">
                  <span>{t("delivery")}</span>
                  <span className="figures shrink-0">{amount(delivery)}</span>
                </li>
              ) : null}
            </ul>
          </div>
        )
      })}
      <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1">
        <dt className="font-normal">{t("goods")}</dt>
        <dd className="figures text-right">{amount(totals.goods_vnd)}</dd>
        {cart.requires_shipping ? (
          <>
            <dt className="font-normal">{t("delivery")}</dt>
            <dd className="figures text-right">{totals.is_final ? amount(totals.delivery_vnd) : t("deliveryLater")}</dd>
          </>
        ) : null}
        <dt className="pt-2 text-lg">{totals.is_final ? t("total") : t("soFar")}</dt>
        <dd className="figures pt-2 text-right text-lg font-semibold">{amount(totals.total_vnd)}</dd>
      </dl>
      <p className="mt-2">
        <Link to="/gio-hang" className="link inline-flex min-h-11 items-center">
          {t("change")}
        </Link>
      </p>
    </>
  )
}
