import {
  getOwnCertificate,
  listCommunes,
  listProductChoices,
  type TrustDetail,
  type TrustFamily,
} from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import { useNavigation } from "react-router"
import { useTranslations } from "use-intl"

import { BackendError } from "~/backend/backend-error"
import { orNotFound } from "~/backend/not-found.server"
import { readCatalog } from "~/backend/read-catalog.server"
import { requestFactsContext } from "~/context"
import { readForm, refuse, refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { localeOfPath } from "~/i18n/locale"
import { Form, localeRedirect } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Button, LinkButton } from "~/ui/button"
import { Card } from "~/ui/card"
import { DocumentField } from "~/ui/document-field"
import { ErrorSummary } from "~/ui/error-summary"

import type { Route } from "./+types/route"
import { memberSessionOf } from "../../member/member-session.server"
import { verify, type WorkingMember } from "../../member/verify.server"
import { postedDocument, readFormWithFiles } from "../media/posted-files.server"
import { CredentialFields } from "./credential-fields"
import { formOf, sendClaim } from "./form.server"
import { OcopFields } from "./ocop-fields"

const families = ["ocop", "quality", "planting_area", "intellectual_property"] as const satisfies readonly TrustFamily[]

const familyAsked = (url: URL): TrustFamily => families.find((each) => each === url.searchParams.get("loai")) ?? "ocop"

/** States a paper, or corrects one that waits or was returned. */
export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "cooperative")
  const record = await recordOf(member, args.params.id)
  if (record !== null && record.standing !== "pending" && record.standing !== "returned")
    throw localeRedirect(args.request, `/kenh-htx/chung-nhan/${record.id}`)
  const family = record?.family ?? familyAsked(args.url)
  const { items } = await member.call(listProductChoices, {})
  const { province } = member.membership.organization
  const communes =
    family === "planting_area"
      ? (await readCatalog(listCommunes, { params: { code: province.code } }, args.context)).items
      : []
  return {
    family,
    record,
    products: items.map(({ product_id, title }) => ({ value: product_id, label: title })),
    communes: communes.map(({ code, name }) => ({ value: code, label: name })),
    today: businessDate(new Date()),
    formKey: crypto.randomUUID(),
  }
}

const recordOf = async (member: WorkingMember, id: string | undefined): Promise<TrustDetail | null> =>
  id === undefined ? null : await orNotFound(member.call(getOwnCertificate, { params: { id } }))

export async function action(args: Route.ActionArgs) {
  const member = await verify(args, "cooperative")
  const { locale } = args.context.get(requestFactsContext)
  const id = args.params.id
  const form = await readFormWithFiles(args.request)
  const asked = form.get("family")
  const family = families.find((each) => each === asked) ?? "ocop"
  const document = await postedDocument(form, "document", member)
  const productIds = form.getAll("product_ids").filter((value) => typeof value === "string")
  const key = form.get("key")
  form.delete("product_ids")
  const posted = readForm(form, formOf(family), locale)
  if (!posted.ok) return refuse(posted)
  if (document.error !== undefined) return refuse({ values: posted.values, fields: { document: document.error } })
  try {
    const sent = { id, productIds, documentId: document.id, key: typeof key === "string" ? key : undefined }
    const stated = await sendClaim(member, posted.value, sent)
    memberSessionOf(args.context).flash("said", "stated")
    return localeRedirect(args.request, `/kenh-htx/chung-nhan/${stated}`)
  } catch (error) {
    if (error instanceof BackendError)
      return refuseAsBackend(error, { ...posted.values, stars: posted.values.stars ?? "" })
    throw error
  }
}

export const meta: Route.MetaFunction = (args) => {
  const t = translator(localeOfPath(args.location.pathname), "trust")
  return pageMeta(
    args,
    args.loaderData && {
      title:
        args.loaderData.record === null ? t(`trustRecords.new.${args.loaderData.family}`) : t("trustRecords.correct"),
      index: false,
    },
  )
}

export default function CertificateForm({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations("trustRecords")
  const sending = useNavigation().formMethod === "POST"
  const { family, record, formKey } = loaderData
  const refusal = refusalOf(actionData)
  const back = family === "planting_area" ? "/kenh-htx/vung-trong" : `/kenh-htx/chung-nhan?loai=${family}`
  return (
    <main id="noi-dung" className="page py-6">
      <div className="mx-auto max-w-xl">
        <LinkButton
          to={record === null ? back : `/kenh-htx/chung-nhan/${record.id}`}
          look="quiet"
          icon="arrow-left"
          className="-ml-5"
        >
          {t("form.back")}
        </LinkButton>
        <h1 className="mt-2 mb-4 text-2xl">{record === null ? t(`new.${family}`) : t("correct")}</h1>
        <Card>
          <Form method="post" encType="multipart/form-data" noValidate className="grid gap-5">
            <ErrorSummary refusal={refusal} />
            <input type="hidden" name="key" value={formKey} />
            <input type="hidden" name="family" value={family} />
            {family === "ocop" ? (
              <OcopFields {...loaderData} refusal={refusal} />
            ) : (
              <CredentialFields {...loaderData} family={family} refusal={refusal} />
            )}
            <DocumentField
              name="document"
              label={t("form.document")}
              hint={t("form.documentHint")}
              initial={record?.document ?? null}
              error={refusal?.fields.document}
            />
            <Button icon="send" aria-disabled={sending || undefined}>
              {sending ? t("form.sending") : t("form.send")}
            </Button>
          </Form>
        </Card>
      </div>
    </main>
  )
}

export { CooperativePageError as ErrorBoundary } from "../page-error"
