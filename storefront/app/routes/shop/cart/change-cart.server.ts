import type { RouterContextProvider } from "react-router"
import type { z } from "zod"

import { readForm, refuse, refuseAsBackend } from "~/forms/read-form.server"
import { requestFactsContext } from "~/context"
import { localeRedirect } from "~/i18n/navigation"
import { sessionOf } from "~/session/session.server"

import { addForm, dayForm, removeForm, setForm } from "./cart-forms.server"
import { addToCart, cartEndingOf, forgetCart, setInCart } from "./read-cart.server"

type Call = { form: FormData; request: Request; context: Readonly<RouterContextProvider> }

const fieldNames = {
  "lines.0.quantity": "quantity",
  "lines.0.booking_date": "booking_date",
  "lines.1.booking_date": "new_date",
}

/** One handler for each `intent` a form of the cart may post. */
export const intents = { add, set, remove, day, restart }

async function add(call: Call) {
  return changeWith(call, addForm, async ({ variant_id, quantity, booking_date }) => {
    const cart = await addToCart(call.context, [{ variant_id, quantity, booking_date }])
    const returnTo = ownPath(call.form.get("return_to"))
    const session = sessionOf(call.context)
    if (returnTo !== null) {
      session.flash("notice", "added_to_cart")
      return localeRedirect(call.request, returnTo, 303)
    }
    const line = cart.parts
      .flatMap(({ lines }) => lines)
      .find((each) => each.variant_id === variant_id && each.call_off === null)
    if (!call.form.has("undo")) {
      const title = (line?.title ?? "").slice(0, 120)
      session.flash("cartChange", { kind: "added", variantId: variant_id, title, quantity, bookingDate: booking_date })
    }
    return localeRedirect(call.request, "/gio-hang", 303)
  })
}

async function set(call: Call) {
  return changeWith(call, setForm, async ({ variant_id, quantity, booking_date, agreement_line_id }) => {
    await setInCart(call.context, [{ variant_id, quantity, booking_date, agreement_line_id }])
    return answer(call)
  })
}

async function remove(call: Call) {
  return changeWith(call, removeForm, async ({ variant_id, booking_date, agreement_line_id, title, was }) => {
    await setInCart(call.context, [{ variant_id, quantity: 0, booking_date, agreement_line_id }])
    sessionOf(call.context).flash("cartChange", {
      kind: "removed",
      variantId: variant_id,
      title,
      quantity: was,
      bookingDate: booking_date,
      isCalledOff: agreement_line_id !== undefined,
    })
    return answer(call)
  })
}

/** Another day for a tour: the backend knows a line by its day, so the old one goes and a new one comes. */
async function day(call: Call) {
  return changeWith(call, dayForm, async ({ variant_id, booking_date, new_date, quantity }) => {
    if (booking_date === new_date) return answer(call)
    await setInCart(call.context, [
      { variant_id, quantity: 0, booking_date },
      { variant_id, quantity, booking_date: new_date },
    ])
    return answer(call)
  })
}

async function restart({ request, context }: Call) {
  forgetCart(context)
  return localeRedirect(request, "/san-pham", 303)
}

async function changeWith<S extends z.ZodType, T>(
  { form, request, context }: Call,
  schema: S,
  apply: (value: z.output<S>) => Promise<T>,
) {
  const reading = readForm(form, schema, context.get(requestFactsContext).locale)
  if (!reading.ok) return refuse(reading)
  try {
    return await apply(reading.value)
  } catch (error) {
    // The cart page says what became of it.
    if (cartEndingOf(error) !== undefined) return localeRedirect(request, "/gio-hang", 303)
    return refuseAsBackend(error, reading.values, fieldNames)
  }
}

/** A fetcher stays where it is; a plain form comes back to the cart. */
function answer({ form, request }: Call) {
  return form.has("stay") ? { ok: true as const } : localeRedirect(request, "/gio-hang", 303)
}

/** A path of this shop, or null: an address elsewhere is never followed. */
function ownPath(value: FormDataEntryValue | null): string | null {
  return typeof value === "string" && /^\/(?![/\\])[^\s\\]*$/.test(value) ? value : null
}
