import { useFetchers } from "react-router"
import { useTranslations } from "use-intl"

import { businessDate } from "@lienket/vietnam"

import { refusalOf } from "~/forms/refusal"
import { refuse } from "~/forms/read-form.server"
import { localeOfPath } from "~/i18n/locale"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { sessionOf } from "~/session/session.server"
import { LinkButton } from "~/ui/button"
import { EmptyState } from "~/ui/empty-state"

import type { Route } from "./+types/route"
import { CartEnded } from "./cart-ended"
import { CartMessages } from "./cart-messages"
import { CartPartCard } from "./cart-part-card"
import { CartSummary } from "./cart-summary"
import { intents } from "./change-cart.server"
import { applyChanges, pendingChanges } from "./pending-changes"
import { readCart } from "./read-cart.server"

export async function loader({ context }: Route.LoaderArgs) {
  const session = sessionOf(context)
  const reading = await readCart(context)
  return {
    reading,
    change: session.get("cartChange") ?? null,
    refusal: session.get("cartRefusal") ?? null,
    today: businessDate(new Date()),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await request.formData()
  const intent = String(form.get("intent"))
  const handler = Object.entries(intents).find(([name]) => name === intent)?.[1]
  return handler ? handler({ form, request, context }) : refuse({ values: {}, code: "invalid_choice" })
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(
    args,
    args.loaderData && { title: translator(localeOfPath(args.location.pathname), "shop")("cart.title"), index: false },
  )

export default function Cart({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations("cart")
  const { reading, change, refusal, today } = loaderData
  const changes = pendingChanges(useFetchers())
  const posted = refusalOf(actionData)
  if (reading.state === "ended") return <CartEnded ending={reading.ending} />
  const cart = reading.state === "open" && reading.cart.parts.length > 0 ? reading.cart : null
  const shown = cart && applyChanges(cart, changes)
  return (
    <main id="noi-dung" className="page py-6 md:py-10">
      <h1 className="text-2xl md:text-3xl">{t("title")}</h1>
      <CartMessages cart={cart} change={change} refusal={refusal} posted={posted} />
      {cart && shown ? (
        <div className="mt-4 grid items-start gap-6 md:mt-6 lg:grid-cols-[1fr_22rem]">
          <div className="min-w-0 space-y-6">
            {cart.parts.map((part) => (
              <CartPartCard
                key={part.cooperative.handle}
                part={part}
                shown={shown.parts.find((each) => each.cooperative.handle === part.cooperative.handle) ?? null}
                posted={posted}
                today={today}
              />
            ))}
          </div>
          <CartSummary cart={shown} saving={changes.length > 0} />
        </div>
      ) : (
        <div className="mt-6">
          <EmptyState title={t("empty.title")} text={t("empty.text")}>
            <LinkButton to="/san-pham">{t("empty.products")}</LinkButton>
            <LinkButton to="/tra-cuu" look="secondary">
              {t("empty.tracking")}
            </LinkButton>
          </EmptyState>
        </div>
      )}
    </main>
  )
}

export { PageError as ErrorBoundary } from "~/ui/page-error"
