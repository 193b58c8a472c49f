import type { CartView } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { requestFactsContext } from "~/context"
import { refuse } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { localeOfPath } from "~/i18n/locale"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Checkbox } from "~/ui/checkbox"
import { RadioCards } from "~/ui/radio-cards"

import { goOn, openStep, takeRefusal } from "../checkout.server"
import { methodsOf, partsWithout, readPayments } from "../payments"
import { StepForm } from "../step-form"
import { stepPaths } from "../steps"
import type { Route } from "./+types/route"
import { PaymentExceptions } from "./payment-exceptions"

export async function loader({ request, context }: Route.LoaderArgs) {
  const { checkout, cart, draft } = await openStep("payment", request, context)
  return { refusal: takeRefusal("payment", checkout), cart, payment: draft.payment ?? null }
}

export async function action({ request, context }: Route.ActionArgs) {
  const { checkout, cart } = await openStep("payment", request, context)
  const form = await request.formData()
  const values = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  )
  const reading = readPayments(cart, values.payment, exceptionsIn(values))
  const isOldEnough = cart.min_age === null || values.age === "on"
  if (!reading.ok || !isOldEnough) {
    const t = translator(context.get(requestFactsContext).locale, "shop")
    const fields: Record<string, string> = {}
    if (!reading.ok && reading.common) fields.payment = t("checkout.payment.required")
    if (!reading.ok) {
      for (const handle of reading.cooperatives) {
        fields[`payment.${handle}`] = t("checkout.payment.chooseOwn", { cooperative: nameOf(handle, cart) })
      }
    }
    if (!isOldEnough) fields.age = t("checkout.payment.ageRequired", { age: cart.min_age ?? 0 })
    return refuse({ values, fields })
  }
  checkout.change({ payment: reading.choice, confirmed_age: cart.min_age ?? undefined })
  return goOn(request, context)
}

function exceptionsIn(values: Record<string, string>): ReadonlyMap<string, string> {
  const prefix = "payment."
  return new Map(
    Object.entries(values).flatMap(([name, value]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
    ),
  )
}

const nameOf = (handle: string, cart: CartView) =>
  cart.parts.find(({ cooperative }) => cooperative.handle === handle)?.cooperative.name ?? handle

export const meta: Route.MetaFunction = (args) =>
  pageMeta(
    args,
    args.loaderData && {
      title: translator(localeOfPath(args.location.pathname), "shop")("checkout.payment.title"),
      index: false,
    },
  )

export default function PaymentStep({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations("checkout.payment")
  const { cart, payment } = loaderData
  const refusal = refusalOf(actionData) ?? loaderData.refusal
  const { parts, min_age, requires_shipping } = cart
  const methods = cart.payment_methods
  const isAlone = parts.length === 1
  const taken = methods.filter((method) => partsWithout(method, cart).length < parts.length)
  const common = refusal?.values.payment ?? payment?.default ?? (taken.length === 1 ? taken[0] : undefined)
  return (
    <StepForm
      refusal={refusal}
      back={requires_shipping ? stepPaths.delivery : stepPaths.contact}
      backLabel={requires_shipping ? t("backToDelivery") : t("backToContact")}
    >
      <RadioCards
        name="payment"
        legend={isAlone ? t("legendOne") : t("legendAll")}
        hint={isAlone ? undefined : t("hintAll")}
        required
        defaultValue={common}
        error={refusal?.fields.payment}
        cards={methods.map((method) => {
          const refusing = partsWithout(method, cart)
          const names = refusing.map(({ cooperative }) => cooperative.name).join(", ")
          return {
            value: method,
            title: t(`method.${method}`),
            detail:
              refusing.length === 0
                ? t(`about.${method}`)
                : refusing.length === parts.length
                  ? t("noneTakes")
                  : `${t(`about.${method}`)} ${t("notFor", { names })}`,
            disabled: refusing.length === parts.length,
          }
        })}
      />
      {isAlone ? null : (
        <PaymentExceptions
          rows={parts.map((part) => ({
            handle: part.cooperative.handle,
            name: part.cooperative.name,
            methods: methodsOf(part, cart),
            missing: methods.filter((method) => !methodsOf(part, cart).includes(method)),
            isRestricted: part.min_age !== null,
          }))}
          payment={payment}
          refusal={refusal}
        />
      )}
      {min_age === null ? null : (
        <div className="rounded-lg border border-clay bg-sheet px-4 py-3 md:px-6">
          <p className="font-semibold">{t("ageTitle", { age: min_age })}</p>
          <p className="text-sm text-ink-soft">{t("ageText", { age: min_age })}</p>
          <Checkbox
            name="age"
            label={t("ageConfirm", { age: min_age })}
            required
            defaultChecked={refusal?.values.age === "on"}
            error={refusal?.fields.age}
          />
        </div>
      )}
    </StepForm>
  )
}

export { PageError as ErrorBoundary } from "~/ui/page-error"
