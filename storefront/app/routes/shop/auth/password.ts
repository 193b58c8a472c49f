import { fold } from "@lienket/vietnam"

export const shortestPassword = 8
export const longestPassword = 128

export type PasswordFault = "too_short" | "too_long" | "too_common" | "too_close"

/** What people type first and guessers try first. */
const common = new Set(
  (
    "12345678 123456789 1234567890 0123456789 0987654321 87654321 11111111 00000000 88888888 66666666 " +
    "123123123 12341234 11223344 password password1 passw0rd matkhau matkhau1 matkhau123 qwertyui " +
    "qwerty123 qwertyuiop 1q2w3e4r 1qaz2wsx asdfghjk abcd1234 abc12345 abc123456 iloveyou anhyeuem " +
    "emyeuanh toiyeuban vietnam1 vietnam123 hoptacxa hoptacxa123 lienket123 sieunhan admin123 welcome1"
  ).split(" "),
)

/**
 * Why a password cannot be used, or null. Length protects most (NIST SP 800-63B), so no letters of
 * certain kinds are asked for; what is guessed first or stands in the account is refused.
 */
export function passwordFault(
  password: string,
  { email, phone }: { email: string; phone?: string },
): PasswordFault | null {
  if ([...password].length < shortestPassword) return "too_short"
  if ([...password].length > longestPassword) return "too_long"
  const plain = fold(password).replace(/\s/g, "")
  if (common.has(plain) || new Set(plain).size <= 2) return "too_common"
  const name = fold(email.split("@")[0] ?? "")
  if ((name.length >= 4 && plain.includes(name)) || (phone && plain.includes(phone))) return "too_close"
  return null
}
