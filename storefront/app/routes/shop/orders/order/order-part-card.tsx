import type { OrderPart } from "@lienket/contracts"
import { formatDate, formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { Link, useLocale } from "~/i18n/navigation"
import { LineLots } from "~/trust/line-lots"
import { CalledOff } from "~/ui/called-off"
import { ShipsOn } from "~/ui/ships-on"
import { State } from "~/ui/state"

import { isToBePaid, orderStateLooks, paymentStateLooks, shownPaymentState } from "../order-state"
import type { QrDrawing } from "../qr-code.server"
import { ChangedMoney, Changes } from "./changed-money"
import { Timeline } from "./timeline"
import { Transfer } from "./transfer"

type OrderPartCardProps = { code: string; part: OrderPart; drawing: QrDrawing | undefined }

/** What one cooperative delivers: where it stands, what it holds, how it is paid. */
export function OrderPartCard({ code, part, drawing }: OrderPartCardProps) {
  const t = useTranslations("orders")
  const locale = useLocale()
  const amount = (vnd: number) => formatVnd(vnd, locale)
  const { cooperative, lines, delivery, payment, state, number } = part
  const { transfer } = payment
  const paymentState = shownPaymentState(part)
  return (
    <section aria-labelledby={number} className="order-part rounded-lg border border-clay bg-sheet p-4 md:p-6">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <h2 id={number} className="text-lg">
            <Link to={`/htx/${cooperative.handle}`} className="underline-offset-4 hover:text-leaf hover:underline">
              {cooperative.name}
            </Link>
          </h2>
          <p className="figures text-sm text-ink-soft">{t("part.number", { number })}</p>
        </div>
        <State {...orderStateLooks[state]} word={t(`state.${state}`)} />
      </div>

      <div className="mt-3 border-t border-clay pt-3">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <b>{t(`method.${payment.method}`)}</b>
          <State {...paymentStateLooks[paymentState]} word={t(`paymentState.${paymentState}`)} />
        </p>
        {payment.method === "cod" && isToBePaid(part) ? (
          <p className="mt-2 text-lg">
            {t.rich("part.prepareCash", {
              amount: amount(payment.due_vnd),
              strong: (words) => <b className="figures">{words}</b>,
            })}
          </p>
        ) : null}
        {transfer && drawing ? <Transfer code={code} part={part} transfer={transfer} drawing={drawing} /> : null}
      </div>

      <ul className="mt-4 divide-y divide-clay border-y border-clay">
        {lines.map((line) => (
          <li key={line.id} className="flex justify-between gap-4 py-2">
            <span className="min-w-0">
              {line.title}
              <span className="figures block text-sm text-ink-soft">
                {t("part.line", { count: line.quantity, price: amount(line.unit_price_vnd), unit: line.unit })}
              </span>
              <CalledOff from={line.call_off} />
              <ShipsOn day={line.ships_on} />
              {line.undelivered_quantity > 0 ? (
                <b className="block text-sm">{t("part.undelivered", { count: line.undelivered_quantity })}</b>
              ) : null}
              {line.returned_quantity > 0 ? (
                <b className="block text-sm">{t("part.returned", { count: line.returned_quantity })}</b>
              ) : null}
              {line.booking_date ? (
                <span className="block text-sm">
                  {t("part.bookedFor", { date: formatDate(line.booking_date, locale) })}
                </span>
              ) : null}
              <LineLots lots={line.lots} />
            </span>
            <span className="figures shrink-0">{amount(line.subtotal_vnd)}</span>
          </li>
        ))}
      </ul>
      <dl className="mt-2 space-y-1">
        {delivery ? (
          <div className="flex justify-between gap-4">
            <dt className="font-normal">{t("part.delivery", { name: delivery.name })}</dt>
            <dd className="figures shrink-0">{amount(delivery.price_vnd)}</dd>
          </div>
        ) : null}
        <div className="flex justify-between gap-4">
          <dt>{t("part.total")}</dt>
          <dd className="figures shrink-0 font-semibold">{amount(part.total_vnd)}</dd>
        </div>
        <ChangedMoney part={part} />
      </dl>

      <Changes part={part} />
      <Timeline steps={part.steps} />
      {cooperative.phone ? (
        <p className="mt-4 text-sm">
          {t.rich("part.call", {
            phone: cooperative.phone,
            link: (words) => (
              <a href={`tel:${cooperative.phone}`} className="link">
                {words}
              </a>
            ),
          })}
        </p>
      ) : null}
    </section>
  )
}
