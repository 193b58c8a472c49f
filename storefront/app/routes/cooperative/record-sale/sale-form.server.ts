import {
  businessDay,
  goodsTitle,
  id,
  note,
  ocopGroup,
  recordSale,
  salePrice,
  saleQuantity,
  saleUnit,
  saleWay,
  type CooperativeSale,
  type FieldErrorCode,
  type NewManualSaleBody,
} from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import { z } from "zod"

import { BackendError } from "~/backend/backend-error"
import { readForm, refuse, refuseAsBackend } from "~/forms/read-form.server"
import { unlessEmpty } from "~/forms/unless-empty"
import type { Locale } from "~/i18n/locale"
import { translator } from "~/i18n/translator"

import type { WorkingMember } from "../../member/verify.server"
import { readPrice, readQuantity } from "./read-typed"

const required = z.string("required").trim().min(1, "required").max(40, "too_long")

const form = z.object({
  /** Made when the form was opened, so that what is sent again is the same sale. */
  key: z.string().max(64).optional(),
  variant_id: unlessEmpty(id),
  title: unlessEmpty(goodsTitle),
  group: unlessEmpty(ocopGroup),
  quantity: required,
  unit: saleUnit,
  price: required,
  per: salePrice.shape.per,
  way: saleWay,
  day: z.enum(["today", "yesterday", "other"], "invalid_choice").default("today"),
  date: unlessEmpty(businessDay),
  note: note.default(""),
  take_stock: z.string().optional(),
  noted_at: unlessEmpty(z.iso.datetime({ error: "invalid_date" })),
})
type Posted = z.output<typeof form>

/** Names of the contract that the form calls otherwise. */
const fieldNames = { "price.amount_vnd": "price", "price.per": "per", sold_on: "date", variant_id: "title" }

type Recorded = { ok: true; sale: CooperativeSale } | { ok: false; answer: ReturnType<typeof refuse> }

/** Records the sale of a posted form, from the page or from the outbox of a device. */
export async function recordPostedSale(member: WorkingMember, posted: FormData, locale: Locale): Promise<Recorded> {
  const reading = readForm(posted, form, locale)
  if (!reading.ok) return { ok: false, answer: refuse(reading) }
  const { value, values } = reading
  const read = readNumbers(value, locale)
  if (!read.ok) return { ok: false, answer: refuse({ values, fields: read.fields }) }
  try {
    const body = { ...bodyOf(value), quantity: read.quantity, price: { per: value.per, amount_vnd: read.priceVnd } }
    const sale = await member.call(recordSale, { body }, { idempotencyKey: value.key })
    return { ok: true, sale }
  } catch (error) {
    if (!(error instanceof BackendError)) throw error
    return { ok: false, answer: refuseAsBackend(error, { ...values, date: values.date ?? "" }, fieldNames) }
  }
}

type Numbers = { ok: true; quantity: string; priceVnd: number } | { ok: false; fields: Record<string, string> }

function readNumbers(value: Posted, locale: Locale): Numbers {
  const common = translator(locale)
  const t = translator(locale, "seller-sales")
  const quantity = readQuantity(value.quantity, locale)
  const checked = saleQuantity.safeParse(quantity ?? "")
  const price = salePrice.shape.amount_vnd.safeParse(readPrice(value.price, locale))
  const fields: Record<string, string> = {}
  if (quantity === null) fields.quantity = t("sellerSales.form.fault.quantity")
  else if (!checked.success) fields.quantity = common(`common.fieldError.${codeOf(checked.error)}`)
  if (!price.success) {
    const code = codeOf(price.error)
    fields.price = code === "invalid_type" ? t("sellerSales.form.fault.price") : common(`common.fieldError.${code}`)
  }
  if (value.day === "other" && value.date === undefined) fields.date = t("sellerSales.form.fault.date")
  return checked.success && price.success && Object.keys(fields).length === 0
    ? { ok: true, quantity: checked.data, priceVnd: price.data }
    : { ok: false, fields }
}

// Messages of the contracts are codes.
const codeOf = (error: z.ZodError): FieldErrorCode => (error.issues[0]?.message ?? "invalid_data") as FieldErrorCode

function bodyOf(value: Posted): Omit<NewManualSaleBody, "quantity" | "price"> {
  return {
    ...(value.variant_id === undefined ? { title: value.title, group: value.group } : { variant_id: value.variant_id }),
    unit: value.unit,
    way: value.way,
    sold_on: soldOn(value),
    note: value.note === "" ? undefined : value.note,
    take_stock: value.take_stock === "on" ? true : undefined,
    noted_at: value.noted_at,
  }
}

function soldOn({ day, date }: Posted): string {
  if (day === "other" && date !== undefined) return date
  const now = Date.now()
  return businessDate(new Date(day === "yesterday" ? now - 24 * 60 * 60 * 1000 : now))
}
