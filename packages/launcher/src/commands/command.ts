import type { Screen } from "../screen"
import type { StopSignals } from "../stop-signal"

/** What every command gets, and the exit code it gives. */
export interface CommandContext {
  args: string[]
  /** The variables of the process with those of `.env` below them. */
  variables: Record<string, string>
  screen: Screen
  signals: StopSignals
}

export type Command = (context: CommandContext) => Promise<number>
