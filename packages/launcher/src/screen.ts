const heartbeatMs = 10_000
const quietMs = 1_500

/** Where progress is shown: one line that lives on a terminal, plain lines that are complete anywhere else. */
export class Screen {
  private readonly active = new Map<string, number>()
  private timer: NodeJS.Timeout | undefined
  private livesLine = false

  constructor(
    private readonly stream: { write(text: string): unknown; columns?: number | undefined } = process.stdout,
    private readonly live = process.stdout.isTTY && !process.env.CI,
  ) {}

  line(text: string): void {
    this.clear()
    this.stream.write(`${text}\n`)
    this.draw()
  }

  /** Shows `title` and the seconds that pass while `work` is under way, then how long it took. */
  async step<Result>(
    title: string,
    work: () => Promise<Result>,
    succeeded: (result: Result) => boolean = () => true,
  ): Promise<Result> {
    const started = Date.now()
    this.begin(title, started)
    const heartbeats = this.live ? undefined : this.plainHeartbeats(title, started)
    try {
      const result = await work()
      this.end(title, `${succeeded(result) ? "✓" : "✗"} ${title} (${seconds(started)})`)
      return result
    } catch (error) {
      this.end(title, `✗ ${title} (${seconds(started)})`)
      throw error
    } finally {
      heartbeats?.stop()
    }
  }

  private begin(title: string, started: number): void {
    this.active.set(title, started)
    if (!this.live) return
    this.timer ??= setInterval(() => {
      this.clear()
      this.draw()
    }, 500)
    this.draw()
  }

  private end(title: string, text: string): void {
    this.active.delete(title)
    if (this.active.size === 0) {
      clearInterval(this.timer)
      this.timer = undefined
    }
    this.line(text)
  }

  private plainHeartbeats(title: string, started: number): { stop(): void } {
    const first = setTimeout(() => this.line(`  ${title} …`), quietMs)
    const next = setInterval(() => this.line(`  ${title} … ${seconds(started)}`), heartbeatMs)
    return {
      stop: () => {
        clearTimeout(first)
        clearInterval(next)
      },
    }
  }

  private draw(): void {
    if (!this.live || this.active.size === 0) return
    const parts = [...this.active].map(([title, started]) => `${title} ${seconds(started)}`)
    this.stream.write(`  ${parts.join(" · ")}`.slice(0, (this.stream.columns || 80) - 1))
    this.livesLine = true
  }

  private clear(): void {
    if (!this.livesLine) return
    this.stream.write("\r\u001b[2K")
    this.livesLine = false
  }
}

/** Elapsed time as people read it: `0.4 s`, `43 s`, `2 min 5 s`. */
export function seconds(started: number, now = Date.now()): string {
  const elapsed = (now - started) / 1000
  if (elapsed < 10) return `${elapsed.toFixed(1)} s`
  if (elapsed < 120) return `${Math.round(elapsed)} s`
  return `${Math.floor(elapsed / 60)} min ${Math.round(elapsed % 60)} s`
}
