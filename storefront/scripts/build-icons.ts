import { readFile, writeFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"

import { iconNames } from "../app/ui/icon-names"

// Lucide (ISC licence) draws; we carry only what we show.
const symbols = await Promise.all(
  iconNames.map(async (name) => {
    const file = fileURLToPath(import.meta.resolve(`lucide-static/icons/${name}.svg`))
    const drawing = (await readFile(file, "utf8")).replace(/<!--.*?-->/gs, "")
    const inside = /<svg[^>]*>(.*)<\/svg>/s.exec(drawing)?.[1]
    if (inside === undefined) throw new Error(`${name} is not an SVG drawing`)
    return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${inside.replace(/\s*\n\s*/g, "")}</symbol>`
  }),
)

await writeFile(
  new URL("../app/ui/icons.svg", import.meta.url),
  `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join("\n")}\n</svg>\n`,
)
console.log(`${symbols.length} icons`)
