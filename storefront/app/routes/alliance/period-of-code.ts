/**
 * Name of the hidden field that says of which template the periods of a filter were: whoever chooses another template
 * has chosen none of its periods yet.
 */
export const periodsOf = "of"

/** The period that an address asks for, unless its template was changed after the period was chosen. */
export const periodAsked = (query: URLSearchParams): string | null => {
  const shown = query.get(periodsOf)
  return shown === null || shown === query.get("code") ? query.get("period") : null
}
