// Crockford's base 32: no I, L, O (read as 1, 1, 0) and no U.
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

/**
 * A code that a buyer can read over the phone, `LK-XXXX-XXXX`, from 5 random bytes
 * (40 bits; further bytes are not used). Throws RangeError with fewer.
 */
export function makePublicCode(randomBytes: Uint8Array): string {
  if (randomBytes.length < 5) throw new RangeError("A public code needs 5 random bytes")
  let bits = randomBytes.slice(0, 5).reduce((value, byte) => (value << 8n) | BigInt(byte), 0n)
  let letters = ""
  for (let index = 0; index < 8; index += 1) {
    letters = `${alphabet[Number(bits & 31n)]}${letters}`
    bits >>= 5n
  }
  return written(letters)
}

/**
 * The code a person meant: any case, with or without `LK`, dashes and spaces, O for
 * 0 and I or L for 1. Null when it cannot be one.
 */
export function normalizePublicCode(typed: string): string | null {
  const letters = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\-\u2010-\u2015]/g, "")
  const body = letters.length === 10 && letters.startsWith("LK") ? letters.slice(2) : letters
  // "LK" and six more is a code with two letters missing, not one without its prefix.
  if (body.length !== 8 || (body === letters && letters.startsWith("LK"))) return null
  const meant = body.replace(/O/g, "0").replace(/[IL]/g, "1")
  return [...meant].every((letter) => alphabet.includes(letter)) ? written(meant) : null
}

function written(letters: string): string {
  return `LK-${letters.slice(0, 4)}-${letters.slice(4)}`
}
