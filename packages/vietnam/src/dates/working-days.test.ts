import { expect, it } from "vitest"
import { publicHolidays } from "./public-holidays"
import { addWorkingDays, isWorkingDay, workingDaysBetween } from "./working-days"

const daysOff = (year: number, code: string) =>
  publicHolidays(year)
    .filter((holiday) => holiday.code === code)
    .map(({ day }) => day)

it("weekends and public holidays are no working days, a Saturday that offices exchanged is one", () => {
  expect(isWorkingDay("2026-11-26")).toBe(true)
  expect(isWorkingDay("2026-11-28")).toBe(false)
  expect(isWorkingDay("2026-01-01")).toBe(false)
  expect(isWorkingDay("2026-01-02")).toBe(false)
  expect(isWorkingDay("2026-01-10")).toBe(true)
  expect(isWorkingDay("2026-08-31")).toBe(false)
  expect(isWorkingDay("2026-08-22")).toBe(true)
})

it("Tết is five days around the Vietnamese lunar new year, and what falls on a weekend is taken after it", () => {
  expect(daysOff(2026, "tet")).toEqual(["2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20"])
  // In 2024 a Saturday and a Sunday lay among them: offices came back on Thursday the 15th.
  expect(addWorkingDays("2024-02-07", 1)).toBe("2024-02-15")
  expect(addWorkingDays("2025-01-24", 1)).toBe("2025-02-03")
  // The Chinese new year of 2030 is a day later.
  expect(daysOff(2030, "tet")).toEqual(["2030-02-01", "2030-02-02", "2030-02-03", "2030-02-04", "2030-02-05"])
})

it("the Hùng Kings of 2026 fall on a Sunday and are taken on the Monday", () => {
  expect(daysOff(2026, "hung_kings")).toEqual(["2026-04-26"])
  expect(isWorkingDay("2026-04-27")).toBe(false)
  expect(isWorkingDay("2026-04-28")).toBe(true)
})

it("every year of the table has its eleven days off, and each day once", () => {
  for (const year of [2024, 2025, 2026, 2027, 2028, 2029, 2030]) {
    const holidays = publicHolidays(year)
    const byLaw = holidays.filter(({ code }) => code !== "in_lieu" && code !== "exchange")
    expect(byLaw, `${year}`).toHaveLength(11)
    expect(new Set(holidays.map(({ day }) => day)).size, `${year}`).toBe(holidays.length)
  }
})

it("a deadline counts from the day after, over weekends and holidays", () => {
  expect(addWorkingDays("2026-11-26", 1)).toBe("2026-11-27")
  expect(addWorkingDays("2026-11-26", 15)).toBe("2026-12-17")
  expect(addWorkingDays("2026-08-28", 1)).toBe("2026-09-03")
  for (const days of [0, -1, 1.5]) expect(() => addWorkingDays("2026-11-26", days)).toThrow(RangeError)
})

it("days left and days late are counted alike", () => {
  expect(workingDaysBetween("2026-11-26", "2026-12-17")).toBe(15)
  expect(workingDaysBetween("2026-12-17", "2026-11-26")).toBe(-15)
  expect(workingDaysBetween("2026-11-27", "2026-11-28")).toBe(0)
})

it("a year beyond the table is refused, never guessed", () => {
  expect(() => publicHolidays(2031)).toThrow(RangeError)
  expect(() => addWorkingDays("2030-12-30", 5)).toThrow(RangeError)
  expect(workingDaysBetween("2030-12-30", "2031-01-05")).toBeNull()
})
