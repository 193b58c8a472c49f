// Cc: control characters (PostgreSQL refuses NUL); Cs: half a surrogate pair.
// The rest are line separators and the marks that reverse the reading direction,
// with which a name can be made to look like another one.
const notNewlines = /[\p{Cs}\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]|(?![\r\n\t])\p{Cc}/u
const newlines = /[\r\n\t]/

/**
 * Whether a text holds characters that nobody types and that must not be stored.
 * Line breaks and tabs count as such unless `multiline` is set.
 */
export function hasControlCharacters(text: string, options: { multiline?: boolean } = {}): boolean {
  if (notNewlines.test(text)) return true
  return !options.multiline && newlines.test(text)
}
