export interface Phase {
  readonly vi: string
  readonly en: string
}

export interface Progress {
  /** Runs the next phase and says how long it took; `count` shows how far within it. */
  step<T>(phase: Phase, run: (count: (done: number, of: number) => void) => Promise<T>): Promise<T>
}

const secondsBetweenCounts = 2

/** Lines that begin `3/7`, Vietnamese first, for whoever waits. */
export const progressOf = (steps: number, say: (line: string) => void): Progress => {
  let number = 0
  return {
    async step(phase, run) {
      number += 1
      const title = `${number}/${steps} ${phase.vi} · ${phase.en}`
      const startedAt = performance.now()
      const seconds = () => (performance.now() - startedAt) / 1000
      let saidAt = 0
      const result = await run((done, of) => {
        if (done === of || seconds() - saidAt < secondsBetweenCounts) return
        saidAt = seconds()
        say(`${title} … ${done}/${of}`)
      })
      say(`${title} (${seconds().toFixed(1)} s)`)
      return result
    },
  }
}
