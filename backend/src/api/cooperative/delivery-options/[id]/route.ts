import { changeDeliveryOption } from "@lienket/contracts"
import { handle } from "../../../../http/handle"
import { reviseDeliveryOption } from "../../../../workflows/organization/delivery-options"
import { listOptions, termsOf } from "../list-options"

export const POST = handle(changeDeliveryOption, async (call) => {
  await reviseDeliveryOption(call.container, {
    optionId: call.params.id,
    terms: termsOf(call.body),
    caller: call.caller,
    at: call.now,
  })
  return await listOptions(call)
})
