import { Outlet, useLocation } from "react-router"
import { useTranslations } from "use-intl"

import { pathWithoutLocale } from "~/i18n/locale"

import type { Route } from "./+types/layout"
import { checkoutMiddleware, checkoutOf } from "./checkout.server"
import { checkoutSteps, type CheckoutStep } from "./checkout-steps"
import { draftFor } from "./draft"
import { OrderSummary } from "./order-summary"
import { StepList } from "./step-list"
import { firstUnfinished, stepPaths, stepsOf } from "./steps"
import { totalsOf } from "./totals"

export const middleware: Route.MiddlewareFunction[] = [checkoutMiddleware]

export async function loader({ context }: Route.LoaderArgs) {
  const checkout = checkoutOf(context)
  const reading = await checkout.reading()
  // A step sends the reader elsewhere when there is no cart to order.
  if (reading.state !== "open") return null
  const { cart } = reading
  const draft = draftFor(cart.id, checkout.draft)
  return {
    cart,
    totals: totalsOf(cart, draft.deliveries),
    steps: stepsOf(cart),
    firstUnfinished: firstUnfinished(cart, draft),
  }
}

/** Frame of every step: where one is, the step, and what is being bought. */
export default function CheckoutLayout({ loaderData }: Route.ComponentProps) {
  const t = useTranslations("checkout")
  const current = stepOfPath(useLocation().pathname)
  return (
    <main id="noi-dung" className="page py-4 md:py-8">
      <h1 className="text-2xl md:text-3xl">{t(`${current}.title`)}</h1>
      {loaderData ? (
        <StepList steps={loaderData.steps} current={current} firstUnfinished={loaderData.firstUnfinished} />
      ) : null}
      <div className="mt-4 grid items-start gap-6 md:mt-6 lg:grid-cols-[1fr_22rem] lg:gap-10">
        {loaderData && current !== "review" ? <OrderSummary cart={loaderData.cart} totals={loaderData.totals} /> : null}
        <div className={`min-w-0 lg:row-start-1 ${current === "review" ? "lg:col-span-2" : ""}`}>
          <Outlet />
        </div>
      </div>
    </main>
  )
}

function stepOfPath(pathname: string): CheckoutStep {
  const bare = pathWithoutLocale(pathname).replace(/\/$/, "")
  return checkoutSteps.find((step) => stepPaths[step] === bare) ?? "contact"
}

export { PageError as ErrorBoundary } from "~/ui/page-error"
