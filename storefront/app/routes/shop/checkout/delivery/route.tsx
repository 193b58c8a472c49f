import type { CartView } from "@lienket/contracts"
import { formatDate, formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { requestFactsContext } from "~/context"
import { refuse } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { localeOfPath } from "~/i18n/locale"
import { LinkButton } from "~/ui/button"
import { Link, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { ErrorState } from "~/ui/error-state"
import { Notice } from "~/ui/notice"
import { RadioCards } from "~/ui/radio-cards"
import { ShipsOn } from "~/ui/ships-on"

import { placeNames } from "../address/address-form.server"
import { goOn, openStep, takeRefusal } from "../checkout.server"
import type { DeliveryChoice } from "../draft"
import { deliveryField } from "../refusal-place"
import { StepForm } from "../step-form"
import { stepPaths } from "../steps"
import type { Route } from "./+types/route"

export async function loader({ request, context }: Route.LoaderArgs) {
  const { checkout, cart, draft } = await openStep("delivery", request, context)
  const { address } = draft
  return {
    refusal: takeRefusal("delivery", checkout),
    parts: cart.parts,
    deliveries: draft.deliveries,
    to: address ? { line: address.line, ...(await placeNames(address, context)) } : null,
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const { checkout, cart } = await openStep("delivery", request, context)
  const form = await request.formData()
  const t = translator(context.get(requestFactsContext).locale, "shop")
  const { deliveries, missing } = readDeliveries(cart, form)
  if (missing.length > 0) {
    const fields = Object.fromEntries(
      missing.map(({ cooperative }) => [
        `delivery.${cooperative.handle}`,
        t("checkout.delivery.required", { cooperative: cooperative.name }),
      ]),
    )
    return refuse({ values: {}, fields })
  }
  checkout.change({ deliveries })
  return goOn(request, context)
}

function readDeliveries(cart: CartView, form: FormData) {
  const deliveries: DeliveryChoice[] = []
  const shipped = cart.parts.filter(({ requires_shipping }) => requires_shipping)
  const missing = shipped.filter(({ cooperative, delivery_options, problem }) => {
    const option = delivery_options.find(({ id }) => id === form.get(`delivery.${cooperative.handle}`))
    if (option) deliveries.push({ cooperative: cooperative.handle, option_id: option.id })
    return option === undefined || problem !== null
  })
  return { deliveries, missing }
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(
    args,
    args.loaderData && {
      title: translator(localeOfPath(args.location.pathname), "shop")("checkout.delivery.title"),
      index: false,
    },
  )

export default function DeliveryStep({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations("checkout.delivery")
  const locale = useLocale()
  const { parts, deliveries, to } = loaderData
  const refusal = refusalOf(actionData) ?? loaderData.refusal
  return (
    <StepForm refusal={refusal} back={stepPaths.address} backLabel={t("back")}>
      {to ? (
        <p>
          {t("to", { address: [to.line, to.commune, to.province].join(", ") })}{" "}
          <Link to={stepPaths.address} className="link">
            {t("changeAddress")}
          </Link>
        </p>
      ) : null}
      {parts.map(({ cooperative, lines, requires_shipping, delivery_options, problem }) => {
        const name = deliveryField(cooperative.handle) ?? ""
        const chosen = deliveries.find((each) => each.cooperative === cooperative.handle)?.option_id
        return (
          <section key={cooperative.handle} className="rounded-lg border border-clay bg-sheet p-4 md:p-6">
            <h2 className="text-lg">{cooperative.name}</h2>
            <ul className="mb-3 text-sm text-ink-soft">
              {lines.map(({ id, title, unit, quantity, ships_on }) => (
                <li key={id}>
                  {t("line", { count: quantity, title, unit })}
                  <ShipsOn day={ships_on} className="text-ink" />
                </li>
              ))}
            </ul>
            {!requires_shipping ? (
              <Notice icon="calendar">
                {t("noShipping")}
                {lines.map(({ id, title, booking_date }) =>
                  booking_date ? (
                    <span key={id} className="block">
                      {t("bookedFor", { title, date: formatDate(booking_date, locale) })}
                    </span>
                  ) : null,
                )}
              </Notice>
            ) : problem !== null || delivery_options.length === 0 ? (
              <ErrorState title={t("impossible")} text={problem?.message ?? t("noOptions")}>
                <LinkButton to={stepPaths.address} look="secondary">
                  {t("otherAddress")}
                </LinkButton>
                <LinkButton to="/gio-hang" look="secondary">
                  {t("changeCart")}
                </LinkButton>
              </ErrorState>
            ) : (
              <RadioCards
                name={name}
                legend={t("legend", { cooperative: cooperative.name })}
                legendHidden
                required
                defaultValue={delivery_options.find(({ id }) => id === chosen)?.id ?? delivery_options[0]?.id}
                error={refusal?.fields[name]}
                cards={delivery_options.map(({ id, name: title, price_vnd, transit_days }) => ({
                  value: id,
                  title,
                  detail: transit_days === null ? undefined : t("days", { count: transit_days }),
                  aside: price_vnd === 0 ? t("free") : formatVnd(price_vnd, locale),
                }))}
              />
            )}
          </section>
        )
      })}
    </StepForm>
  )
}

export { PageError as ErrorBoundary } from "~/ui/page-error"
