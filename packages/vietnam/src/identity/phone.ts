/**
 * A Vietnamese mobile number in the one form we store, `0912345678`; null when it
 * is none. Takes +84, 84 and 0084 in front, and spaces, dots, dashes and brackets.
 */
export function normalizePhone(text: string): string | null {
  const digits = text
    .normalize("NFKC")
    .trim()
    .replace(/[\s.\-()\u2010-\u2013]/g, "")
  const [, subscriber] = /^(?:(?:\+|00)?840?|0)([35789]\d{8})$/.exec(digits) ?? []
  return subscriber === undefined ? null : `0${subscriber}`
}

/** A mobile number for those who need only recognise it: `0912***678`. Anything else is hidden whole. */
export function maskPhone(phone: string): string {
  const normalized = normalizePhone(phone)
  return normalized === null ? "***" : `${normalized.slice(0, 4)}***${normalized.slice(-3)}`
}
