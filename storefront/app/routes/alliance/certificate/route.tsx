import { getProvinceCertificate, returnCertificate, revokeCertificate, verifyCertificate } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import { useTranslations } from "use-intl"
import { z } from "zod"

import { BackendError } from "~/backend/backend-error"
import { orNotFound } from "~/backend/not-found.server"
import { requestFactsContext } from "~/context"
import { readForm, refuse, refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { localeOfPath } from "~/i18n/locale"
import { localeRedirect } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { credentialTitle } from "~/trust/credential-title"
import { RecordHistory } from "~/trust/record-history"
import { TrustFacts } from "~/trust/trust-facts"
import { TrustStanding } from "~/trust/trust-standing"
import { Breadcrumbs } from "~/ui/breadcrumbs"

import type { Route } from "./+types/route"
import { memberSessionOf } from "../../member/member-session.server"
import { verify } from "../../member/verify.server"
import { Decision } from "./decision"

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  return {
    record: await orNotFound(member.call(getProvinceCertificate, { params: { id: args.params.id } })),
    today: businessDate(new Date()),
  }
}

const form = z.discriminatedUnion("act", [
  z.object({ act: z.literal("verify") }),
  z.object({ act: z.literal("return"), reason: returnCertificate.body.shape.reason }),
  z.object({
    act: z.literal("revoke"),
    revoke_reason: revokeCertificate.body.shape.reason,
    revoked_on: revokeCertificate.body.shape.revoked_on,
  }),
])

const said = { verify: "verified", return: "returned", revoke: "revoked" } as const

export async function action(args: Route.ActionArgs) {
  const member = await verify(args, "alliance")
  const { locale } = args.context.get(requestFactsContext)
  const posted = readForm(await args.request.formData(), form, locale)
  if (!posted.ok) return refuse(posted)
  const { value } = posted
  const params = { id: args.params.id }
  try {
    if (value.act === "verify") await member.call(verifyCertificate, { params, body: {} })
    else if (value.act === "return") await member.call(returnCertificate, { params, body: { reason: value.reason } })
    else {
      const body = { reason: value.revoke_reason, revoked_on: value.revoked_on }
      await member.call(revokeCertificate, { params, body })
    }
  } catch (error) {
    if (error instanceof BackendError) return refuseAsBackend(error, posted.values)
    throw error
  }
  memberSessionOf(args.context).flash("said", said[value.act])
  return localeRedirect(args.request, "/lien-minh/chung-nhan")
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(
    args,
    args.loaderData && {
      title: credentialTitle(
        (key) => translator(localeOfPath(args.location.pathname), "trust")(`trace.${key}`),
        args.loaderData.record,
      ),
      index: false,
    },
  )

export default function Certificate({ loaderData: { record, today }, actionData }: Route.ComponentProps) {
  const t = useTranslations("trustRecords")
  const tTrace = useTranslations("trace")
  return (
    <main id="noi-dung" className="page pt-2 pb-10 md:pt-4">
      <Breadcrumbs crumbs={[{ label: t("alliance.title"), to: "/lien-minh/chung-nhan" }, { label: record.number }]} />
      <div className="mt-2 mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="min-w-0 text-2xl break-words">{credentialTitle(tTrace, record)}</h1>
        <TrustStanding standing={record.standing} />
        <p className="w-full">{record.organization.name}</p>
      </div>
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-start lg:gap-6">
        <div className="grid min-w-0 gap-4">
          <TrustFacts record={record} scans="/lien-minh/tep" />
          <RecordHistory entries={record.history} />
        </div>
        <Decision record={record} today={today} refusal={refusalOf(actionData)} />
      </div>
    </main>
  )
}

export { AlliancePageError as ErrorBoundary } from "../page-error"
