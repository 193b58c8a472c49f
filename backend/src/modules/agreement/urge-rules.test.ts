import { describe, expect, it } from "vitest"
import { nothingRecorded as none, progressOf, type LineFacts, type LineSums } from "./progress"
import { usualSettings, type SettingsInForce } from "./settings"
import { notUrgedLately, urgesDue, type UrgeFacts } from "./urge-rules"

const line: LineFacts = {
  id: "agl_1",
  title: "Na Chi Lăng",
  unit: "tấn",
  quantity: "50",
  tolerance_percent: 0,
  starts_on: "2026-01-01",
  ends_on: "2026-12-31",
  schedule: [
    { from: "2026-07-01", until: "2026-07-31", quantity: "20" },
    { from: "2026-08-01", until: "2026-08-31", quantity: "30" },
  ],
}
const some = (delivered: string, last_on: string): LineSums => ({ ...none, delivered, delivery_count: 1, last_on })

interface Case extends Partial<Omit<UrgeFacts, "lines">> {
  readonly sums?: LineSums
  readonly facts?: LineFacts
  readonly settings?: Partial<SettingsInForce>
}

const dueOn = (day: string, { sums = none, facts = line, settings = {}, ...rest }: Case = {}) =>
  urgesDue(
    {
      ends_on: facts.ends_on,
      last_news_on: sums.last_on ?? facts.starts_on,
      waiting: [],
      reachable: ["seller", "buyer"],
      lines: [{ facts, progress: progressOf(facts, sums, day, day <= facts.ends_on) }],
      ...rest,
    },
    day,
    { ...usualSettings, ...settings },
  )
const rulesOn = (...given: Parameters<typeof dueOn>) => dueOn(...given).map(({ rule, target }) => `${rule} ${target}`)

describe("no news", () => {
  it("is a matter for the seller after a month in which goods were due, and for the officer after two", () => {
    expect(rulesOn("2026-07-29", { sums: some("20", "2026-06-30") })).toEqual([])
    const sums = some("5", "2026-07-01")
    expect(dueOn("2026-07-31", { sums })).toEqual([{ rule: "silent", target: "seller", days: 30 }])
    expect(rulesOn("2026-08-29", { sums })).toEqual(["silent seller"])
    expect(rulesOn("2026-08-30", { sums })).toEqual(["silent seller", "silent officer"])
  })

  it("is as it should be while nothing grows, and once everything has come", () => {
    expect(rulesOn("2026-06-20")).toEqual([])
    expect(rulesOn("2026-08-20", { sums: some("50", "2026-07-10") })).toEqual([])
  })

  it("ends with anything that anybody records, confirmed or not", () => {
    const facts = { ...line, schedule: [] }
    expect(rulesOn("2026-03-15", { facts })).toContain("silent seller")
    expect(rulesOn("2026-03-15", { facts, last_news_on: "2026-03-01" })).not.toContain("silent seller")
  })
})

describe("behind schedule", () => {
  it("names what is missing of what was due, to the seller", () => {
    const sums = some("12.5", "2026-07-25")
    expect(dueOn("2026-08-05", { sums })).toEqual([
      { rule: "behind", target: "seller", goods: [{ title: "Na Chi Lăng", unit: "tấn", missing: "7.5" }] },
    ])
    expect(rulesOn("2026-08-05", { sums: some("20", "2026-07-25") })).toEqual([])
  })

  it("is also a window that closed without a report, before a month is over", () => {
    expect(rulesOn("2026-08-02", { last_news_on: "2026-07-20" })).toEqual(["behind seller"])
  })
})

describe("due soon", () => {
  it("is said a week before a window closes, unless what has come or waits to be confirmed is enough", () => {
    const sums = some("12", "2026-07-20")
    expect(rulesOn("2026-07-23", { sums })).toEqual([])
    expect(dueOn("2026-07-24", { sums })).toEqual([
      {
        rule: "due_soon",
        target: "seller",
        until: "2026-07-31",
        goods: [{ title: "Na Chi Lăng", unit: "tấn", missing: "8" }],
      },
    ])
    const waits = { ...sums, unconfirmed: "8", unconfirmed_count: 1 }
    expect(rulesOn("2026-07-24", { sums: waits })).toEqual([])
    const facts = { ...line, tolerance_percent: 40 }
    expect(rulesOn("2026-07-24", { sums, facts })).toEqual([])
  })

  it("counts from the last day where there is no schedule", () => {
    const facts = { ...line, schedule: [], quantity: "10" }
    const sums = some("9.8", "2026-12-20")
    expect(rulesOn("2026-12-23", { facts, sums })).toEqual([])
    expect(rulesOn("2026-12-24", { facts, sums })).toEqual(["due_soon seller"])
  })
})

describe("a delivery without an answer", () => {
  const waiting = (since: string) => [{ side: "buyer" as const, since }]
  const sums = some("20", "2026-08-01")

  it("is a matter for the side it waits for, once that takes longer than is usual", () => {
    expect(rulesOn("2026-08-08", { sums, waiting: waiting("2026-08-01") })).toEqual([])
    expect(dueOn("2026-08-09", { sums, waiting: [...waiting("2026-08-01"), ...waiting("2026-08-09")] })).toEqual([
      { rule: "unanswered", target: "buyer", count: 1, days: 8 },
    ])
  })

  it("is the officer's where that side is only named", () => {
    const reachable = ["seller"] as const
    expect(rulesOn("2026-08-09", { sums, reachable, waiting: waiting("2026-08-01") })).toEqual(["unanswered officer"])
  })
})

describe("an agreement whose days are over", () => {
  it("is the officer's to decide; nobody is asked to deliver any more", () => {
    expect(dueOn("2027-01-01", { sums: some("1", "2026-07-01") })).toEqual([
      { rule: "overdue", target: "officer", ends_on: "2026-12-31" },
    ])
  })
})

describe("what an alliance has set", () => {
  const facts = { ...line, schedule: [] }

  it("moves the day from which silence is a matter for the seller, and for the officer", () => {
    const settings = { silent_days: 10, silent_officer_days: 20 }
    const lately = { facts, last_news_on: "2026-03-01", settings }
    expect(rulesOn("2026-03-10", lately)).not.toContain("silent seller")
    expect(rulesOn("2026-03-11", lately)).toEqual(["silent seller"])
    expect(rulesOn("2026-03-21", lately)).toEqual(["silent seller", "silent officer"])
  })

  it("moves the days to answer and the warning before a window closes", () => {
    const waiting = [{ side: "buyer", since: "2026-06-01" }] as const
    expect(rulesOn("2026-06-08", { waiting })).toEqual([])
    expect(rulesOn("2026-06-04", { waiting, settings: { answer_days: 2 } })).toEqual(["unanswered buyer"])
    const sums = some("5", "2026-07-10")
    expect(rulesOn("2026-07-20", { sums })).toEqual([])
    expect(rulesOn("2026-07-20", { sums, settings: { due_soon_days: 11 } })).toEqual(["due_soon seller"])
  })
})

describe("the interval of a rule", () => {
  const due = [{ rule: "behind", target: "seller" }] as const
  const last = (on: string, cause: "behind" | "silent" = "behind", target: "seller" | "officer" = "seller") => [
    { cause, target, on },
  ]

  it("keeps the same party from hearing the same again before it is over", () => {
    expect(notUrgedLately(due, [], "2026-08-08", usualSettings)).toEqual(due)
    expect(notUrgedLately(due, last("2026-08-02"), "2026-08-08", usualSettings)).toEqual([])
    expect(notUrgedLately(due, last("2026-08-01"), "2026-08-08", usualSettings)).toEqual(due)
  })

  it("is what the alliance has set", () => {
    const patient = { ...usualSettings, behind_every_days: 10 }
    expect(notUrgedLately(due, last("2026-07-30"), "2026-08-08", patient)).toEqual([])
    expect(notUrgedLately(due, last("2026-07-29"), "2026-08-08", patient)).toEqual(due)
  })

  it("is of one rule and one party", () => {
    expect(notUrgedLately(due, last("2026-08-08", "silent"), "2026-08-08", usualSettings)).toEqual(due)
    expect(notUrgedLately(due, last("2026-08-08", "behind", "officer"), "2026-08-08", usualSettings)).toEqual(due)
  })
})
