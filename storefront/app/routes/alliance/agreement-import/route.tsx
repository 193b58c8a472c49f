import { getAgreementImport, listConferences, listPartyChoices } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { orNotFound } from "~/backend/not-found.server"
import { requestFactsContext } from "~/context"
import { refusalOf } from "~/forms/refusal"
import { localeOfPath } from "~/i18n/locale"
import { localeRedirect } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { LinkButton } from "~/ui/button"
import { ErrorSummary } from "~/ui/error-summary"

import type { Route } from "./+types/route"
import { textsOf } from "../../agreement/terms-form/read-terms.server"
import { verify } from "../../member/verify.server"
import { actOnList } from "./act.server"
import { ColumnsForm } from "./columns-form"
import { importPath } from "./import-path"
import { ListResult } from "./list-result"
import { PartiesForm } from "./parties-form"
import { SkippedRows } from "./skipped-rows"

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  if (member.membership.role === "viewer") throw localeRedirect(args.request, "/lien-minh/thoa-thuan")
  const { id } = args.params
  const q = (args.url.searchParams.get("q") ?? "").normalize("NFC").trim().slice(0, 200)
  const [list, conferences, found] = await Promise.all([
    orNotFound(member.call(getAgreementImport, { params: { id } })),
    member.call(listConferences, { query: { limit: "100" } }),
    q === "" ? { items: [] } : member.call(listPartyChoices, { query: { q } }),
  ])
  return {
    list,
    conferences: conferences.items.map(({ id: each, name, held_on }) => ({ id: each, name, held_on })),
    search: { q, found: found.items },
  }
}

export async function action(args: Route.ActionArgs) {
  const member = await verify(args, "alliance")
  const { locale } = args.context.get(requestFactsContext)
  const { id } = args.params
  const refusal = await actOnList(member, id, textsOf(await args.request.formData()), locale)
  return refusal ?? localeRedirect(args.request, importPath(id))
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "alliance")("allianceImport.title"),
    index: false,
  })

export default function LookThroughList({ loaderData, actionData }: Route.ComponentProps) {
  const { list, conferences, search } = loaderData
  const t = useTranslations("allianceImport")
  const refusal = refusalOf(actionData)
  const isOpen = list.state === "previewed" || list.state === "refused"
  return (
    <main id="noi-dung" className="page py-6">
      <LinkButton to="/lien-minh/thoa-thuan" look="quiet" icon="arrow-left" className="-ml-5">
        {t("back")}
      </LinkButton>
      <h1 className="text-2xl">{t("title")}</h1>
      <p className="mt-1 [overflow-wrap:anywhere] text-ink-soft">{list.file_name}</p>
      <div className="mt-4 grid gap-8">
        <ErrorSummary refusal={refusal} />
        <ListResult list={list} />
        {isOpen ? (
          <>
            {/* A new form for another reading, so that its boxes say what was read. */}
            <ColumnsForm key={`columns ${list.revision}`} list={list} conferences={conferences} refusal={refusal} />
            <PartiesForm key={`parties ${list.revision}`} list={list} search={search} />
            <SkippedRows list={list} />
          </>
        ) : null}
      </div>
    </main>
  )
}

export { AlliancePageError as ErrorBoundary } from "../page-error"
