import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

import compile from "icu-minify/compile"
import { expect, test } from "vitest"

type Messages = { [key: string]: string | Messages }

const folder = fileURLToPath(new URL(".", import.meta.url))

function features(locale: string): string[] {
  return readdirSync(folder + locale)
    .filter((name) => name.endsWith(".json"))
    .sort()
}

function flatten(messages: Messages, path = ""): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[path + key, value]] : flatten(value, `${path}${key}.`),
  )
}

function read(locale: string, feature: string): Map<string, string> {
  return new Map(flatten(JSON.parse(readFileSync(`${folder}${locale}/${feature}`, "utf8"))))
}

/** Names of what a message is given: `{count, plural, …}` asks for `count`, `<b>…</b>` for `b`. */
function asked(message: string): string[] {
  const names = new Set<string>()
  const walk = (parts: unknown[]): void => {
    for (const part of parts) {
      if (Array.isArray(part)) {
        const [name, ...rest] = part
        names.add(String(name))
        walk(rest)
      } else if (typeof part === "object" && part !== null) {
        for (const branch of Object.values(part)) if (Array.isArray(branch)) walk(branch)
      }
    }
  }
  const compiled = compile(message)
  if (Array.isArray(compiled)) walk(compiled)
  return [...names].sort()
}

test("every feature speaks both languages", () => {
  expect(features("en")).toEqual(features("vi"))
})

test.each(features("vi"))("%s says the same things in Vietnamese and English", (feature) => {
  const vi = read("vi", feature)
  const en = read("en", feature)
  expect([...en.keys()].sort()).toEqual([...vi.keys()].sort())
  for (const [key, message] of vi) {
    expect(asked(en.get(key) ?? ""), key).toEqual(asked(message))
  }
})

test.each(features("vi"))("%s is well-formed, composed (NFC) and never shouts", (feature) => {
  for (const locale of ["vi", "en"]) {
    for (const [key, message] of read(locale, feature)) {
      expect(message, key).toBe(message.normalize("NFC"))
      expect(message.trim(), key).not.toBe("")
      expect(message, key).not.toContain("!")
      expect(() => compile(message), key).not.toThrow()
    }
  }
})

test("no key has a dot in it: a dot leads to what lies below", () => {
  const keys = (messages: Messages): string[] =>
    Object.entries(messages).flatMap(([key, value]) => [key, ...(typeof value === "string" ? [] : keys(value))])
  for (const feature of features("vi"))
    expect(keys(JSON.parse(readFileSync(`${folder}vi/${feature}`, "utf8"))).filter((key) => key.includes("."))).toEqual(
      [],
    )
})
