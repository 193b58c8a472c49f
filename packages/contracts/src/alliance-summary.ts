import { z } from "zod"
import { agreementCourse } from "./agreement-routes"
import { salesFilter, salesRow } from "./alliance"
import { ocopGroup } from "./catalog"
import { obstacleAge } from "./obstacle-routes"
import { businessMonth, instant, place, vnd } from "./primitives"
import { reportPeriod } from "./report"
import { defineRoute } from "./route"

/** What can wait for an officer, in the order in which it is told on the home page of the alliance. */
export const officerWorkKinds = [
  "obstacles_to_route",
  "obstacles_overdue",
  "obstacles_answered",
  "applications_to_verify",
  "reports_to_decide",
  "certificates_to_verify",
  "deliveries_disputed",
  "agreements_overdue",
  "agreements_silent",
] as const
export const officerWorkKind = z.enum(officerWorkKinds)
export type OfficerWorkKind = z.infer<typeof officerWorkKind>

export const officerWorkItem = z.object({
  kind: officerWorkKind,
  count: z.int(),
  /** Since when the oldest of them waits; null where nobody can say. */
  oldest: z.string().nullable(),
  /** Page on which it is done, without its language. */
  path: z.string(),
})
export type OfficerWorkItem = z.infer<typeof officerWorkItem>

/** A month beside the same month of the year before. */
export const monthSales = salesRow.extend({ previous_vnd: vnd, previous_count: z.int() })

export const productSales = z.object({
  key: z.string(),
  title: z.string(),
  group: ocopGroup,
  value_vnd: vnd,
  /** In the same months a year before. */
  previous_vnd: vnd,
  entry_count: z.int(),
})
export type ProductSales = z.infer<typeof productSales>

/** What a commune or the whole province looks like today; none of it is of a period. */
const glance = {
  /** Signed and not over. */
  agreements: z.object({
    open_count: z.int(),
    by_course: z.record(agreementCourse, z.int()),
    delivered_vnd: vnd,
    committed_vnd: vnd,
    /** How many have a price by which a commitment has a value. */
    committed_over: z.int(),
  }),
  obstacles: z.object({
    open_count: z.int(),
    overdue_count: z.int(),
    by_age: z.record(obstacleAge, z.int()),
    /** Who was asked first; null for those about which nobody was. */
    by_agency: z.array(
      z.object({ id: z.string().nullable(), name: z.string().nullable(), count: z.int(), overdue_count: z.int() }),
    ),
  }),
  /** Of each kind of report the last period that is over. */
  reports: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      period: reportPeriod,
      due_on: z.string(),
      in_time: z.int(),
      late: z.int(),
      due: z.int(),
      never: z.int(),
    }),
  ),
  /** Certificates by the days that are left of them; each is counted in one. */
  certificates: z.object({ within_30: z.int(), within_90: z.int(), within_180: z.int() }),
}

export const getAllianceSummary = defineRoute({
  id: "alliance.summary",
  method: "GET",
  path: "/alliance/summary",
  summary:
    "The province at a glance: what waits for an officer, sales of a period, agreements, obstacles and reports today",
  access: { kind: "member", permission: "province.sales.read" },
  query: z.strictObject(salesFilter),
  response: z.object({
    province: place,
    as_of: instant,
    from: businessMonth,
    until: businessMonth,
    total_vnd: vnd,
    entry_count: z.int(),
    previous_total_vnd: vnd,
    selling_cooperatives: z.int(),
    registered_cooperatives: z.int(),
    by_month: z.array(monthSales),
    /** Those that sold most; `selling_cooperatives` says how many there are. */
    by_cooperative: z.array(salesRow),
    by_group: z.array(salesRow),
    by_channel: z.array(salesRow),
    /** By the code of a commune; an empty one for sellers of whom none is known. */
    by_commune: z.array(salesRow),
    products: z.object({ top: z.array(productSales), falling: z.array(productSales) }),
    /** In the order of `officerWorkKinds`; what nothing waits of is left out. */
    today: z.array(officerWorkItem),
    ...glance,
  }),
})
