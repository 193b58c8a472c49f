import { tenthsOfPercent } from "./share"

/** How an amount stands against the one before; `percent` in tenths, without a sign. */
export type Change =
  | { direction: "up" | "down"; tenths: number }
  | { direction: "same" }
  /** There was nothing before to compare with. */
  | { direction: "none" }

/** Compares two amounts of whole đồng. A difference that rounds to 0,0% still has its direction. */
export function changeOf(nowVnd: number, beforeVnd: number): Change {
  if (nowVnd === beforeVnd) return beforeVnd === 0 ? { direction: "none" } : { direction: "same" }
  const tenths = tenthsOfPercent(nowVnd - beforeVnd, beforeVnd)
  if (tenths === null) return { direction: "none" }
  return { direction: nowVnd > beforeVnd ? "up" : "down", tenths: Math.abs(tenths) }
}
