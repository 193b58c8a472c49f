import {
  cooperativeAgreements,
  enterpriseAgreements,
  listProvinceAgreements,
  newObstacle,
  obstacleCategories,
  type ObstacleDetail,
} from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { requestFactsContext } from "~/context"
import { refuse, refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { localeOfPath } from "~/i18n/locale"
import { localeRedirect } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { DocumentField } from "~/ui/document-field"
import { Field, LongField } from "~/ui/field"
import { RadioCards } from "~/ui/radio-cards"
import { Select } from "~/ui/select"

import type { Route } from "./+types/route"
import { documentRouteOf } from "../../agreement/send-document.server"
import { textsOf } from "../../agreement/terms-form/read-terms.server"
import { fieldFaults } from "../../agreement/typed-numbers.server"
import { FormPage } from "../../cooperative/form-page"
import { postedDocument, readFormWithFiles } from "../../cooperative/media/posted-files.server"
import { memberSessionOf } from "../../member/member-session.server"
import { portalPaths, type Portal } from "../../member/portals"
import type { WorkingMember } from "../../member/verify.server"
import { open, raisingRoutesOf } from "../open.server"
import { obstaclesPath } from "../portal"

export async function loader(args: Route.LoaderArgs) {
  const { member, portal } = await open(args)
  raisingRoutesOf(portal)
  if (member.membership.role === "viewer") throw localeRedirect(args.request, obstaclesPath(portal))
  return {
    portal,
    agreements: await agreementsOf(member, portal),
    agreement: args.url.searchParams.get("thoa-thuan") ?? "",
    formKey: crypto.randomUUID(),
  }
}

const lists = {
  cooperative: cooperativeAgreements.list,
  enterprise: enterpriseAgreements.list,
  alliance: listProvinceAgreements,
  agency: null,
} as const

/** Agreements that a case may be about, with both parties' names. */
async function agreementsOf(member: WorkingMember, portal: Portal) {
  const list = lists[portal]
  if (list === null) return []
  const { items } = await member.call(list, { query: { limit: "100" } })
  return items.map(({ id, code, number, seller, buyer }) => ({
    value: id,
    label: `${number ?? code}: ${seller.name} – ${buyer.name}`,
  }))
}

export async function action(args: Route.ActionArgs) {
  const { member, portal } = await open(args)
  const { raise } = raisingRoutesOf(portal)
  const { locale } = args.context.get(requestFactsContext)
  const form = await readFormWithFiles(args.request)
  const route = portal === "agency" ? undefined : documentRouteOf(portal)
  const document = await postedDocument(form, "document", member, route)
  const values = textsOf(form)
  if (document.error !== undefined) return refuse({ values, fields: { document: document.error } })
  const reading = newObstacle.safeParse({
    kind: values.kind,
    category: values.category,
    title: values.title,
    story: values.story,
    request: values.request,
    agreement_id: values.agreement_id ? values.agreement_id : undefined,
    document_ids: document.id === undefined ? [] : [document.id],
  })
  if (!reading.success) return refuse({ values, fields: fieldFaults(reading.error, locale) })
  let raised: ObstacleDetail
  try {
    raised = await member.call(raise, { body: reading.data }, { idempotencyKey: values.key })
  } catch (error) {
    return refuseAsBackend(error, values, { document_ids: "document" })
  }
  memberSessionOf(args.context).flash("said", translator(locale, "obstacle")("obstacle.form.done"))
  return localeRedirect(args.request, `${obstaclesPath(portal)}/${raised.id}`)
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "obstacle")("obstacle.form.title"),
    index: false,
  })

export default function RaiseObstacle({ loaderData, actionData }: Route.ComponentProps) {
  const { portal, agreements, agreement, formKey } = loaderData
  const t = useTranslations("obstacle.form")
  const kinds = useTranslations("obstacle.kind")
  const categories = useTranslations("obstacle.category")
  const form = useTranslations("common.form")
  const refusal = refusalOf(actionData)
  const labels = {
    kind: t("kind"),
    category: t("category"),
    title: t("name"),
    story: t("story"),
    request: t("request"),
    agreement_id: t("agreement"),
    document: t("document"),
  }
  const field = (name: keyof typeof labels) => ({
    name,
    label: labels[name],
    defaultValue: refusal?.values[name],
    error: refusal?.fields[name],
  })
  return (
    <FormPage
      title={t("title")}
      back={{ to: obstaclesPath(portal), label: t("back") }}
      refusal={refusal}
      labels={labels}
      submit={t(portal === "alliance" ? "submitOwn" : "submit")}
      files
    >
      <input type="hidden" name="key" value={formKey} />
      <RadioCards
        name="kind"
        legend={labels.kind}
        defaultValue={refusal?.values.kind ?? "obstacle"}
        error={refusal?.fields.kind}
        cards={[
          { value: "obstacle", title: kinds("obstacle"), detail: t("obstacleDetail") },
          { value: "petition", title: kinds("petition"), detail: t("petitionDetail") },
        ]}
      />
      <Select
        {...field("category")}
        blank={t("choose")}
        choices={obstacleCategories.map((value) => ({ value, label: categories(value) }))}
        required
      />
      <Field {...field("title")} hint={t("nameHint")} maxLength={200} required />
      <LongField {...field("story")} rows={5} maxLength={2000} required />
      <LongField {...field("request")} rows={4} maxLength={2000} required />
      {agreements.length === 0 ? null : (
        <Select
          {...field("agreement_id")}
          defaultValue={refusal?.values.agreement_id ?? agreement}
          blank={t("noAgreement")}
          choices={agreements}
          optional={form("optional")}
        />
      )}
      <DocumentField
        name="document"
        label={labels.document}
        hint={t("documentHint")}
        error={refusal?.fields.document}
        sendTo={`${portalPaths[portal]}/tai-giay-to`}
        readAt={null}
      />
    </FormPage>
  )
}

export { ObstaclePageError as ErrorBoundary } from "../page-error"
