/**
 * Where in a request there is a text that PostgreSQL cannot keep: with a NUL character, or half of a
 * surrogate pair. Such a text means nothing in any field.
 * @returns the path of the first one, as `lines.0.title`; undefined where all can be kept.
 */
export const unstorableIn = (value: unknown, path = ""): string | undefined => {
  if (typeof value === "string") return value.includes("\0") || /\p{Cs}/u.test(value) ? path : undefined
  if (typeof value !== "object" || value === null) return undefined
  for (const [key, member] of Object.entries(value)) {
    const below = path === "" ? key : `${path}.${key}`
    const found = unstorableIn(key) === undefined ? unstorableIn(member, below) : path
    if (found !== undefined) return found
  }
  return undefined
}
