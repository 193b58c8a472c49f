import { addMonthsToDate } from "@lienket/vietnam"

/** The month asked for, not after today's; today's when none or nonsense is. */
export const monthOf = (asked: string | null, today: string): string => {
  const current = today.slice(0, 7)
  return asked !== null && /^20\d{2}-(0[1-9]|1[0-2])$/.test(asked) && asked <= current ? asked : current
}

export const monthBefore = (month: string): string => addMonthsToDate(`${month}-01`, -1).slice(0, 7)

export const monthAfter = (month: string): string => addMonthsToDate(`${month}-01`, 1).slice(0, 7)
