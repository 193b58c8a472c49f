import {
  archiveListing,
  copyListing,
  countListingStock,
  deleteDraft,
  hideListing,
  priceListing,
  restoreListing,
  showListing,
} from "@lienket/contracts"
import { data, type RouterContextProvider } from "react-router"

import { refuseAsBackend } from "~/forms/read-form.server"
import { localeRedirect } from "~/i18n/navigation"

import { memberSessionOf, type ProductDone } from "../../member/member-session.server"
import { nextPath } from "../../member/portals"
import type { WorkingMember } from "../../member/verify.server"

const stateRoutes = {
  archive: [archiveListing, "archived"],
  restore: [restoreListing, "restored"],
  hide: [hideListing, "hidden"],
  show: [showListing, "shown"],
} as const satisfies Record<string, readonly [unknown, ProductDone]>

type Asked = Readonly<{
  request: Request
  context: Readonly<RouterContextProvider>
  member: WorkingMember
  productId: string
}>

const isStateChange = (intent: string): intent is keyof typeof stateRoutes => Object.hasOwn(stateRoutes, intent)

/** Whether a form does one thing with a product at once, rather than being the form of the product itself. */
export const isQuickAct = (intent: string): boolean =>
  isStateChange(intent) || ["stock", "price", "copy", "discard"].includes(intent)

/** Does one thing with a product, from its page or from the list. */
export async function actOnProduct({ request, context, member, productId }: Asked, form: URLSearchParams) {
  const intent = form.get("intent") ?? ""
  const values = Object.fromEntries(form)
  const params = { id: productId }
  const session = memberSessionOf(context)
  const back = nextPath(form.get("return_to") ?? undefined)
  const finish = (did: ProductDone, title: string, path = back) => {
    if (path === undefined) return data({ ok: true })
    session.flash("productDone", { did, title })
    return localeRedirect(request, path)
  }
  try {
    if (intent === "copy") {
      const draft = await member.call(
        copyListing,
        { params, body: {} },
        { idempotencyKey: form.get("key") ?? undefined },
      )
      return finish("copied", draft.content.title_vi ?? "", `/kenh-htx/san-pham/nhap/${draft.id}`)
    }
    if (intent === "discard") {
      await member.call(deleteDraft, { params: { id: form.get("draft_id") ?? "" }, body: {} })
      return finish("discarded", "", `/kenh-htx/san-pham/${productId}`)
    }
    const variant_id = form.get("variant_id") ?? undefined
    if (intent === "stock") {
      const body = { variant_id, stock: form.get("stock") ?? "" }
      return finish("counted", (await member.call(countListingStock, { params, body })).title)
    }
    if (intent === "price") {
      const body = { variant_id, price_vnd: form.get("price_vnd") ?? "" }
      return finish("priced", (await member.call(priceListing, { params, body })).title)
    }
    const [route, did] = stateRoutes[isStateChange(intent) ? intent : "hide"]
    return finish(did, (await member.call(route, { params, body: {} })).title)
  } catch (error) {
    return refuseAsBackend(error, values)
  }
}
