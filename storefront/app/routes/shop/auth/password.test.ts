import { expect, test } from "vitest"

import { passwordFault } from "./password"

const account = { email: "nguyenan@example.com", phone: "0912345678" }

test("several words together make a good password, accents or not", () => {
  expect(passwordFault("nho ninh thuận mùa hè", account)).toBeNull()
  expect(passwordFault("lienket-demo", account)).toBeNull()
})

test("seven letters are too few, eight are enough, and letters are counted as they are seen", () => {
  expect(passwordFault("bưởi na", account)).toBe("too_short")
  expect(passwordFault("bưởi nầm", account)).toBeNull()
  expect(passwordFault("🍯".repeat(7), account)).toBe("too_short")
})

test("a password has an end", () => {
  expect(passwordFault("ab1".repeat(43), account)).toBe("too_long")
})

test.each(["12345678", "MatKhau123", "mật khẩu", "password", "aaaaaaaa", "1212121212", "anh yêu em"])(
  "%s is guessed first",
  (password) => {
    expect(passwordFault(password, account)).toBe("too_common")
  },
)

test("the name of the e-mail address and the phone number are no secrets", () => {
  expect(passwordFault("nguyenan2026", account)).toBe("too_close")
  expect(passwordFault("toi0912345678", account)).toBe("too_close")
  expect(passwordFault("chuyện an toàn", { email: "an@example.com" })).toBeNull()
})
