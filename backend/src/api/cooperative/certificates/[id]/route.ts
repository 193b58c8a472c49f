import { getOwnCertificate } from "@lienket/contracts"
import { handle } from "../../../../http/handle"
import { viewCertificate } from "../../../trust/view-certificate"

export const GET = handle(getOwnCertificate, (call) =>
  viewCertificate(call, { organizationId: call.caller.organization.id }, call.params.id),
)
