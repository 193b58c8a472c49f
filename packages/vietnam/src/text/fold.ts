/** Text as it is stored and compared byte for byte: Unicode NFC. */
export function toNfc(text: string): string {
  return text.normalize("NFC")
}

/**
 * The form in which names are compared and searched: lower case, without
 * accents, đ as d, single spaces. Where the tone mark sits ("Hoà", "Hòa")
 * no longer matters.
 */
export function fold(text: string): string {
  return withoutAccents(text).toLowerCase().replace(/\s+/g, " ").trim()
}

/** A name for a URL: folded, letters and digits only, joined by single dashes. May be empty. */
export function slugify(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
}

/**
 * Text that old banking systems carry unharmed: case kept, accents removed, and
 * only letters, digits, spaces and `. , : - _ / ( )`. Anything else becomes a space.
 */
export function toAscii(text: string): string {
  return withoutAccents(text)
    .replace(/[^A-Za-z0-9 .,:\-_/()]+/g, " ")
    .replace(/ +/g, " ")
    .trim()
}

// đ and Đ are letters of their own: Unicode does not decompose them.
function withoutAccents(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D")
}
