import { correctOcop } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { correctOcop as correct } from "../../../../../workflows/trust/claim-ocop"
import { viewCertificate } from "../../../../trust/view-certificate"

export const POST = handle(correctOcop, async (call) => {
  const { container, caller, now: at, params, body, locale } = call
  await correct({ container, caller, at }, params.id, body, locale)
  return await viewCertificate(call, { organizationId: caller.organization.id }, params.id)
})
