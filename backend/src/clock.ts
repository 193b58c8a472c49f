import { readFileSync } from "node:fs"

/**
 * A file with the milliseconds by which this process is ahead of the real time. The launcher names one to the copy that
 * the journeys in a browser run on, and to no other; `environment.ts` refuses it outside of a demo.
 */
const file = process.env.LIENKET_TEST_CLOCK

/** Read at each question, so that whoever has moved the clock need not wait for it to go. */
const time = file ? (): Date => new Date(Date.now() + Number(readFileSync(file, "utf8"))) : (): Date => new Date()

let source = time

/** The one source of time; tests replace it. */
export const now = (): Date => source()

/** Runs the process at another time, for tests; without an argument the real time is back. */
export const setClock = (replacement: () => Date = time): void => {
  source = replacement
}
