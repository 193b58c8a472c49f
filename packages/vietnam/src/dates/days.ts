const day = 86_400_000

const midnight = (date: string): number => Date.parse(`${date}T00:00:00Z`)

/** The business day so many days later (earlier when negative). */
export const addDays = (date: string, days: number): string =>
  new Date(midnight(date) + days * day).toISOString().slice(0, 10)

/** How many days lie between two business days; negative when the second comes first. */
export const daysBetween = (from: string, until: string): number => (midnight(until) - midnight(from)) / day
