import { expect, test } from "vitest"
import { formatDate, formatDateTime } from "./format-date"

test("a date is written day first, in English with the name of the month", () => {
  expect(formatDate("2026-11-22", "vi")).toBe("22/11/2026")
  expect(formatDate("2026-11-22", "en")).toBe("22 Nov 2026")
  expect(formatDate("2026-03-05", "vi")).toBe("05/03/2026")
  expect(formatDate("2026-03-05", "en")).toBe("5 Mar 2026")
})

test("an instant is shown on the day and hour of Viet Nam", () => {
  const evening = new Date("2026-11-22T17:05:59Z")
  expect(formatDate(evening, "vi")).toBe("23/11/2026")
  expect(formatDateTime(evening, "vi")).toBe("23/11/2026 00:05")
  expect(formatDateTime("2026-11-22T07:05:00.000Z", "en")).toBe("22 Nov 2026 14:05")
  expect(formatDateTime("2026-11-22T14:05:00+07:00", "vi")).toBe("22/11/2026 14:05")
})

test("what is neither a date nor an instant is refused", () => {
  for (const text of ["", "22/11/2026", "2026-02-30", "2026-11-22T10:00:00", "2026-11-22Tx+07:00"]) {
    expect(() => formatDate(text, "vi"), text).toThrow(RangeError)
  }
})
