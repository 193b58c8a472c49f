import type { AgreementDetail, CalledOff, CallOffView, cooperativeAgreements as routes } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import type { FileAnswer } from "../../http/answer-file"
import type { Call } from "../../http/handle"
import type { MemberCaller } from "../../policy/caller"
import { holdAsParty } from "../../workflows/agreements/agreement-act"
import { answerDelivery } from "../../workflows/agreements/answer-delivery"
import { callOff } from "../../workflows/agreements/call-off"
import { proposeVersion } from "../../workflows/agreements/propose-version"
import { recordDelivery, recordReturn } from "../../workflows/agreements/record-delivery"
import { recordPayment } from "../../workflows/agreements/record-payment"
import { shopTokenOf } from "../../workflows/agreements/shop-identity"
import { declineVersion, signVersion } from "../../workflows/agreements/sign-version"
import { viewCart } from "../../workflows/cart/view-cart"
import type { Viewer } from "./viewer"
import { agreementDocument } from "./agreement-document"
import { listAgreements } from "./list-agreements"
import { viewCallOffs } from "./view-call-offs"
import { viewAgreement } from "./view-agreement"

type Routes = typeof routes
type Answer = Promise<AgreementDetail>

const viewerOf = ({ caller, now }: { readonly caller: MemberCaller; readonly now: Date }): Viewer => ({
  organizationId: caller.organization.id,
  isAlliance: false,
  day: businessDate(now),
})

const actOf = ({ container, caller, now }: Pick<Call<Routes["get"]>, "container" | "caller" | "now">) => ({
  container,
  caller,
  at: now,
})

/** What a party may do with its agreements: the same for a cooperative and for an enterprise. */
export const partyHandlers = {
  list: async (call: Call<Routes["list"]>) => listAgreements(call.container, call.db, call.query, viewerOf(call)),

  get: async (call: Call<Routes["get"]>): Answer => viewAgreement(call, call.params.id, viewerOf(call)),

  propose: async (call: Call<Routes["propose"]>): Answer => {
    await proposeVersion(actOf(call), call.params.id, call.body, holdAsParty)
    return await viewAgreement(call, call.params.id, viewerOf(call))
  },

  sign: async (call: Call<Routes["sign"]>): Answer => {
    await signVersion(actOf(call), call.params.id, call.body)
    return await viewAgreement(call, call.params.id, viewerOf(call))
  },

  decline: async (call: Call<Routes["decline"]>): Answer => {
    await declineVersion(actOf(call), call.params.id, call.body)
    return await viewAgreement(call, call.params.id, viewerOf(call))
  },

  deliver: async (call: Call<Routes["deliver"]>): Answer => {
    await recordDelivery(actOf(call), call.params.id, call.body, call.idempotencyKey, holdAsParty)
    return await viewAgreement(call, call.params.id, viewerOf(call))
  },

  answer: async (call: Call<Routes["answer"]>): Answer => {
    const id = await answerDelivery(actOf(call), call.params.id, call.body, holdAsParty)
    return await viewAgreement(call, id, viewerOf(call))
  },

  giveBack: async (call: Call<Routes["giveBack"]>): Answer => {
    const id = await recordReturn(actOf(call), call.params.id, call.body, call.idempotencyKey, holdAsParty)
    return await viewAgreement(call, id, viewerOf(call))
  },

  pay: async (call: Call<Routes["pay"]>): Answer => {
    await recordPayment(actOf(call), call.params.id, call.body, call.idempotencyKey)
    return await viewAgreement(call, call.params.id, viewerOf(call))
  },

  callOffs: async (call: Call<Routes["callOffs"]>): Promise<CallOffView> =>
    viewCallOffs(call, call.params.id, viewerOf(call)),

  callOff: async (call: Call<Routes["callOff"]>): Promise<CalledOff> => {
    const { container, db, caller, locale, now } = call
    const act = { ...actOf(call), locale }
    const { cartId, identity } = await callOff(act, call.params.id, call.body)
    const { item_count } = await viewCart(container, db, cartId, identity.customerId, {
      locale,
      at: now,
      provinceCode: undefined,
    })
    return {
      cart: { id: cartId, item_count },
      customer: { token: await shopTokenOf(container, identity), name: caller.member.name },
    }
  },

  document: async (call: Call<Routes["document"]>): Promise<FileAnswer> =>
    agreementDocument(call, call.params, viewerOf(call)),
}
