import { redirectDocument } from "react-router"
import { useTranslations } from "use-intl"

import { requestFactsContext } from "~/context"
import { localeOfPath, localePath } from "~/i18n/locale"
import { Form } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Button } from "~/ui/button"
import { EmptyState } from "~/ui/empty-state"
import { Icon } from "~/ui/icon"
import type { IconName } from "~/ui/icon-names"

import type { Route } from "./+types/route"
import { memberSessionOf } from "../member-session.server"
import { nextPath, portalOf, portalOfPath, portalPaths, type Portal } from "../portals"
import type { Me } from "../member-session.server"
import { whoIs } from "../verify.server"

const portalIcons: Readonly<Record<Portal, IconName>> = {
  cooperative: "store",
  alliance: "landmark",
  enterprise: "building-2",
  agency: "scale",
}

export async function loader(args: Route.LoaderArgs) {
  const { context, url } = args
  const { memberships, name } = await whoIs(args)
  const next = nextPath(url.searchParams.get("next"))
  const session = memberSessionOf(context)
  // An invitation is of no portal: it is accepted before there is anything to choose.
  if (next !== undefined && portalOfPath(next) === undefined) throw redirectDocument(next)
  const kept = memberships.find(({ organization }) => organization.id === session.get("organizationId"))
  // Asked for by the switch of a portal: then the choice is shown even where one was made.
  const switching = url.searchParams.get("switch") === "1"
  const settled = memberships.length === 1 ? memberships[0] : switching ? undefined : kept
  if (settled) throw enter(context, settled, next)
  return { name, memberships, inUse: kept?.organization.id, next }
}

export async function action(args: Route.ActionArgs) {
  const { memberships } = await whoIs(args)
  const form = await args.request.formData()
  const chosen = memberships.find(({ organization }) => organization.id === form.get("organization"))
  const next = form.get("next")
  if (chosen) return enter(args.context, chosen, nextPath(typeof next === "string" ? next : null))
  return redirectDocument(localePath(args.context.get(requestFactsContext).locale, "/chon-don-vi?switch=1"))
}

/** Keeps the choice and opens the page one wanted if it is of this organisation's portal, else the portal. */
function enter(
  context: Route.LoaderArgs["context"],
  { organization }: Me["memberships"][number],
  next: string | undefined,
) {
  memberSessionOf(context).set("organizationId", organization.id)
  const portal = portalOf(organization.kind)
  const path = next !== undefined && portalOfPath(next) === portal ? next : portalPaths[portal]
  return redirectDocument(localePath(context.get(requestFactsContext).locale, path))
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname))("member.choose.title"),
    index: false,
  })

export default function Choose({ loaderData: { memberships, inUse, next, name } }: Route.ComponentProps) {
  const t = useTranslations("member")
  if (memberships.length === 0) {
    return (
      <main id="noi-dung" className="page py-10">
        <EmptyState level="h1" title={t("choose.none.title")} text={t("choose.none.text")}>
          <Form method="post" action="/dang-xuat-don-vi">
            <Button look="secondary" icon="log-out">
              {t("signOut")}
            </Button>
          </Form>
        </EmptyState>
      </main>
    )
  }
  return (
    <main id="noi-dung" className="page py-8 md:py-14">
      <div className="mx-auto max-w-xl">
        <h1 className="text-2xl">{t("choose.title")}</h1>
        <p className="mt-2 text-ink-soft">{t("choose.text", { name })}</p>
        <Form method="post" className="mt-6">
          <input type="hidden" name="next" value={next ?? ""} />
          <ul className="grid gap-3">
            {memberships.map(({ organization, role }) => (
              <li key={organization.id}>
                <button
                  type="submit"
                  name="organization"
                  value={organization.id}
                  className="flex min-h-16 w-full items-center gap-4 rounded-lg border-[1.5px] border-clay-line bg-sheet px-4 py-3 text-left hover:border-leaf hover:bg-leaf-wash"
                >
                  <Icon name={portalIcons[portalOf(organization.kind)]} size={24} className="text-leaf" />
                  <span className="min-w-0 grow">
                    <span className="block font-semibold">{organization.name}</span>
                    <span className="block text-sm text-ink-soft">
                      {t(`kind.${organization.kind}`)} · {organization.province.name}
                    </span>
                    <span className="block text-sm text-ink-soft">
                      {t(`role.${role}`)}
                      {organization.id === inUse ? ` · ${t("choose.inUse")}` : ""}
                    </span>
                  </span>
                  <Icon name="chevron-right" />
                </button>
              </li>
            ))}
          </ul>
        </Form>
      </div>
    </main>
  )
}

export { MemberError as ErrorBoundary } from "../member-error"
