import { expect, test } from "vitest"
import { parseDotenv } from "./dotenv"

test("an .env file gives its variables, with quotes, comments and several lines understood", () => {
  const text = [
    "# shop",
    "",
    "PORT=3100 # not the default",
    "export HOST = 0.0.0.0",
    `NAME="Hợp tác xã\\nNa Chi Lăng"`,
    "KEY='line one",
    "line two' # end",
    "COLOUR=#fff",
    "URL=http://example.vn/a#b",
    "EMPTY=",
  ].join("\r\n")
  expect(parseDotenv(text)).toEqual({
    PORT: "3100",
    HOST: "0.0.0.0",
    NAME: "Hợp tác xã\nNa Chi Lăng",
    KEY: "line one\nline two",
    COLOUR: "",
    URL: "http://example.vn/a#b",
    EMPTY: "",
  })
})

test("a line that assigns nothing is refused with its number", () => {
  expect(() => parseDotenv("PORT=3000\nHOST 127.0.0.1\n")).toThrow(/^\.env, line 2: /)
})

test("a quote that is never closed is refused with the name of its variable", () => {
  expect(() => parseDotenv('A=1\nSMTP_URL="smtp://mail\nB=2\n')).toThrow(/^\.env, line 2: .*SMTP_URL/)
})

test("text after a closing quote is refused with the name of its variable", () => {
  expect(() => parseDotenv('LIENKET_DATA="/srv/a" b')).toThrow(/LIENKET_DATA/)
})

test("a file that is no text of this kind is refused", () => {
  expect(() => parseDotenv("\u0000\u0001PK\u0003\u0004")).toThrow(/line 1/)
})
