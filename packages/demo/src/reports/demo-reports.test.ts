import { expect, it } from "vitest"
import { demoOrganizations } from "../organizations/demo-organizations"
import { demoReports } from "./demo-reports"

it("every report is of a cooperative of the demo's alliance, once for each period", () => {
  const sellers = demoOrganizations.filter(({ province_code, kind }) => province_code === "20" && kind !== "alliance")
  const handles = sellers.map(({ handle }) => handle)
  for (const { organization_handle } of demoReports) expect(handles).toContain(organization_handle)
  const keys = demoReports.map(
    ({ organization_handle, code, periods_ago }) => `${organization_handle} ${code} ${periods_ago}`,
  )
  expect(new Set(keys).size).toBe(keys.length)
})

it("of the last quarter one is late, one was sent back, and that of the first account has not come", () => {
  const last = demoReports.filter(({ code, periods_ago }) => code === "sales" && periods_ago === 0)
  expect(last.filter(({ days_after }) => days_after > 10)).toHaveLength(1)
  expect(last.filter(({ outcome }) => outcome === "returned")).toHaveLength(1)
  expect(last.map(({ organization_handle }) => organization_handle)).not.toContain("htx-quang-lac")
})

it("half a year is reported in time by most cooperatives, and not by the first account", () => {
  const halves = demoReports.filter(({ code }) => code === "cooperative_half_year")
  expect(halves.length).toBeGreaterThan(5)
  expect(halves.filter(({ days_after }) => days_after > 15)).toEqual([])
  expect(halves.map(({ organization_handle }) => organization_handle)).not.toContain("htx-quang-lac")
})
