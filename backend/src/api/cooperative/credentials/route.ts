import { claimCredential } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { claimCredential as claim } from "../../../workflows/trust/claim-credential"
import { viewCertificate } from "../../trust/view-certificate"

export const POST = handle(claimCredential, async (call) => {
  const { container, caller, now: at, body, locale, idempotencyKey } = call
  const id = await claim({ container, caller, at }, body, { locale, idempotencyKey })
  return await viewCertificate(call, { organizationId: caller.organization.id }, id)
})
