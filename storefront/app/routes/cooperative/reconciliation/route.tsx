import { amountVnd, businessDay, getReconciliation, note, recordPayments } from "@lienket/contracts"
import { businessDate, formatDate, formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"
import { z } from "zod"

import { requestFactsContext } from "~/context"
import { monthName } from "~/figures/months"
import { readForm, refuse, refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { localeOfPath, localePath } from "~/i18n/locale"
import { localeRedirect, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { LinkButton } from "~/ui/button"
import { DataTable } from "~/ui/data-table"
import { EmptyState } from "~/ui/empty-state"
import { Icon } from "~/ui/icon"

import type { Route } from "./+types/route"
import { memberSessionOf } from "../../member/member-session.server"
import { verify } from "../../member/verify.server"
import { Differences } from "./differences"
import { ExpectedForm } from "./expected-form"
import { monthAfter, monthBefore, monthOf } from "./month"

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "cooperative")
  const today = businessDate(new Date())
  const month = monthOf(args.url.searchParams.get("thang"), today)
  const money = await member.call(getReconciliation, { query: { month } })
  return { money, today, recorded: memberSessionOf(args.context).get("recorded"), formKey: crypto.randomUUID() }
}

const form = z.object({ key: z.string().max(64), date: businessDay, note: note.default("") })

/** Records the money of everything that was ticked. */
export async function action(args: Route.ActionArgs) {
  const member = await verify(args, "cooperative")
  const { locale } = args.context.get(requestFactsContext)
  const t = translator(locale, "seller-orders")
  const sent = await args.request.formData()
  const posted = readForm(sent, form, locale)
  if (!posted.ok) return refuse(posted)
  const { key, date, note: said } = posted.value
  const { values } = posted
  const ids = sent.getAll("order").filter((id) => typeof id === "string")
  if (ids.length === 0) return refuse({ values, message: t("reconciliation.nothingTicked") })
  const orders: { id: string; amount_vnd: number }[] = []
  for (const id of ids) {
    const typed = String(sent.get(`amount-${id}`) ?? "").replace(/[.,\s₫đ]/g, "")
    const amount = amountVnd.safeParse(/^\d{1,15}$/.test(typed) ? Number(typed) : Number.NaN)
    if (!amount.success) return refuse({ values, fields: { [`amount-${id}`]: t("reconciliation.wrongAmount") } })
    orders.push({ id, amount_vnd: amount.data })
  }
  try {
    const { recorded } = await member.call(
      recordPayments,
      { body: { date, note: said, orders } },
      { idempotencyKey: key },
    )
    memberSessionOf(args.context).flash("recorded", recorded)
  } catch (error) {
    return refuseAsBackend(error, values)
  }
  return localeRedirect(args.request, "/kenh-htx/doi-soat")
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "seller-orders")("reconciliation.title"),
    index: false,
  })

/** Money by cash and transfer: expected, received, and where the two differ. */
export default function Reconciliation({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations("reconciliation")
  const locale = useLocale()
  const { money, today, recorded, formKey } = loaderData
  const { month, days, total } = money
  const amount = (vnd: number) => formatVnd(vnd, locale)
  const receivedVnd = total.cash_vnd + total.transfer_vnd + total.card_vnd
  return (
    <main id="noi-dung" className="page py-6">
      <h1 className="text-2xl">{t("title")}</h1>
      <div role="status">
        {recorded === undefined ? null : (
          <p className="mt-4 flex items-start gap-2.5 rounded-md bg-leaf-wash px-4 py-3 font-semibold text-leaf-deep">
            <Icon name="circle-check" className="mt-1" />
            {t("recorded", { count: recorded })}
          </p>
        )}
      </div>
      <section className="mt-6">
        <h2 className="text-xl">{t("expected")}</h2>
        {money.expected.length === 0 ? (
          <div className="mt-3">
            <EmptyState title={t("noneExpected.title")} text={t("noneExpected.text")} level="h3" />
          </div>
        ) : (
          <ExpectedForm money={money} today={today} formKey={formKey} refusal={refusalOf(actionData)} />
        )}
      </section>
      <Differences differences={money.differences} />
      <section className="mt-8">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h2 className="text-xl">{t("ofMonth", { month: monthName(month, locale) })}</h2>
          <div className="flex flex-wrap gap-x-2">
            <LinkButton to={`/kenh-htx/doi-soat?thang=${monthBefore(month)}`} look="quiet" icon="chevron-left">
              {monthName(monthBefore(month), locale)}
            </LinkButton>
            {month < today.slice(0, 7) ? (
              <LinkButton to={`/kenh-htx/doi-soat?thang=${monthAfter(month)}`} look="quiet" icon="chevron-right">
                {monthName(monthAfter(month), locale)}
              </LinkButton>
            ) : null}
          </div>
        </div>
        {days.length === 0 ? (
          <p className="mt-3 text-ink-soft">{t("nothingReceived")}</p>
        ) : (
          <>
            <p className="figures mt-2">
              {t("sum", { received: amount(receivedVnd), sentBack: amount(total.sent_back_vnd) })}
            </p>
            <div className="mt-3">
              <DataTable
                caption={t("byDay")}
                captionHidden
                rows={days}
                rowKey={({ date }) => date}
                columns={[
                  { header: t("day"), cell: ({ date }) => formatDate(date, locale) },
                  { header: t("cash"), numeric: true, cell: ({ cash_vnd }) => amount(cash_vnd) },
                  { header: t("transfer"), numeric: true, cell: ({ transfer_vnd }) => amount(transfer_vnd) },
                  { header: t("card"), numeric: true, cell: ({ card_vnd }) => amount(card_vnd) },
                  { header: t("sentBack"), numeric: true, cell: ({ sent_back_vnd }) => amount(sent_back_vnd) },
                ]}
              />
            </div>
            <a
              href={localePath(locale, `/kenh-htx/doi-soat/tai-ve?thang=${month}`)}
              download
              className="mt-4 inline-flex min-h-12 items-center gap-2 rounded-md border-[1.5px] border-clay-line bg-sheet px-5 font-semibold hover:border-leaf hover:text-leaf"
            >
              <Icon name="file-spreadsheet" />
              {t("download")}
            </a>
          </>
        )}
      </section>
    </main>
  )
}

export { CooperativePageError as ErrorBoundary } from "../page-error"
