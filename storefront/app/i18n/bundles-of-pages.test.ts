import { existsSync, readFileSync } from "node:fs"
import { dirname, relative, resolve } from "node:path"
import { fileURLToPath } from "node:url"

import type { RouteConfigEntry } from "@react-router/dev/routes"
import { expect, test } from "vitest"

import routes from "../routes"
import { bundlesOfPath, loadAllMessages, messagesOf } from "./catalogues"

const app = fileURLToPath(new URL("..", import.meta.url))

const imported = /^(?:import|export)\s+(?!type\b)(?:[^"';]*?\sfrom\s+)?"([^"]+)"/gm

/** The module of ours that an import names; what runs on the server only is left out: there all words are. */
function moduleOf(from: string, name: string): string | undefined {
  if (!/^(\.|~\/)/.test(name) || /\.(server|bundle|json)$/.test(name)) return undefined
  const path = name.startsWith("~/") ? resolve(app, name.slice(2)) : resolve(dirname(from), name)
  return [`${path}.ts`, `${path}.tsx`].find((file) => existsSync(file))
}

function reached(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file)) return known
  known.add(file)
  for (const [, name = ""] of readFileSync(file, "utf8").matchAll(imported)) {
    const next = moduleOf(file, name)
    if (next !== undefined) reached(next, known)
  }
  return known
}

interface Page {
  readonly path: string
  /** Of the page and of the frames around it. */
  readonly files: readonly string[]
}

const pagesOf = (entries: readonly RouteConfigEntry[], path = "", files = [`${app}root.tsx`]): Page[] =>
  entries.flatMap((entry) => {
    const own = { path: entry.path === undefined ? path : `${path}/${entry.path}`, files: [...files, app + entry.file] }
    return entry.children === undefined ? [own] : pagesOf(entry.children, own.path, own.files)
  })

const pages = pagesOf(routes)

test("the table of addresses is read as a whole", () => {
  expect(pages.length).toBeGreaterThan(100)
  expect(pages.map(({ path }) => path)).toContain("/en?/kenh-htx/thoa-thuan/:id")
})

test("each page is given the words that it and what it is made of ask for", async () => {
  await loadAllMessages()
  const missing = pages.flatMap(({ path, files }) => {
    const words = messagesOf("vi", bundlesOfPath(path.replace("/en?", "")))
    const modules = new Set(files.flatMap((file) => [...reached(file)]))
    return [...modules].flatMap((module) =>
      [...readFileSync(module, "utf8").matchAll(/useTranslations\(\s*"(\w+)/g)].flatMap(([, group = ""]) =>
        group in words ? [] : [`${path}: ${group} in ${relative(app, module)}`],
      ),
    )
  })
  expect(missing).toEqual([])
})

test("a page below several roots is given the words of each, whichever its language", () => {
  expect(bundlesOfPath("/kenh-htx")).toEqual(["common", "cooperative"])
  expect(bundlesOfPath("/en/kenh-htx/thoa-thuan/agr_1")).toEqual(["common", "cooperative", "agreement", "obstacle"])
  expect(bundlesOfPath("/kenh-htx-khac")).toEqual(["common", "shop"])
})
