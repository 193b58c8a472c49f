import { getCooperativeOrder, listCooperativeOrders, type CooperativeOrder } from "@lienket/contracts"
import { formatDate, formatDateTime } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { orNotFound } from "~/backend/not-found.server"
import { localeOfPath } from "~/i18n/locale"
import { useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { LinkButton } from "~/ui/button"
import { EmptyState } from "~/ui/empty-state"
import { PrintButton } from "~/ui/print-button"

import type { Route } from "./+types/route"
import { verify } from "../../member/verify.server"
import { keptLines, keptPieces } from "../order/pieces"

const atMost = 50

/** One order (`?don=`), or every one that waits to be packed, oldest first. */
export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "cooperative")
  const asked = args.url.searchParams.get("don")
  const read = (id: string) => orNotFound(member.call(getCooperativeOrder, { params: { id } }))
  if (asked !== null && /^[\w-]{1,64}$/.test(asked))
    return { orders: [await read(asked)], one: asked, printedAt: new Date().toISOString() }
  const { items } = await member.call(listCooperativeOrders, { query: { state: "confirmed", limit: String(atMost) } })
  const orders: CooperativeOrder[] = []
  for (const { id } of items.toReversed()) orders.push(await read(id))
  return { orders, one: null, printedAt: new Date().toISOString() }
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "seller-orders")("packingSlip.title"),
    index: false,
  })

/** For whoever packs: what goes into each parcel, to tick off, without prices. */
export default function PackingSlips({ loaderData: { orders, one, printedAt } }: Route.ComponentProps) {
  const t = useTranslations("packingSlip")
  return (
    <main id="noi-dung" className="page py-6 print:max-w-none print:p-0">
      <div className="no-print mb-4 flex flex-wrap gap-3">
        <LinkButton
          to={one === null ? "/kenh-htx/don-hang?tab=confirmed" : `/kenh-htx/don-hang/${one}`}
          look="quiet"
          icon="arrow-left"
          className="-ml-5"
        >
          {t("back")}
        </LinkButton>
        {orders.length > 0 ? <PrintButton>{t("print")}</PrintButton> : null}
      </div>
      <h1 className="text-2xl print:sr-only">{t("title")}</h1>
      {orders.length === 0 ? (
        <div className="mt-4">
          <EmptyState title={t("empty.title")} text={t("empty.text")} />
        </div>
      ) : (
        orders.map((order) => <Slip key={order.id} order={order} printedAt={printedAt} />)
      )}
    </main>
  )
}

function Slip({ order, printedAt }: { order: CooperativeOrder; printedAt: string }) {
  const t = useTranslations("packingSlip")
  const locale = useLocale()
  return (
    <article className="mx-auto mt-4 max-w-[210mm] break-after-page border border-clay bg-sheet p-5 last:break-after-auto sm:p-8 print:m-0 print:max-w-none print:border-0 print:p-0">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 border-b-2 border-ink pb-2">
        <h2 className="figures text-xl">{order.number}</h2>
        <p className="figures text-sm">{t("asOf", { time: formatDateTime(printedAt, locale) })}</p>
      </div>
      <p className="mt-2">
        {t("for", { buyer: order.buyer_name })}
        {order.place ? ` · ${order.place}` : ""}
      </p>
      <table className="mt-3 w-full border-collapse text-left">
        <caption className="sr-only">{t("goods")}</caption>
        <thead>
          <tr className="border-b border-ink text-sm">
            <th scope="col" className="w-12 py-1">
              {t("packed")}
            </th>
            <th scope="col" className="py-1">
              {t("product")}
            </th>
            <th scope="col" className="py-1 text-right">
              {t("quantity")}
            </th>
            <th scope="col" className="w-1/4 py-1 pl-4">
              {t("lot")}
            </th>
          </tr>
        </thead>
        <tbody>
          {keptLines(order.lines).map((line) => (
            <tr key={line.id} className="border-b border-clay-line align-top">
              <td className="py-2">
                <span aria-hidden="true" className="inline-block size-5 border-2 border-ink" />
              </td>
              <th scope="row" className="py-2 font-normal">
                {line.title}
                {line.booking_date ? ` (${t("bookedFor", { date: formatDate(line.booking_date, locale) })})` : ""}
              </th>
              <td className="figures py-2 text-right font-semibold whitespace-nowrap">
                {keptPieces(line)} {line.unit}
              </td>
              <td className="py-2 pl-4" />
            </tr>
          ))}
        </tbody>
      </table>
      {order.note ? <p className="mt-3 whitespace-pre-line">{t("note", { note: order.note })}</p> : null}
    </article>
  )
}

export { CooperativePageError as ErrorBoundary } from "../page-error"
