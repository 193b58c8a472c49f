import { getAllianceSummary, type RouteResponse } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import { handle, type Call } from "../../../http/handle"
import { OCOP_MODULE } from "../../../modules/ocop"
import type { OcopModuleService } from "../../../modules/ocop/service"
import { keepStandings } from "../../../workflows/agreements/keep-standings"
import { seenBy } from "../../agreements/kept-standings"
import { countsOfReports } from "../../reports/arrears"
import { periodView } from "../../reports/view-report"
import { provinceSales } from "../province-sales"
import { glanceAtAgreements, glanceAtObstacles } from "./province-glance"
import { officerWork, provinceToday } from "./province-today"

type Summary = RouteResponse<typeof getAllianceSummary>

const summary = async (call: Call<typeof getAllianceSummary>): Promise<Summary> => {
  const { db, caller, container, now, locale } = call
  const { id: allianceId, province_code: provinceCode } = caller.organization
  const day = businessDate(now)
  const commune = call.query.commune ?? null
  const desk = { allianceId, provinceCode, day, commune }
  const ocop = container.resolve<OcopModuleService>(OCOP_MODULE)
  const kept = keepStandings(container, db, day, seenBy({ organizationId: allianceId, isAlliance: true }))
  const [sales, obstacles, reports, certificates, today, { agreements, waiting }] = await Promise.all([
    provinceSales(call),
    glanceAtObstacles(db, desk),
    countsOfReports(call, caller.organization, commune),
    ocop.endingCertificates(db, { provinceCode, commune, day }),
    provinceToday(db, desk),
    kept.then(async () => await glanceAtAgreements(db, desk)),
  ])
  return {
    ...sales,
    agreements,
    obstacles,
    reports: reports.map(({ counts, period, ...of }) => ({ ...of, ...counts, period: periodView(period, locale) })),
    certificates,
    today: officerWork([...today, ...waiting]),
  }
}

export const GET = handle(getAllianceSummary, summary)
