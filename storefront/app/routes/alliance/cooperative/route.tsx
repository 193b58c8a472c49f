import { getAllianceCooperative, reason, reinstateCooperative, suspendCooperative } from "@lienket/contracts"
import { businessMonth, formatDecimal, formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"
import { z } from "zod"

import { orNotFound } from "~/backend/not-found.server"
import { requestFactsContext } from "~/context"
import { readForm, refuse, refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { localePath } from "~/i18n/locale"
import { localeRedirect, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Breadcrumbs } from "~/ui/breadcrumbs"
import { LinkButton } from "~/ui/button"
import { ErrorState } from "~/ui/error-state"
import { Figure } from "~/ui/figure"

import type { Route } from "./+types/route"
import { memberSessionOf } from "../../member/member-session.server"
import { SaidNotice } from "../../member/said-notice"
import { StandingHistory } from "../../member/standing-history"
import { verify } from "../../member/verify.server"
import { CooperativeState } from "../cooperative-state"
import { IdentityCard } from "../identity-card"
import { ReasonPanel } from "../reason-panel"
import { entriesPath, periodsAt, wholeProvince } from "../sales-filter"

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  const cooperative = await orNotFound(member.call(getAllianceCooperative, { params: { id: args.params.id } }))
  return { cooperative, thisMonth: businessMonth(new Date()), said: memberSessionOf(args.context).get("said") }
}

const acts = {
  suspend: {
    route: suspendCooperative,
    form: z.object({ reason_suspend: reason }).transform((form) => form.reason_suspend),
  },
  reinstate: {
    route: reinstateCooperative,
    form: z.object({ reason_reinstate: reason }).transform((form) => form.reason_reinstate),
  },
} as const

export async function action(args: Route.ActionArgs) {
  const member = await verify(args, "alliance")
  const { locale } = args.context.get(requestFactsContext)
  const posted = await args.request.formData()
  const intent = posted.get("intent") === "reinstate" ? "reinstate" : "suspend"
  const { route, form } = acts[intent]
  const read = readForm(posted, form, locale)
  if (!read.ok) return refuse(read)
  try {
    await member.call(route, { params: { id: args.params.id }, body: { reason: read.value } })
  } catch (error) {
    return refuseAsBackend(error, read.values)
  }
  const t = translator(locale, "alliance")
  memberSessionOf(args.context).flash("said", t(`allianceJoining.done.${intent}`))
  return localeRedirect(args.request, `/lien-minh/htx/${args.params.id}`)
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, args.loaderData && { title: args.loaderData.cooperative.name, index: false })

export default function CooperativePage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations("allianceJoining")
  const locale = useLocale()
  const { cooperative, thisMonth, said } = loaderData
  const { name, kind, state, handle, is_demo, history, actions, application_id } = cooperative
  const refusal = refusalOf(actionData)
  const sales = { ...periodsAt(thisMonth).year, ...wholeProvince, cooperative: handle }
  const count = (value: number) => formatDecimal(String(value), locale)
  return (
    <main id="noi-dung" className="page pt-2 pb-10 md:pt-4">
      <Breadcrumbs crumbs={[{ label: t("cooperative.back"), to: "/lien-minh/htx" }, { label: name }]} />
      <div className="mt-2 mb-5 flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="min-w-0 text-2xl break-words">{name}</h1>
        <CooperativeState state={state} />
        <p className="w-full text-sm text-ink-soft">
          {t(`kind.${kind}`)}
          {is_demo ? ` · ${t("demo")}` : ""}
        </p>
      </div>
      <SaidNotice said={said} />
      {refusal?.message ? (
        <div className="mb-4">
          <ErrorState title={refusal.message} text="" />
        </div>
      ) : null}
      <div className="mb-4 grid gap-3 sm:grid-cols-3">
        <Figure
          label={t("cooperative.sales")}
          value={
            cooperative.sales_this_year_vnd === 0
              ? t("cooperative.noSales")
              : formatVnd(cooperative.sales_this_year_vnd, locale)
          }
          to={entriesPath(sales)}
        />
        <Figure label={t("cooperative.products")} value={count(cooperative.product_count)} />
        <Figure label={t("cooperative.openOrders")} value={count(cooperative.open_order_count)} />
      </div>
      <div className="grid gap-4 lg:grid-cols-2 lg:items-start">
        <div className="grid min-w-0 gap-4">
          <IdentityCard organization={cooperative} />
          <div className="flex flex-wrap gap-3 empty:hidden">
            {application_id === null ? null : (
              <LinkButton to={`/lien-minh/xac-minh/${application_id}`} look="secondary" icon="file-check">
                {t("cooperative.toApplication")}
              </LinkButton>
            )}
            {state === "verified" ? (
              <a
                href={localePath(locale, `/htx/${handle}`)}
                className="inline-flex min-h-12 items-center font-semibold text-leaf underline-offset-4 hover:underline"
              >
                {t("cooperative.toShop")}
              </a>
            ) : null}
          </div>
        </div>
        <div className="grid min-w-0 gap-4">
          {actions.map((act) => (
            <ReasonPanel
              key={act}
              intent={act}
              title={t(`cooperative.${act}.title`)}
              text={t(`cooperative.${act}.text`)}
              label={t(`cooperative.${act}.label`)}
              submit={t(`cooperative.${act}.submit`)}
              icon={act === "suspend" ? "ban" : "archive-restore"}
              danger={act === "suspend"}
              refusal={refusal}
            />
          ))}
          <StandingHistory events={history} />
        </div>
      </div>
    </main>
  )
}

export { AlliancePageError as ErrorBoundary } from "../page-error"
