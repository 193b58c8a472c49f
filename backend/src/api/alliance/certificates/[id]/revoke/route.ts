import { revokeCertificate } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { revokeCertificate as decide } from "../../../../../workflows/trust/review-certificate"
import { viewCertificate } from "../../../../trust/view-certificate"

export const POST = handle(revokeCertificate, async (call) => {
  const { container, caller, now: at, params, body, locale } = call
  await decide({ container, caller, at }, params.id, body, locale)
  return await viewCertificate(call, { provinceCode: caller.organization.province_code }, params.id)
})
