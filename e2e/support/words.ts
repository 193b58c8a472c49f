import { readFileSync } from "node:fs"

export type Language = "vi" | "en"

const readCatalogue = (language: Language, name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../storefront/app/messages/${language}/${name}.json`, import.meta.url), "utf8"))

/**
 * What the screen says, read from its message catalogues: `words("vi")("cart.summary.checkout")`.
 * @throws Error for a message that does not exist.
 */
export const words =
  (language: Language) =>
  (key: string, values: Readonly<Record<string, string | number>> = {}): string => {
    const [catalogue = "", ...path] = key.split(".")
    const message = path.reduce<unknown>(
      (node, part) =>
        typeof node === "object" && node !== null
          ? Object.entries(node).find(([name]) => name === part)?.[1]
          : undefined,
      readCatalogue(language, catalogue),
    )
    if (typeof message !== "string") throw new Error(`no message ${key} in ${language}`)
    return message.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""))
  }
