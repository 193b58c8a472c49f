const minute = 60_000

/** How long something has waited, in the largest unit that fills at least once; never less than a minute. */
export function waitedFor(since: string, now: string): { unit: "minutes" | "hours" | "days"; count: number } {
  const minutes = Math.max(1, Math.floor((Date.parse(now) - Date.parse(since)) / minute))
  if (minutes < 60) return { unit: "minutes", count: minutes }
  if (minutes < 60 * 24) return { unit: "hours", count: Math.floor(minutes / 60) }
  return { unit: "days", count: Math.floor(minutes / (60 * 24)) }
}
