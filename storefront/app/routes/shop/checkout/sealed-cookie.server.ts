import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto"
import { deflateRawSync, inflateRawSync } from "node:zlib"

/** Browsers take about 4,096 bytes a cookie, name and attributes included. */
const pieceLength = 3_700
const pieceCount = 2

type SealedCookieOptions = { name: string; secret: string; secure: boolean; maxAgeSeconds: number }

/**
 * A cookie nobody but this server can read or change (AES-256-GCM): it holds names, phone numbers and
 * addresses that should not lie open in a browser shared by many. Long texts are cut into pieces.
 */
export function sealedCookie({ name, secret, secure, maxAgeSeconds }: SealedCookieOptions) {
  const key = Buffer.from(hkdfSync("sha256", secret, "", `lienket cookie ${name}`, 32))
  const pieceNames = Array.from({ length: pieceCount }, (_, index) => (index === 0 ? name : `${name}_${index}`))
  const attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`

  return {
    /** What the cookies of a request hold; undefined when there is nothing of ours or it was tampered with. */
    open(cookieHeader: string | null): unknown {
      const cookies = readCookies(cookieHeader)
      const sealed = pieceNames.map((pieceName) => cookies.get(pieceName) ?? "").join("")
      return sealed === "" ? undefined : unseal(sealed, key)
    },
    /** The `set-cookie` values that keep a value, or with undefined drop it. Throws RangeError when it is too long. */
    seal(value: unknown): string[] {
      const sealed = value === undefined ? "" : sealText(JSON.stringify(value), key)
      if (sealed.length > pieceLength * pieceCount)
        throw new RangeError(`The cookie ${name} cannot hold ${sealed.length} characters`)
      return pieceNames.map((pieceName, index) => {
        const piece = sealed.slice(index * pieceLength, (index + 1) * pieceLength)
        return `${pieceName}=${piece}; Max-Age=${piece === "" ? 0 : maxAgeSeconds}; ${attributes}`
      })
    },
  }
}

const ivLength = 12
const tagLength = 16

function sealText(text: string, key: Buffer): string {
  const iv = randomBytes(ivLength)
  const cipher = createCipheriv("aes-256-gcm", key, iv)
  const body = Buffer.concat([cipher.update(deflateRawSync(text)), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url")
}

function unseal(sealed: string, key: Buffer): unknown {
  const bytes = Buffer.from(sealed, "base64url")
  if (bytes.length <= ivLength + tagLength) return undefined
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, ivLength))
  decipher.setAuthTag(bytes.subarray(ivLength, ivLength + tagLength))
  try {
    const packed = Buffer.concat([decipher.update(bytes.subarray(ivLength + tagLength)), decipher.final()])
    return JSON.parse(inflateRawSync(packed).toString())
  } catch {
    // Tampered with, cut short, or sealed before the secret was changed: as good as no cookie.
    return undefined
  }
}

function readCookies(header: string | null): Map<string, string> {
  const pairs = (header ?? "").split(";").map((pair) => pair.split("=", 2))
  return new Map(pairs.map(([name = "", value = ""]) => [name.trim(), value.trim()]))
}
