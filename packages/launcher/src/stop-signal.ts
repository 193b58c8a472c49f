const repeatMs = 700

/** The wish to stop, whose reason is its cause in words, and the second one, which does not wait. */
export interface StopSignals {
  stop: AbortSignal
  kill: AbortSignal
}

/**
 * Listens for Ctrl-C, SIGTERM, a closed terminal, and the death of the process that started us. One Ctrl-C arrives
 * several times, from the terminal and from npm, so what comes within an instant counts as one. Only a second Ctrl-C
 * is impatience; programs repeat SIGTERM out of habit.
 */
export function stopSignals(): StopSignals {
  const stop = new AbortController()
  const kill = new AbortController()
  let first = 0
  const request = (cause: string) => {
    if (stop.signal.aborted) return
    first = Date.now()
    stop.abort(cause)
  }
  for (const name of ["SIGTERM", "SIGHUP"] as const) process.on(name, request)
  process.on("disconnect", () => request("the end of the process that started this one"))
  process.on("SIGINT", () => {
    if (stop.signal.aborted && Date.now() - first > repeatMs) kill.abort()
    else request("Ctrl-C")
  })
  return { stop: stop.signal, kill: kill.signal }
}
