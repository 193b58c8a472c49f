// Crockford's base 32: no I, L, O (read as 1, 1, 0) and no U.
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

/** What a code stands for: `LK` a purchase, `TX` a lot that can be traced (truy xuất), `TT` an agreement (thỏa thuận), `VM` an obstacle or a petition (vướng mắc). */
export type PublicCodePrefix = "LK" | "TX" | "TT" | "VM"

/**
 * A code that a buyer can read over the phone, `LK-XXXX-XXXX`, from 5 random bytes
 * (40 bits; further bytes are not used). Throws RangeError with fewer.
 */
export function makePublicCode(randomBytes: Uint8Array, prefix: PublicCodePrefix = "LK"): string {
  if (randomBytes.length < 5) throw new RangeError("A public code needs 5 random bytes")
  let bits = randomBytes.slice(0, 5).reduce((value, byte) => (value << 8n) | BigInt(byte), 0n)
  let letters = ""
  for (let index = 0; index < 8; index += 1) {
    letters = `${alphabet[Number(bits & 31n)]}${letters}`
    bits >>= 5n
  }
  return written(prefix, letters)
}

/**
 * The code a person meant: any case, with or without its prefix, dashes and spaces, O for
 * 0 and I or L for 1. Null when it cannot be one.
 */
export function normalizePublicCode(typed: string, prefix: PublicCodePrefix = "LK"): string | null {
  const letters = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\-\u2010-\u2015]/g, "")
  const body = letters.length === 10 && letters.startsWith(prefix) ? letters.slice(2) : letters
  // The prefix and six more is a code with two letters missing, not one without its prefix.
  if (body.length !== 8 || (body === letters && letters.startsWith(prefix))) return null
  const meant = body.replace(/O/g, "0").replace(/[IL]/g, "1")
  return [...meant].every((letter) => alphabet.includes(letter)) ? written(prefix, meant) : null
}

function written(prefix: PublicCodePrefix, letters: string): string {
  return `${prefix}-${letters.slice(0, 4)}-${letters.slice(4)}`
}
