import { expect, it } from "vitest"
import { nothingRecorded, progressOf, type LineFacts, type LineSums } from "./progress"
import { rememberedProgress } from "./remembered-progress"

const line: LineFacts = {
  id: "agl_1",
  title: "Na",
  unit: "tấn",
  tolerance_percent: 0,
  quantity: "10",
  starts_on: "2026-01-01",
  ends_on: "2026-12-31",
  schedule: [],
}
const sums: LineSums = {
  ...nothingRecorded,
  delivered: "4",
  recent: "1",
  delivery_count: 4,
  first_on: "2026-01-10",
  last_on: "2026-06-01",
}

// Every argument, and every field of one, that changes what comes out.
const changes: readonly [Partial<LineFacts>, Partial<LineSums>, string, boolean][] = [
  [{}, {}, "2026-06-30", true],
  [{}, {}, "2026-07-30", true],
  [{}, {}, "2026-06-30", false],
  ...(
    [
      { id: "agl_2" },
      { title: "Hồng" },
      { unit: "kg" },
      { tolerance_percent: 20 },
      { quantity: "11" },
      { starts_on: "2026-02-01" },
      { ends_on: "2026-11-30" },
      { schedule: [{ from: "2026-03-01", until: "2026-04-30", quantity: "10" }] },
    ] as const
  ).map((of): [Partial<LineFacts>, Partial<LineSums>, string, boolean] => [of, {}, "2026-06-30", true]),
  ...(
    [
      { delivered: "9" },
      { recent: "3" },
      { value_vnd: 5 },
      { delivery_count: 2 },
      { first_on: "2026-05-01" },
      { last_on: "2026-06-20" },
      { unconfirmed: "2" },
      { disputed: "1" },
    ] as const
  ).map((of): [Partial<LineFacts>, Partial<LineSums>, string, boolean] => [{}, of, "2026-06-30", true]),
  [{}, { delivery_count: 0, unconfirmed_count: 0 }, "2026-06-30", true],
  [{}, { delivery_count: 0, unconfirmed_count: 1 }, "2026-06-30", true],
  [{}, { delivery_count: 0, disputed_count: 1 }, "2026-06-30", true],
]

it("says what would be worked out, also when it was asked much the same before", () => {
  for (const turn of [1, 2])
    for (const [of, recorded, day, isRunning] of changes) {
      const asked = [{ ...line, ...of }, { ...sums, ...recorded }, day, isRunning] as const
      expect(rememberedProgress(...asked), `${turn} ${JSON.stringify([of, recorded])}`).toEqual(progressOf(...asked))
    }
})

it("works nothing out twice", () => {
  expect(rememberedProgress(line, sums, "2026-06-30", true)).toBe(
    rememberedProgress({ ...line }, { ...sums }, "2026-06-30", true),
  )
})
