import { createRequire } from "node:module"
import path from "node:path"

interface Clock {
  setClock(replacement?: () => Date): void
}

// Medusa requires the application's modules, while a spec imports its own copies: the clock that
// counts is the application's.
const requireOfApplication = createRequire(path.join(process.cwd(), "package.json"))

/** Runs the application at another time; without an argument the real time is back. */
export const setClock: Clock["setClock"] = (replacement) => {
  const clock: Clock = requireOfApplication("./src/clock")
  clock.setClock(replacement)
}
