import { getCooperative, getCooperativeOrder } from "@lienket/contracts"
import { amountInWords, formatDate, formatDateTime, formatVnd } from "@lienket/vietnam"
import type { RouterContextProvider } from "react-router"
import { useTranslations } from "use-intl"

import { BackendError } from "~/backend/backend-error"
import { orNotFound } from "~/backend/not-found.server"
import { readCatalog } from "~/backend/read-catalog.server"
import { localeOfPath } from "~/i18n/locale"
import { useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { PrintedLots } from "~/trust/line-lots"
import { LinkButton } from "~/ui/button"
import { DataTable } from "~/ui/data-table"
import { PrintButton } from "~/ui/print-button"

import type { Route } from "./+types/route"
import { verify } from "../../member/verify.server"
import { spokenPhone } from "../order/spoken-phone"
import { Party } from "./party"
import { Signatures } from "./signatures"

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "cooperative")
  const { organization } = member.membership
  const [order, sender] = await Promise.all([
    orNotFound(member.call(getCooperativeOrder, { params: { id: args.params.id } })),
    senderOf(organization.handle, args.context),
  ])
  return { order, sender: { name: organization.name, ...sender }, printedAt: new Date().toISOString() }
}

/** Address and phone as the shop shows them; a cooperative taken off the shop still ships under its name. */
async function senderOf(handle: string, context: Readonly<RouterContextProvider>) {
  try {
    const { address, phone } = await readCatalog(getCooperative, { params: { handle } }, context)
    return { address, phone }
  } catch (error) {
    if (error instanceof BackendError && error.status === 404) return { address: null, phone: null }
    throw error
  }
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(
    args,
    args.loaderData && {
      title: translator(localeOfPath(args.location.pathname), "seller-orders")("deliveryNote.titleOf", {
        number: args.loaderData.order.number,
      }),
      index: false,
    },
  )

export default function DeliveryNote({ loaderData: { order, sender, printedAt } }: Route.ComponentProps) {
  const t = useTranslations("deliveryNote")
  const tCommon = useTranslations("common")
  const locale = useLocale()
  const { buyer, address, payment } = order
  const toCollect = payment.method === "cod" && payment.state === "awaiting"
  // What is not delivered after all does not stand on the paper that goes with the parcel.
  const lines = order.lines.flatMap(({ quantity, undelivered_quantity, ...line }) => {
    const delivered = quantity - undelivered_quantity
    return delivered === 0 ? [] : [{ ...line, quantity: delivered, subtotal_vnd: delivered * line.unit_price_vnd }]
  })
  const goodsVnd = lines.reduce((sum, { subtotal_vnd }) => sum + subtotal_vnd, 0)
  const totalVnd = goodsVnd + (order.delivery?.price_vnd ?? 0)
  return (
    <main id="noi-dung" className="page py-6 print:max-w-none print:p-0">
      <div className="no-print mb-4 flex flex-wrap gap-3">
        <LinkButton to={`/kenh-htx/don-hang/${order.id}`} look="quiet" icon="arrow-left" className="-ml-5">
          {t("back")}
        </LinkButton>
        <PrintButton>{t("print")}</PrintButton>
      </div>
      <article className="mx-auto max-w-[210mm] border border-clay bg-sheet p-5 text-base sm:p-10 print:max-w-none print:border-0 print:p-0 print:text-sm">
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b-2 border-ink pb-3">
          <div>
            <h1 className="text-2xl">{t("title")}</h1>
            <p className="figures text-lg font-semibold">{order.number}</p>
          </div>
          <p className="figures text-sm sm:text-right">
            {t("placedOn", { date: formatDate(order.placed_at, locale) })}
            <br />
            {t("asOf", { time: formatDateTime(printedAt, locale) })}
          </p>
        </div>
        <div className="mt-4 grid gap-4 sm:grid-cols-2 print:grid-cols-2">
          <Party
            label={t("from")}
            name={sender.name}
            phone={sender.phone && spokenPhone(sender.phone)}
            lines={[sender.address]}
          />
          <Party
            label={t("to")}
            name={buyer.name}
            phone={spokenPhone(buyer.phone)}
            lines={address ? [address.line, `${address.commune.name}, ${address.province.name}`] : [t("noAddress")]}
          />
        </div>
        <div className="mt-5">
          <DataTable
            caption={t("goods")}
            rows={lines}
            rowKey={({ id }) => id}
            columns={[
              {
                header: t("product"),
                cell: ({ title, booking_date, ships_on, lots }) => (
                  <>
                    {title}
                    {ships_on ? ` (${tCommon("preorder", { date: formatDate(ships_on, locale) })})` : ""}
                    {booking_date ? ` (${t("bookedFor", { date: formatDate(booking_date, locale) })})` : ""}
                    <PrintedLots lots={lots} />
                  </>
                ),
              },
              { header: t("unit"), cell: ({ unit }) => unit },
              {
                header: t("quantity"),
                numeric: true,
                cell: ({ quantity }) => <span className="figures">{quantity}</span>,
              },
              {
                header: t("unitPrice"),
                numeric: true,
                cell: ({ unit_price_vnd }) => formatVnd(unit_price_vnd, locale),
              },
              { header: t("amount"), numeric: true, cell: ({ subtotal_vnd }) => formatVnd(subtotal_vnd, locale) },
            ]}
          />
        </div>
        <dl className="figures mt-3 ml-auto grid max-w-sm gap-1">
          <div className="flex justify-between gap-4">
            <dt className="font-normal">{t("goodsTotal")}</dt>
            <dd>{formatVnd(goodsVnd, locale)}</dd>
          </div>
          {order.delivery ? (
            <div className="flex justify-between gap-4">
              <dt className="font-normal">{t("delivery", { name: order.delivery.name })}</dt>
              <dd>{formatVnd(order.delivery.price_vnd, locale)}</dd>
            </div>
          ) : null}
          <div className="flex justify-between gap-4 border-t border-ink pt-1 font-semibold">
            <dt>{t("total")}</dt>
            <dd>{formatVnd(totalVnd, locale)}</dd>
          </div>
        </dl>
        {locale === "vi" ? (
          <p className="mt-2 text-right text-sm italic">{t("inWords", { words: amountInWords(totalVnd) })}</p>
        ) : null}
        <p className="mt-4 border-2 border-ink px-4 py-3 text-lg font-semibold">
          {toCollect
            ? t("collect", { amount: formatVnd(totalVnd, locale) })
            : t(`settled.${payment.state}`, { method: t(`method.${payment.method}`) })}
        </p>
        {order.note ? <p className="mt-4 whitespace-pre-line">{t("note", { note: order.note })}</p> : null}
        <Signatures />
        <p className="mt-6 border-t border-ink pt-2 text-sm">{t("foot")}</p>
      </article>
    </main>
  )
}

export { CooperativePageError as ErrorBoundary } from "../page-error"
