import { id, queryInteger } from "@lienket/contracts"
import { formatVnd } from "@lienket/vietnam"
import { useNavigation } from "react-router"
import { useTranslations } from "use-intl"
import { z } from "zod"

import { requestFactsContext } from "~/context"
import { readForm } from "~/forms/read-form.server"
import { Form, Link, localeRedirect, useLocale } from "~/i18n/navigation"
import { localeOfPath } from "~/i18n/locale"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Button, LinkButton } from "~/ui/button"
import { ErrorSummary } from "~/ui/error-summary"

import { placeNames } from "../address/address-form.server"
import { checkoutOf, openStep, takeRefusal } from "../checkout.server"
import { methodFor } from "../payments"
import { chosenOption, stepPaths } from "../steps"
import { totalsOf } from "../totals"
import type { Route } from "./+types/route"
import { placeFromReview } from "./place-order.server"
import { ReviewPart } from "./review-part"
import { ReviewSection } from "./review-section"

const form = z.object({ cart_id: id, total_vnd: queryInteger(0, Number.MAX_SAFE_INTEGER) })

export async function loader({ request, context }: Route.LoaderArgs) {
  const { checkout, cart, draft } = await openStep("review", request, context)
  const { contact, address, payment, note } = draft
  // openStep lets nobody in before these have been said.
  if (contact === undefined || payment === undefined) throw localeRedirect(request, stepPaths.contact)
  return {
    refusal: takeRefusal("review", checkout),
    cartId: cart.id,
    contact,
    note: note ?? null,
    address: cart.requires_shipping && address ? { line: address.line, ...(await placeNames(address, context)) } : null,
    parts: cart.parts.map((part) => ({
      part,
      delivery: chosenOption(part, draft.deliveries) ?? null,
      method: methodFor(part, payment),
    })),
    minAge: cart.min_age,
    totals: totalsOf(cart, draft.deliveries),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const reading = readForm(await request.formData(), form, context.get(requestFactsContext).locale)
  if (!reading.ok) return localeRedirect(request, stepPaths.review, 303)
  const { cart_id: cartId, total_vnd: totalVnd } = reading.value
  const checkout = checkoutOf(context)
  const { placed } = checkout.draft
  if (placed?.cart_id === cartId) return localeRedirect(request, `/don-hang/${placed.code}`, 303)
  const current = await checkout.reading()
  // The answer to an earlier press was lost on its way: the same cart asks for the same order again.
  if (current.state === "ended" && current.ending === "cart_completed" && checkout.draft.cart_id === cartId) {
    return placeFromReview({ request, context, cartId, totalVnd, cart: null })
  }
  const { cart } = await openStep("review", request, context)
  if (cart.id !== cartId) return localeRedirect(request, stepPaths.review, 303)
  return placeFromReview({ request, context, cartId, totalVnd, cart })
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(
    args,
    args.loaderData && {
      title: translator(localeOfPath(args.location.pathname), "shop")("checkout.review.title"),
      index: false,
    },
  )

export default function ReviewStep({ loaderData }: Route.ComponentProps) {
  const t = useTranslations("checkout.review")
  const locale = useLocale()
  const placing = useNavigation().state !== "idle"
  const { refusal, cartId, contact, note, address, parts, minAge, totals } = loaderData
  const amount = (vnd: number) => formatVnd(vnd, locale)
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[1fr_22rem] lg:gap-10">
      <div className="min-w-0 space-y-5">
        <ErrorSummary refusal={refusal} />
        <ReviewSection title={t("contact")} to={stepPaths.contact} change={t("changeContact")}>
          <p>
            {contact.name}
            <br />
            {contact.phone}
            {contact.email ? (
              <>
                <br />
                <span className="wrap-anywhere">{contact.email}</span>
              </>
            ) : null}
          </p>
          {note ? <p className="mt-2 whitespace-pre-line text-ink-soft">{t("note", { note })}</p> : null}
        </ReviewSection>
        {address ? (
          <ReviewSection title={t("address")} to={stepPaths.address} change={t("changeAddress")}>
            <p>{[address.line, address.commune, address.province].join(", ")}</p>
          </ReviewSection>
        ) : null}
        {parts.map(({ part, delivery, method }) => (
          <ReviewPart key={part.cooperative.handle} part={part} delivery={delivery} method={method} />
        ))}
      </div>
      <section
        aria-labelledby="tong-cong"
        className="rounded-lg border border-clay bg-sheet p-4 md:p-6 lg:sticky lg:top-4"
      >
        <h2 id="tong-cong" className="text-lg">
          {t("sum")}
        </h2>
        <dl className="mt-3 grid grid-cols-[1fr_auto] gap-y-1">
          <dt className="font-normal">{t("goods")}</dt>
          <dd className="figures text-right">{amount(totals.goods_vnd)}</dd>
          <dt className="font-normal">{t("delivery")}</dt>
          <dd className="figures text-right">{amount(totals.delivery_vnd)}</dd>
          <dt className="border-t border-clay pt-2 text-lg">{t("total")}</dt>
          <dd className="figures border-t border-clay pt-2 text-right text-xl font-semibold">
            {amount(totals.total_vnd)}
          </dd>
        </dl>
        {minAge === null ? null : <p className="mt-3 text-sm">{t("ageConfirmed", { age: minAge })}</p>}
        <p className="mt-3 text-sm text-ink-soft">
          {t.rich("terms", {
            link: (words) => (
              <Link to="/gioi-thieu" className="link">
                {words}
              </Link>
            ),
          })}
        </p>
        <Form
          method="post"
          className="mt-4"
          onSubmit={(event) => {
            if (placing) event.preventDefault()
          }}
        >
          <input type="hidden" name="cart_id" value={cartId} />
          <input type="hidden" name="total_vnd" value={totals.total_vnd} />
          <Button wide className="min-h-14 text-lg" aria-disabled={placing || undefined}>
            {placing ? t("placing") : t("place")}
          </Button>
        </Form>
        <LinkButton to={stepPaths.payment} look="quiet" icon="chevron-left" wide className="mt-2">
          {t("back")}
        </LinkButton>
      </section>
    </div>
  )
}

export { PageError as ErrorBoundary } from "~/ui/page-error"
