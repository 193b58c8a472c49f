import { getProvinceCertificate } from "@lienket/contracts"
import { handle } from "../../../../http/handle"
import { viewCertificate } from "../../../trust/view-certificate"

export const GET = handle(getProvinceCertificate, (call) =>
  viewCertificate(call, { provinceCode: call.caller.organization.province_code }, call.params.id),
)
