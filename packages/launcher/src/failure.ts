import { messages } from "./messages"

/** Something the person at the keyboard can act on: printed as one sentence, then exit code 1. */
export class Failure extends Error {
  /** Lines worth reading before the sentence, such as the end of a log. */
  readonly details: string

  constructor(sentence: string, details = "") {
    super(sentence)
    this.details = details
  }
}

/** The work was cut short because the launcher has been told to stop: nothing to report. */
export class Stopped extends Error {
  constructor() {
    super("stopped")
  }
}

/** The code of a system error (`ENOSPC`, `EACCES` …) or of a PostgreSQL error (`3D000` …), else an empty string. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error) || !("code" in error)) return ""
  return typeof error.code === "string" ? error.code : ""
}

/** Turns system errors that have a plain cause into the sentence that names it; others pass unchanged. */
export function explain(error: unknown, folder: string): unknown {
  const code = errorCode(error)
  const place = error instanceof Error && "path" in error && typeof error.path === "string" ? error.path : folder
  if (code === "ENOSPC") return new Failure(messages.diskFilled(place))
  if (code === "EACCES" || code === "EROFS") return new Failure(messages.notWritable(place))
  return error
}
