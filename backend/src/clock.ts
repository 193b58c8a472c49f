let source: () => Date = () => new Date()

/** The one source of time; tests replace it. */
export const now = (): Date => source()

/** Runs the process at another time, for tests; without an argument the real time is back. */
export const setClock = (replacement: () => Date = () => new Date()): void => {
  source = replacement
}
