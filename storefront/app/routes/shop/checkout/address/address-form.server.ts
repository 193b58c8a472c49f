import { type deliveryAddress, listCommunes, listProvinces } from "@lienket/contracts"
import { data, type RouterContextProvider } from "react-router"
import type { z } from "zod"

import { BackendError } from "~/backend/backend-error"
import { readCatalog } from "~/backend/read-catalog.server"
import { requestFactsContext } from "~/context"
import { readForm } from "~/forms/read-form.server"
import type { Refusal } from "~/forms/refusal"
import { translator } from "~/i18n/translator"

import type { CommuneChoice } from "./match-communes"

type Context = Readonly<RouterContextProvider>

type DeliveryAddress = z.output<typeof deliveryAddress>

/**
 * What brings the form back: a refusal, or `again` when without scripts a province had to be sent to see
 * its communes. Either way with what was typed and the communes to choose from.
 */
export type AddressAnswer = Omit<Refusal, "ok"> & { ok: false | "again"; communes: CommuneChoice[] }

export async function readProvinces(context: Context) {
  const { items } = await readCatalog(listProvinces, {}, context)
  return items.map(({ code, name, formed_from }) => ({ code, name, formed_from }))
}

/** None for a code that is no province. */
export async function readCommunes(provinceCode: string | undefined, context: Context): Promise<CommuneChoice[]> {
  if (provinceCode === undefined || !/^\d{2}$/.test(provinceCode)) return []
  try {
    return (await readCatalog(listCommunes, { params: { code: provinceCode } }, context)).items
  } catch (error) {
    if (error instanceof BackendError && error.status === 404) return []
    throw error
  }
}

/**
 * Reads a posted address with whatever else stands in its form. Not ok: the form is to be shown again,
 * because something is wrong in it or only because the communes of another province were asked for.
 */
export async function readAddressForm<S extends z.ZodType<DeliveryAddress>>(
  form: FormData,
  schema: S,
  context: Context,
) {
  const { locale } = context.get(requestFactsContext)
  const t = translator(locale, "shop")
  const intent = form.get("intent")
  const reading = readForm(form, schema, locale)
  const { values } = reading
  const communes = await readCommunes(values.province_code, context)
  if (intent === "province" || intent === "find") {
    if (communes.length === 0) return shown(false, values, { province_code: t("checkout.address.chooseProvince") }, [])
    return shown("again", intent === "province" ? { ...values, commune_words: "" } : values, {}, communes)
  }
  if (!reading.ok) return shown(false, values, reading.fields, communes)
  const { value } = reading
  const commune = communes.find(({ code }) => code === value.commune_code)
  if (commune === undefined) {
    return shown(false, values, { commune_code: t("checkout.address.communeElsewhere") }, communes)
  }
  const province = (await readProvinces(context)).find(({ code }) => code === value.province_code)
  return { ok: true as const, value, commune: commune.name, province: province?.name ?? "" }
}

function shown(
  ok: false | "again",
  values: Record<string, string>,
  fields: Record<string, string>,
  communes: CommuneChoice[],
) {
  const answer: AddressAnswer = { ok, values, fields, communes, message: undefined, code: undefined }
  return { ok: false as const, answer: data(answer, { status: ok === false ? 400 : 200 }) }
}

/** Names for codes that have been checked before. */
export async function placeNames(address: { province_code: string; commune_code: string }, context: Context) {
  const [provinces, communes] = await Promise.all([
    readProvinces(context),
    readCommunes(address.province_code, context),
  ])
  return {
    province: provinces.find(({ code }) => code === address.province_code)?.name ?? "",
    commune: communes.find(({ code }) => code === address.commune_code)?.name ?? "",
  }
}
