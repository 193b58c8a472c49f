import { expect, test } from "vitest"

import { agreementListPath, filterQuery, readAgreementFilter } from "./filter"

test("a filtered list has an address that says its filter, and nothing that was not asked", () => {
  const asked =
    "q=+hồi &state=overdue&pace=no_report&course=at_risk&attention=yes&signed_from=2026-01-01&row=goods:mat ong"
  const filter = readAgreementFilter(new URLSearchParams(asked))
  expect(filter).toEqual({
    q: "hồi",
    state: "overdue",
    pace: "no_report",
    course: "at_risk",
    conference: null,
    attention: true,
    signedFrom: "2026-01-01",
    signedUntil: null,
    row: "goods:mat ong",
  })
  expect(readAgreementFilter(new URLSearchParams(agreementListPath(filter).split("?")[1]))).toEqual(filter)
  expect(agreementListPath(readAgreementFilter(new URLSearchParams()), 1)).toBe("/lien-minh/thoa-thuan")
})

test("what an address says wrongly is left out", () => {
  const filter = readAgreementFilter(
    new URLSearchParams("state=lost&pace=0&course=lost&conference=../x&attention=no&signed_until=2026-02-30&row=x:1"),
  )
  expect(filterQuery(filter)).toEqual({})
})
