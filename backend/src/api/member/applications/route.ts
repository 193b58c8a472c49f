import { applyToSell } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { limitRate } from "../../../http/limit-rate"
import { enterApplication } from "../../../workflows/organization/enter-application"

const twentyAnHour = { name: "application", times: 20, seconds: 3_600 }

export const POST = handle(applyToSell, async (call) => {
  await limitRate(call.db, twentyAnHour, call.clientAddress)
  return await enterApplication(call.container, {
    given: call.body,
    idempotencyKey: call.idempotencyKey,
    at: call.now,
  })
})
