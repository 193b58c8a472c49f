import type { OrderGroupView } from "@lienket/contracts"
import { formatDateTime, formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"
import { Breadcrumbs } from "~/ui/breadcrumbs"
import { Notice } from "~/ui/notice"
import { PrintButton } from "~/ui/print-button"

import { isToBePaid } from "../order-state"
import type { QrDrawing } from "../qr-code.server"
import { OrderPartCard } from "./order-part-card"

type OrderViewProps = {
  group: OrderGroupView
  /** By order id, for parts that wait for a transfer. */
  drawings: Record<string, QrDrawing>
  isSignedIn: boolean
  /** When this was so, an instant. */
  readAt: string
}

/** A purchase as its buyer sees it: one code, what is to be paid, and how each part is getting on. */
export function OrderView({ group, drawings, isSignedIn, readAt }: OrderViewProps) {
  const t = useTranslations("orders.order")
  const locale = useLocale()
  const amount = (vnd: number) => formatVnd(vnd, locale)
  const { code, contact, address, note, parts, card_payment } = group
  const transfers = parts.filter((part) => part.payment.method === "vietqr" && isToBePaid(part))
  const isNew = parts.every(({ state }) => state === "placed" || state === "awaiting_payment")
  return (
    <main id="noi-dung" className="page order-page py-6 md:py-10">
      {isSignedIn ? (
        <div className="no-print -mt-4 mb-2">
          <Breadcrumbs crumbs={[{ label: t("mine"), to: "/tai-khoan" }, { label: code }]} />
        </div>
      ) : null}
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
        <div>
          <h1 className="text-xl md:text-2xl">{isNew ? t("thanks") : t("heading")}</h1>
          <p className="mt-2 text-ink-soft">{t("code")}</p>
          <p className="figures text-3xl font-semibold tracking-wide md:text-4xl">{code}</p>
          <p className="mt-1 text-sm text-ink-soft">
            {t("placedAt", { time: formatDateTime(group.placed_at, locale) })}
          </p>
        </div>
        <PrintButton>{t("print")}</PrintButton>
      </div>
      <p className="reading no-print mt-3">{t("keepCode")}</p>

      {card_payment ? (
        <Notice icon="wallet" className="mt-5">
          <p>{t("cardWaiting", { time: formatDateTime(card_payment.expires_at, locale) })}</p>
          <a
            href={card_payment.url}
            rel="noreferrer"
            className="mt-3 inline-flex min-h-12 items-center rounded-md bg-leaf px-5 font-semibold text-white hover:bg-leaf-deep"
          >
            {t("payByCard")}
          </a>
        </Notice>
      ) : null}
      {transfers.length > 0 ? (
        <Notice icon="qr-code" className="no-print mt-5">
          {t("transfersWaiting", {
            count: transfers.length,
            sum: amount(transfers.reduce((sum, { payment }) => sum + payment.due_vnd, 0)),
          })}{" "}
          <a href={`#${transfers[0]?.number ?? ""}`} className="link">
            {t("toFirstCode")}
          </a>
        </Notice>
      ) : null}

      <div className="mt-6 grid items-start gap-6 lg:grid-cols-[1fr_20rem] lg:gap-10">
        <div className="min-w-0 space-y-6">
          {parts.map((part) => (
            <OrderPartCard key={part.order_id} code={code} part={part} drawing={drawings[part.order_id]} />
          ))}
        </div>
        <div className="space-y-6">
          <section aria-labelledby="tong-cong" className="rounded-lg border border-clay bg-sheet p-4 md:p-6">
            <h2 id="tong-cong" className="text-lg">
              {t("sum")}
            </h2>
            <dl className="mt-2 grid grid-cols-[1fr_auto] gap-y-1">
              <dt className="font-normal">{t("goods")}</dt>
              <dd className="figures text-right">{amount(group.subtotal_vnd)}</dd>
              <dt className="font-normal">{t("delivery")}</dt>
              <dd className="figures text-right">{amount(group.delivery_vnd)}</dd>
              <dt className="border-t border-clay pt-2">{t("total")}</dt>
              <dd className="figures border-t border-clay pt-2 text-right text-lg font-semibold">
                {amount(group.total_vnd)}
              </dd>
            </dl>
          </section>
          <section aria-labelledby="nguoi-nhan" className="rounded-lg border border-clay bg-sheet p-4 md:p-6">
            <h2 id="nguoi-nhan" className="text-lg">
              {t("recipient")}
            </h2>
            <p className="mt-1 wrap-anywhere">
              {contact.name}
              <br />
              {contact.phone}
              {contact.email ? (
                <>
                  <br />
                  {contact.email}
                </>
              ) : null}
            </p>
            {address ? (
              <p className="mt-2">{[address.line, address.commune.name, address.province.name].join(", ")}</p>
            ) : null}
            {note ? <p className="mt-2 whitespace-pre-line text-ink-soft">{t("note", { note })}</p> : null}
          </section>
        </div>
      </div>
      <p className="mt-6 text-sm text-ink-soft">{t("asOf", { time: formatDateTime(readAt, locale) })}</p>
    </main>
  )
}
