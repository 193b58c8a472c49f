/**
 * Whether a bearer token (JWT) has run out at a moment. Only its date is read: whether it is genuine is
 * for the backend to say. A text without a date counts as run out.
 */
export function isSpent(token: string, now: Date): boolean {
  const payload = readPayload(token.split(".")[1] ?? "")
  return payload === undefined || payload.exp * 1000 <= now.getTime()
}

function readPayload(part: string): { exp: number } | undefined {
  try {
    const value: unknown = JSON.parse(atob(part.replace(/-/g, "+").replace(/_/g, "/")))
    if (typeof value !== "object" || value === null || !("exp" in value) || typeof value.exp !== "number")
      return undefined
    return { exp: value.exp }
  } catch {
    // Not a token: there is nothing in it that could still be valid.
    return undefined
  }
}
