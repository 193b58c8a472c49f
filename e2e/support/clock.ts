import { rename, writeFile } from "node:fs/promises"

const file = process.env.TEST_CLOCK ?? ""

/** The time of the backend, which a journey moves on; the shop and the browser keep the real one. */
export interface Clock {
  /** Goes on from ten in the morning of a day in Viet Nam. */
  readonly moveTo: (day: string) => Promise<void>
}

/**
 * The clock of the copy that `npm run test:e2e` starts; another copy has none that could be moved.
 * @throws Error on such a copy.
 */
export const clockOfCopy = (): Clock => {
  if (file === "") throw new Error("this copy has no clock to move: run this journey with npm run test:e2e")
  return { moveTo: (day) => setAhead(Date.parse(`${day}T10:00:00+07:00`) - Date.now()) }
}

export const putClockBack = (): Promise<void> => setAhead(0)

/** Renamed into its place, so that nobody reads half of it. */
const setAhead = async (milliseconds: number): Promise<void> => {
  await writeFile(`${file}.new`, String(milliseconds))
  await rename(`${file}.new`, file)
}

/** Today in Viet Nam, as the real clock has it. */
export const today = (): string => dayOf(new Date(Date.now() + 7 * 3_600_000))

export const daysAfter = (day: string, days: number): string => dayOf(new Date(Date.parse(day) + days * 86_400_000))

/** The quarter of a day, and its last day. */
export const quarterOf = (day: string): { readonly code: string; readonly lastDay: string } => {
  const year = Number(day.slice(0, 4))
  const quarter = Math.ceil(Number(day.slice(5, 7)) / 3)
  return { code: `${year}-Q${quarter}`, lastDay: dayOf(new Date(Date.UTC(year, quarter * 3, 0))) }
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10)
