import {
  fieldErrorCodes,
  labelFields,
  listing,
  listingChecklist,
  publishDraft,
  saveDraft,
  type ListingDraft,
} from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import type { RouterContextProvider } from "react-router"

import { requestFactsContext } from "~/context"
import { refuse, refuseAsBackend } from "~/forms/read-form.server"
import type { Locale } from "~/i18n/locale"
import { localeRedirect } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"

import { memberSessionOf } from "../../member/member-session.server"
import type { WorkingMember } from "../../member/verify.server"
import { postedPictures, readFormWithFiles } from "../media/posted-files.server"
import { draftOfForm } from "./draft-of-form"

type Posted = Readonly<{
  request: Request
  context: Readonly<RouterContextProvider>
  member: WorkingMember
  draftId: string
  productId: string | undefined
  responsible: string
  /** The page of the form, to come back to. */
  page: string
}>

/** The whole form, sent at once: kept as a draft, and published where the seller asks for that. */
export async function postListing({ request, context, member, draftId, productId, responsible, page }: Posted) {
  const { locale } = context.get(requestFactsContext)
  const form = await readFormWithFiles(request)
  const pictures = await postedPictures(form, "pictures", member)
  const intent = form.get("intent")
  const content = draftOfForm(form, [...pictures.ids])
  if (intent === "add_variant") content.variants = [...(content.variants ?? []), {}]
  const values = valuesOf(content)
  try {
    const body = { content, ...(productId === undefined ? {} : { product_id: productId }) }
    await member.call(saveDraft, { params: { id: draftId }, body })
    if (pictures.error !== undefined) return refuse({ values, fields: { pictures: pictures.error } })
    if (intent !== "publish") {
      if (intent === "save") {
        memberSessionOf(context).flash("productDone", { did: "saved", title: content.title_vi ?? "" })
      }
      return localeRedirect(request, page)
    }
    const fields = faultsOf(content, responsible, locale)
    if (Object.keys(fields).length > 0) return refuse({ values, fields })
    const product = await member.call(publishDraft, { params: { id: draftId }, body: {} })
    const did = productId === undefined ? "published" : "changed"
    memberSessionOf(context).flash("productDone", { did, title: product.title })
    return localeRedirect(request, `/kenh-htx/san-pham/${product.id}`)
  } catch (error) {
    return refuseAsBackend(error, values, fieldNames)
  }
}

/** Everything that is wrong with a draft, field by field; the backend would name the first. */
function faultsOf(content: ListingDraft, responsible: string, locale: Locale): Record<string, string> {
  const [common, t] = [translator(locale), translator(locale, "seller-products")]
  const parsed = listing.safeParse(content, { reportInput: true })
  const fields: Record<string, string> = {}
  for (const issue of parsed.error?.issues ?? []) {
    const name = formName(issue.path.map(String))
    fields[name] ??=
      name === "kind" ? t("sellerProducts.form.kindMissing") : common(`common.fieldError.${codeOf(issue.message)}`)
  }
  for (const { item, must, state, word } of listingChecklist(content, responsible, businessDate(new Date()))) {
    if (!must || state !== "missing") continue
    fields[labelFields[item]] ??=
      word === null ? t(`sellerProducts.label.missing.${item}`) : t("sellerProducts.label.claim", { word })
  }
  return fields
}

const codeOf = (message: string) => fieldErrorCodes.find((code) => code === message) ?? "invalid_data"

/** Where the contract's name of a field is another than the form's. */
const fieldNames: Readonly<Record<string, string>> = {
  group: "kind",
  product_class: "kind",
  variants: "variants.0.unit",
}

/** A list of boxes or photographs is one field of the form; a row of variants has fields of its own. */
function formName(path: readonly string[]): string {
  const [first = ""] = path
  const name = first === "variants" || first === "label" ? path.join(".") : first
  return fieldNames[name] ?? name
}

/** The names of the fields of the form; what was typed in them comes back with the draft. */
function valuesOf({ variants = [] }: ListingDraft): Record<string, string> {
  const rows = variants.flatMap((_, row) =>
    ["unit", "content", "price_vnd", "stock", "low_stock"].map((name) => `variants.${row}.${name}`),
  )
  const names = [
    "kind",
    ...Object.values(labelFields),
    "storage",
    "shelf_life_unit",
    "preorder_ships_on",
    "story_en",
    ...rows,
  ]
  return Object.fromEntries(names.map((name) => [name, ""]))
}
