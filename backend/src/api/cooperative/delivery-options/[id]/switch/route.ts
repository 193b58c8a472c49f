import { switchDeliveryOption } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { turnDeliveryOption } from "../../../../../workflows/organization/delivery-options"
import { listOptions } from "../../list-options"

export const POST = handle(switchDeliveryOption, async (call) => {
  await turnDeliveryOption(call.container, {
    optionId: call.params.id,
    isOn: call.body.is_on,
    caller: call.caller,
    at: call.now,
  })
  return await listOptions(call)
})
