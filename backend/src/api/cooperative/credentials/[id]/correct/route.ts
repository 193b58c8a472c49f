import { correctCredential } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { correctCredential as correct } from "../../../../../workflows/trust/claim-credential"
import { viewCertificate } from "../../../../trust/view-certificate"

export const POST = handle(correctCredential, async (call) => {
  const { container, caller, now: at, params, body, locale } = call
  await correct({ container, caller, at }, params.id, body, locale)
  return await viewCertificate(call, { organizationId: caller.organization.id }, params.id)
})
