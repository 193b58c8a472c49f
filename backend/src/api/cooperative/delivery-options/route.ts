import { addDeliveryOption, listDeliveryOptions } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { openDeliveryOption } from "../../../workflows/organization/delivery-options"
import { listOptions, termsOf } from "./list-options"

export const GET = handle(listDeliveryOptions, listOptions)

export const POST = handle(addDeliveryOption, async (call) => {
  await openDeliveryOption(call.container, { terms: termsOf(call.body), caller: call.caller, at: call.now })
  return await listOptions(call)
})
