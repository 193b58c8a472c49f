import { reason, type AgreementVersion } from "@lienket/contracts"
import { formatDateTime } from "@lienket/vietnam"
import { useTranslations } from "use-intl"
import { z } from "zod"

import { notFound } from "~/backend/not-found.server"
import { requestFactsContext } from "~/context"
import { readForm, refuse, refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf, type Refusal } from "~/forms/refusal"
import { Form, localeRedirect, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Button, LinkButton } from "~/ui/button"
import { Card } from "~/ui/card"
import { ErrorSummary } from "~/ui/error-summary"
import { LongField } from "~/ui/field"
import { Notice } from "~/ui/notice"
import { PrintButton } from "~/ui/print-button"

import type { Route } from "./+types/route"
import { memberSessionOf } from "../../member/member-session.server"
import { VersionStateMark } from "../marks"
import { open, openAgreement, partyRoutesOf } from "../open.server"
import { agreementsPath, useAgreementPath } from "../portal"
import { ChangesList } from "./changes-list"
import { TermsDocument } from "./terms-document"

export async function loader(args: Route.LoaderArgs) {
  const { agreement, view, member } = await openAgreement(args, args.params.id)
  const version = agreement.versions.find(({ number }) => String(number) === args.params.version)
  if (version === undefined) throw notFound()
  const own = version.signatures.some(({ side }) => side === agreement.own_side)
  const isOpen = version.state === "proposed" && agreement.own_side !== null
  return {
    agreement,
    version,
    before: agreement.versions.filter(({ number, state }) => number < version.number && state !== "declined").at(-1),
    organization: member.membership.organization.name,
    standing: !isOpen ? "none" : own ? "signed" : view.maySign ? "may_sign" : "manager_signs",
    mayDecline: isOpen && view.maySign,
    mayWithdraw:
      view.mayDecide && version.state === "proposed" && version.proposed_side === null && agreement.state !== "draft",
    printedAt: new Date().toISOString(),
    formKey: crypto.randomUUID(),
  } as const
}

const number = z.coerce.number("invalid_type").int("not_a_whole_number")
const forms = z.discriminatedUnion("act", [
  z.object({ act: z.literal("sign"), version: number, hash: z.string("required"), key: z.string().max(64).optional() }),
  z.object({ act: z.literal("decline"), version: number, reason, key: z.string().max(64).optional() }),
])

export async function action(args: Route.ActionArgs) {
  const { portal, member, calls } = await open(args)
  const { locale } = args.context.get(requestFactsContext)
  const posted = readForm(await args.request.formData(), forms, locale)
  if (!posted.ok) return refuse(posted)
  const { value } = posted
  const params = { id: args.params.id }
  const options = { idempotencyKey: value.key && `${value.key}-${value.act}` }
  try {
    if (value.act === "sign") {
      await member.call(
        partyRoutesOf(portal).sign,
        { params, body: { version: value.version, hash: value.hash } },
        options,
      )
    } else {
      await calls.decline(params.id, { version: value.version, reason: value.reason }, options)
    }
  } catch (error) {
    return refuseAsBackend(error, posted.values)
  }
  const said = value.act === "sign" ? "signed" : portal === "alliance" ? "proposalWithdrawn" : "declined"
  memberSessionOf(args.context).flash("said", translator(locale, "agreement")(`agreement.done.${said}`))
  return localeRedirect(args.request, `${agreementsPath(portal)}/${params.id}`)
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(
    args,
    args.loaderData && {
      title: `${args.loaderData.agreement.code} · ${args.loaderData.version.number}`,
      index: false,
    },
  )

export default function Version({ loaderData, actionData }: Route.ComponentProps) {
  const { agreement, version, before, printedAt } = loaderData
  const t = useTranslations("agreement")
  const locale = useLocale()
  const pathOf = useAgreementPath()
  const refusal = refusalOf(actionData)
  return (
    <main id="noi-dung" className="page py-6 print:max-w-none print:p-0">
      <div className="mx-auto max-w-3xl print:max-w-none">
        <div className="no-print flex flex-wrap items-center gap-3">
          <LinkButton to={pathOf(agreement.id)} look="quiet" icon="arrow-left" className="-ml-5">
            {t("version.back")}
          </LinkButton>
          <PrintButton>{t("version.print")}</PrintButton>
        </div>
        <div className="mt-2 mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
          <h1 className="text-2xl">{t("version.heading", { number: version.number })}</h1>
          <VersionStateMark state={version.state} />
          <p className="figures hidden text-sm print:block">
            {t("version.asOf", { time: formatDateTime(printedAt, locale) })}
          </p>
        </div>
        <ErrorSummary refusal={refusal} labels={{ reason: t("version.declineReason") }} />
        {version.reason === "" ? null : (
          <Notice icon="info" className="mb-4">
            {t("detail.reason", { reason: version.reason })}
          </Notice>
        )}
        {before === undefined ? null : (
          <Card as="section" className="no-print mb-4">
            <ChangesList from={before} to={version} />
          </Card>
        )}
        <TermsDocument agreement={agreement} version={version} />
        <div className="no-print mt-4 grid gap-4">
          <SignPanel {...loaderData} />
          {loaderData.mayDecline || loaderData.mayWithdraw ? <DeclinePanel {...loaderData} refusal={refusal} /> : null}
        </div>
      </div>
    </main>
  )
}

type Loaded = Route.ComponentProps["loaderData"]

/** One button beside what it signs, by the short form of its code. */
function SignPanel({ standing, version, organization, formKey }: Loaded) {
  const t = useTranslations("agreement")
  if (standing === "none") return null
  if (standing === "signed") return <Notice icon="circle-check">{t("version.signed")}</Notice>
  if (standing === "manager_signs") return <Notice>{t("version.managerSigns")}</Notice>
  return (
    <Card as="section">
      <p className="figures font-semibold">
        {t("versions.version", { number: version.number })} · {shortHash(version)}
      </p>
      <p className="text-sm text-ink-soft">{t("version.hashText")}</p>
      <Form method="post" className="mt-3">
        <input type="hidden" name="version" value={version.number} />
        <input type="hidden" name="hash" value={version.hash} />
        <input type="hidden" name="key" value={formKey} />
        <Button name="act" value="sign" icon="handshake" className="max-sm:w-full">
          {t("version.sign")}
        </Button>
        <p className="mt-2 text-sm text-ink-soft">{t("version.signHint", { organization })}</p>
      </Form>
    </Card>
  )
}

/** As much of the code as two people can compare on the phone. */
const shortHash = ({ hash }: AgreementVersion): string => `${hash.slice(0, 4)} ${hash.slice(4, 8)}`.toUpperCase()

function DeclinePanel({ version, mayWithdraw, formKey, refusal }: Loaded & { refusal: Refusal | undefined }) {
  const t = useTranslations("agreement.version")
  const mine = refusal?.values.act === "decline" ? refusal : undefined
  return (
    <details open={mine !== undefined} className="rounded-lg border border-clay bg-sheet">
      <summary className="flex min-h-14 items-center px-4 font-semibold md:px-6">
        {t(mayWithdraw ? "withdrawTitle" : "declineTitle")}
      </summary>
      <div className="px-4 pb-5 md:px-6">
        <p className="text-ink-soft">{t(mayWithdraw ? "withdrawText" : "declineText")}</p>
        <Form method="post" noValidate className="mt-4 grid gap-4">
          <input type="hidden" name="version" value={version.number} />
          <input type="hidden" name="key" value={formKey} />
          <LongField
            name="reason"
            label={t("declineReason")}
            rows={3}
            maxLength={500}
            required
            defaultValue={mine?.values.reason}
            error={mine?.fields.reason}
          />
          <Button name="act" value="decline" look="danger" icon="circle-x" className="justify-self-start max-sm:w-full">
            {t(mayWithdraw ? "withdraw" : "decline")}
          </Button>
        </Form>
      </div>
    </details>
  )
}

export { AgreementPageError as ErrorBoundary } from "../page-error"
