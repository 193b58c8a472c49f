import { claimOcop, listOwnCertificates } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import { handle } from "../../../http/handle"
import { OCOP_MODULE } from "../../../modules/ocop"
import type { OcopModuleService } from "../../../modules/ocop/service"
import { claimOcop as claim } from "../../../workflows/trust/claim-ocop"
import { trustCardOf, viewCertificate } from "../../trust/view-certificate"

export const GET = handle(listOwnCertificates, async ({ container, db, caller, query, locale, now }) => {
  const { family, limit = 50, offset = 0 } = query
  const ocop = container.resolve<OcopModuleService>(OCOP_MODULE)
  const day = businessDate(now)
  const scope = { organizationId: caller.organization.id, family, day }
  const records = await ocop.trustRecords(db, scope, { limit, offset, locale })
  const items = records.map((record) => trustCardOf(record, day))
  return { items, count: await ocop.countTrustRecords(db, scope), limit, offset }
})

export const POST = handle(claimOcop, async (call) => {
  const { container, caller, now: at, body, locale, idempotencyKey } = call
  const id = await claim({ container, caller, at }, body, { locale, idempotencyKey })
  return await viewCertificate(call, { organizationId: caller.organization.id }, id)
})
