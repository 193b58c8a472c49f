import { returnCertificate } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { returnCertificate as decide } from "../../../../../workflows/trust/review-certificate"
import { viewCertificate } from "../../../../trust/view-certificate"

export const POST = handle(returnCertificate, async (call) => {
  const { container, caller, now: at, params, body } = call
  await decide({ container, caller, at }, params.id, body.reason)
  return await viewCertificate(call, { provinceCode: caller.organization.province_code }, params.id)
})
