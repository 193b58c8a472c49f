/** Which unique index a failed statement ran into; undefined for any other failure. */
export const violatedIndex = (error: unknown): string | undefined => {
  if (typeof error !== "object" || error === null || !("code" in error) || error.code !== "23505") return undefined
  return "constraint" in error && typeof error.constraint === "string" ? error.constraint : ""
}
