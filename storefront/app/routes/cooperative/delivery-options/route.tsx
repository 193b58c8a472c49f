import { listDeliveryOptions } from "@lienket/contracts"
import { formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { localeOfPath } from "~/i18n/locale"
import { useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { LinkButton } from "~/ui/button"
import { EmptyState } from "~/ui/empty-state"
import { Icon } from "~/ui/icon"
import { State } from "~/ui/state"

import type { Route } from "./+types/route"
import { memberSessionOf } from "../../member/member-session.server"
import { SaidNotice } from "../../member/said-notice"
import { verify } from "../../member/verify.server"

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "cooperative")
  const session = memberSessionOf(args.context)
  return {
    ...(await member.call(listDeliveryOptions, {})),
    mayEdit: member.membership.role === "manager",
    said: session.get("said"),
    trouble: session.get("trouble"),
  }
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "cooperative")("organization.delivery.title"),
    index: false,
  })

const icons = { standard: "truck", cold: "snowflake" } as const

export default function DeliveryOptions({ loaderData }: Route.ComponentProps) {
  const t = useTranslations("organization.delivery")
  const locale = useLocale()
  const { items, is_open, mayEdit, said, trouble } = loaderData
  return (
    <main id="noi-dung" className="page py-6">
      <h1 className="text-2xl">{t("title")}</h1>
      <p className="mt-1 mb-4 text-ink-soft">{t("text")}</p>
      <SaidNotice said={said} trouble={trouble} />
      {is_open ? (
        <ul className="grid gap-3">
          {items.map((option) => (
            <li
              key={option.id}
              className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-lg border border-clay bg-sheet p-4"
            >
              <Icon name={icons[option.kind]} size={24} className="text-leaf" />
              <div className="min-w-0 grow basis-48">
                <p className="font-semibold">{option.name}</p>
                <p className="figures text-sm text-ink-soft">
                  {formatVnd(option.price_vnd, locale)} ·{" "}
                  {option.transit_days === null ? t("noDays") : t("days", { count: option.transit_days })}
                </p>
                <p className="mt-1">
                  {option.is_on ? (
                    <State tone="good" icon="circle-check" word={t("on")} />
                  ) : (
                    <State tone="quiet" icon="ban" word={t("off")} />
                  )}
                </p>
              </div>
              {mayEdit ? (
                <LinkButton
                  to={`/kenh-htx/ho-so/giao-hang/${option.id}`}
                  look="secondary"
                  icon="pencil"
                  aria-label={t("changeOf", { name: option.name })}
                >
                  {t("change")}
                </LinkButton>
              ) : null}
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title={t("notOpen.title")} text={t("notOpen.text")} />
      )}
      {is_open && mayEdit ? (
        <LinkButton to="/kenh-htx/ho-so/giao-hang/them" icon="plus" className="mt-5">
          {t("add")}
        </LinkButton>
      ) : null}
    </main>
  )
}

export { CooperativePageError as ErrorBoundary } from "../page-error"
