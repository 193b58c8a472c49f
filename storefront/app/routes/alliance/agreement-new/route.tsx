import { enterAgreement, listConferences } from "@lienket/contracts"
import { businessDate, formatDate } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { requestFactsContext } from "~/context"
import { refuse } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { localeOfPath } from "~/i18n/locale"
import { localeRedirect, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { LinkButton } from "~/ui/button"
import { Field } from "~/ui/field"
import { Notice } from "~/ui/notice"
import { Select } from "~/ui/select"

import type { Route } from "./+types/route"
import { editRows } from "../../agreement/terms-form/edit-rows"
import { productChoices } from "../../agreement/terms-form/product-choices.server"
import { editedRows, readTerms, refuseTerms, textsOf } from "../../agreement/terms-form/read-terms.server"
import { TermsForm } from "../../agreement/terms-form/terms-form"
import { valuesOfTerms, type TermsValues } from "../../agreement/terms-form/terms-values"
import { fieldFaults } from "../../agreement/typed-numbers.server"
import { memberSessionOf } from "../../member/member-session.server"
import { verify } from "../../member/verify.server"
import { readParties, type Parties } from "./parties.server"
import { PartyCard } from "./party-cards"
import { readPartySearch, type PartySearch } from "./party-search"

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  if (member.membership.role === "viewer") throw localeRedirect(args.request, "/lien-minh/thoa-thuan")
  const { locale } = args.context.get(requestFactsContext)
  const search = readPartySearch(args.url.searchParams)
  const [parties, conferences] = await Promise.all([
    readParties(member, search),
    member.call(listConferences, { query: { limit: "100" } }),
  ])
  const { predecessor } = parties
  const terms: TermsValues =
    predecessor === null
      ? editRows({ linkage_form: "F0", starts_on: businessDate(new Date()) }, { act: "add_line" })
      : withoutLineIds(valuesOfTerms(predecessor.version.terms, locale))
  return {
    search,
    parties: { ...parties, predecessor: predecessor === null ? null : { id: predecessor.id, code: predecessor.code } },
    values: { ...terms, ...partyValues(search, parties) },
    conferences: conferences.items.map(({ id, name, held_on }) => ({ id, name, held_on })),
    products: await productChoices(parties.seller?.handle ?? null, args.context),
    formKey: crypto.randomUUID(),
  }
}

/** Another agreement has lines of its own. */
const withoutLineIds = (values: TermsValues): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !/^lines\.\d+\.id$/.test(name)))

function partyValues(search: PartySearch, { predecessor, seller, buyer }: Parties): Record<string, string> {
  return {
    kind: predecessor === null ? "minutes" : "framework_contract",
    number: "",
    conference_id: search.conference || (predecessor?.conference?.id ?? ""),
    predecessor_id: predecessor?.id ?? "",
    seller_id: seller?.id ?? "",
    buyer_id: buyer?.id ?? "",
    buyer_name: buyer?.id === null ? buyer.name : "",
    buyer_tax_code: predecessor?.buyer.tax_code ?? search.buyer_tax_code,
    buyer_phone: predecessor?.buyer.phone ?? search.buyer_phone,
  }
}

const paper = enterAgreement.body.omit({ terms: true, officer_id: true })

export async function action(args: Route.ActionArgs) {
  const member = await verify(args, "alliance")
  const { locale } = args.context.get(requestFactsContext)
  const values = textsOf(await args.request.formData())
  const edited = editedRows(values)
  if (edited !== null) return edited
  const filled = (name: string) => (values[name]?.trim() ? values[name] : undefined)
  const buyerId = filled("buyer_id")
  const wish = paper.safeParse({
    kind: filled("kind"),
    number: filled("number"),
    conference_id: filled("conference_id"),
    predecessor_id: filled("predecessor_id"),
    seller: { organization_id: filled("seller_id") },
    buyer:
      buyerId === undefined
        ? { name: filled("buyer_name"), tax_code: filled("buyer_tax_code"), phone: filled("buyer_phone") }
        : { organization_id: buyerId },
  })
  const read = readTerms(values, locale)
  if (!wish.success || !read.ok) {
    const fields = { ...(wish.success ? {} : fieldFaults(wish.error, locale)), ...(read.ok ? {} : read.fields) }
    return refuse({ values, fields })
  }
  let id: string
  try {
    const body = { ...wish.data, terms: read.terms }
    ;({ id } = await member.call(enterAgreement, { body }, { idempotencyKey: values.key }))
  } catch (error) {
    return refuseTerms(error, values)
  }
  memberSessionOf(args.context).flash("said", translator(locale, "agreement")("agreement.done.entered"))
  return localeRedirect(args.request, `/lien-minh/thoa-thuan/${id}`)
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "alliance")("allianceAgreements.enter.title"),
    index: false,
  })

export default function EnterAgreement({ loaderData, actionData }: Route.ComponentProps) {
  const { search, parties, values, products, formKey } = loaderData
  const t = useTranslations("allianceAgreements.enter")
  const refusal = refusalOf(actionData)
  const edited = actionData !== undefined && "edited" in actionData ? actionData.edited : undefined
  const { predecessor, seller, buyer } = parties
  return (
    <main id="noi-dung" className="page py-6">
      <div className="mx-auto max-w-2xl">
        <LinkButton to="/lien-minh/thoa-thuan" look="quiet" icon="arrow-left" className="-ml-5">
          {t("back")}
        </LinkButton>
        <h1 className="text-2xl">{t("title")}</h1>
        <p className="mt-1 text-ink-soft">{t("text")}</p>
        {predecessor === null ? null : (
          <Notice icon="history" className="mt-3">
            {t("predecessor", { code: predecessor.code })}
          </Notice>
        )}
        <div className="mt-4 grid gap-4">
          <PartyCard side="seller" search={search} found={parties.sellers} chosen={seller} />
          <PartyCard side="buyer" search={search} found={parties.buyers} chosen={buyer} />
        </div>
        {seller === null || buyer === null ? (
          <Notice className="mt-4">{t(seller === null ? "needSeller" : "needBuyer")}</Notice>
        ) : (
          <TermsForm
            // Other parties have other goods in the shop, and are no longer those of what was typed.
            key={`${seller.id} ${buyer.id ?? buyer.name}`}
            given={refusal?.values ?? edited ?? values}
            refusal={refusal}
            formKey={formKey}
            products={products}
            submit={t("submit")}
            labels={{ kind: t("kind"), number: t("number"), conference_id: t("conference") }}
            before={(facts) => <PaperFields facts={facts} values={values} conferences={loaderData.conferences} />}
          />
        )}
      </div>
    </main>
  )
}

type PaperFieldsProps = {
  facts: (name: string) => { name: string; defaultValue: string; error: string | undefined }
  values: TermsValues
  conferences: Route.ComponentProps["loaderData"]["conferences"]
}

/** Of the paper itself: what kind, its number, where it was signed. The parties go along unseen. */
function PaperFields({ facts, values, conferences }: PaperFieldsProps) {
  const t = useTranslations("allianceAgreements.enter")
  const kinds = useTranslations("agreement.kind")
  const locale = useLocale()
  return (
    <fieldset className="min-w-0 rounded-lg border border-clay bg-sheet p-4 md:p-6">
      <legend className="px-1 text-lg">{t("paper")}</legend>
      {["seller_id", "buyer_id", "buyer_name", "buyer_tax_code", "buyer_phone", "predecessor_id"].map((name) => (
        <input key={name} type="hidden" name={name} value={values[name] ?? ""} />
      ))}
      <div className="grid gap-5">
        <Select
          {...facts("kind")}
          label={t("kind")}
          choices={(["minutes", "memorandum", "framework_contract"] as const).map((kind) => ({
            value: kind,
            label: kinds(kind),
          }))}
        />
        <Field {...facts("number")} label={t("number")} optional={t("optional")} maxLength={60} autoComplete="off" />
        <Select
          {...facts("conference_id")}
          label={t("conference")}
          blank={t("noConference")}
          choices={conferences.map(({ id, name, held_on }) => ({
            value: id,
            label: `${name}, ${formatDate(held_on, locale)}`,
          }))}
        />
      </div>
    </fieldset>
  )
}

export { AlliancePageError as ErrorBoundary } from "../page-error"
