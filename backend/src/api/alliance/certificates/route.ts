import { listProvinceCertificates } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import { handle } from "../../../http/handle"
import { OCOP_MODULE } from "../../../modules/ocop"
import type { OcopModuleService } from "../../../modules/ocop/service"
import { trustCardOf } from "../../trust/view-certificate"

export const GET = handle(listProvinceCertificates, async ({ container, db, caller, query, locale, now }) => {
  const { part = "pending", limit = 20, offset = 0 } = query
  const ocop = container.resolve<OcopModuleService>(OCOP_MODULE)
  const day = businessDate(now)
  const scope = { provinceCode: caller.organization.province_code, day }
  const records = await ocop.trustRecords(db, { ...scope, part }, { limit, offset, locale })
  const counts = {
    pending: await ocop.countTrustRecords(db, { ...scope, part: "pending" }),
    expiring: await ocop.countTrustRecords(db, { ...scope, part: "expiring" }),
    all: await ocop.countTrustRecords(db, scope),
  }
  return { items: records.map((record) => trustCardOf(record, day)), count: counts[part], limit, offset, counts }
})
