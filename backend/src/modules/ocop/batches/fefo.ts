/** What is left of a lot; days are business days, quantities pieces. */
export interface LotStock {
  readonly batch_id: string
  /** The last day on which the goods are good; null for goods that do not expire. */
  readonly expires_on: string | null
  readonly produced_on: string
  readonly state: "active" | "recalled" | "closed"
  readonly remaining: number
}

export interface LotShare {
  readonly batch_id: string
  readonly quantity: number
}

/** Whether goods of a lot may be given to a buyer on a day. */
export const isGood = ({ state, expires_on }: Pick<LotStock, "state" | "expires_on">, day: string): boolean =>
  state === "active" && !isExpired(expires_on, day)

export const isExpired = (expiresOn: string | null, day: string): boolean => expiresOn !== null && expiresOn < day

/**
 * Which lots a number of pieces comes from: first expired, first out, the oldest of those that expire
 * together, goods without an expiry last. A lot that is recalled, closed or expired gives nothing; what
 * no lot covers stays without one.
 */
export const allocateLots = (pieces: number, lots: readonly LotStock[], day: string): LotShare[] => {
  let missing = pieces
  const shares: LotShare[] = []
  for (const lot of lots.filter((each) => each.remaining > 0 && isGood(each, day)).toSorted(firstOut)) {
    const quantity = Math.min(missing, lot.remaining)
    if (quantity === 0) break
    shares.push({ batch_id: lot.batch_id, quantity })
    missing -= quantity
  }
  return shares
}

const never = "9999-12-31"

const firstOut = (one: LotStock, other: LotStock): number =>
  compare(one.expires_on ?? never, other.expires_on ?? never) ||
  compare(one.produced_on, other.produced_on) ||
  compare(one.batch_id, other.batch_id)

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
