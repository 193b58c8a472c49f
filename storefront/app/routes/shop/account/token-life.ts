/**
 * Whether a bearer token (JWT) has run out at a moment. Only its date is read: whether it is genuine is
 * for the backend to say. A text without a date counts as run out.
 */
export function isSpent(token: string, now: Date): boolean {
  const payload = readPayload(token)
  return payload === undefined || payload.exp * 1000 <= now.getTime()
}

/** Whether two tokens name the same customer; false when one of them names nobody. */
export function isSameCustomer(one: string, other: string): boolean {
  const customer = readPayload(one)?.customer
  return customer !== undefined && customer === readPayload(other)?.customer
}

function readPayload(token: string): { exp: number; customer: string | undefined } | undefined {
  const part = token.split(".")[1] ?? ""
  try {
    const value: unknown = JSON.parse(atob(part.replace(/-/g, "+").replace(/_/g, "/")))
    if (typeof value !== "object" || value === null || !("exp" in value) || typeof value.exp !== "number")
      return undefined
    const customer = "actor_id" in value && typeof value.actor_id === "string" ? value.actor_id : undefined
    return { exp: value.exp, customer: customer === "" ? undefined : customer }
  } catch {
    // Not a token: there is nothing in it that could still be valid.
    return undefined
  }
}
