import { verifyCertificate } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { verifyCertificate as decide } from "../../../../../workflows/trust/review-certificate"
import { viewCertificate } from "../../../../trust/view-certificate"

export const POST = handle(verifyCertificate, async (call) => {
  const { container, caller, now: at, params } = call
  await decide({ container, caller, at }, params.id)
  return await viewCertificate(call, { provinceCode: caller.organization.province_code }, params.id)
})
