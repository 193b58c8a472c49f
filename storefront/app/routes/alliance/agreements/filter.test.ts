import { expect, test } from "vitest"

import { agreementListPath, filterQuery, readAgreementFilter } from "./filter"

test("a filtered list has an address that says its filter, and nothing that was not asked", () => {
  const filter = readAgreementFilter(new URLSearchParams("q=+hồi &state=overdue&pace=no_report&attention=yes"))
  expect(filter).toEqual({ q: "hồi", state: "overdue", pace: "no_report", conference: null, attention: true })
  expect(readAgreementFilter(new URLSearchParams(agreementListPath(filter).split("?")[1]))).toEqual(filter)
  expect(agreementListPath(readAgreementFilter(new URLSearchParams()), 1)).toBe("/lien-minh/thoa-thuan")
})

test("what an address says wrongly is left out", () => {
  const filter = readAgreementFilter(new URLSearchParams("state=lost&pace=0&conference=../x&attention=no"))
  expect(filterQuery(filter)).toEqual({})
})
