export type Locale = "vi" | "en"

/** The language an answer is written in: the first of Vietnamese and English that the caller accepts. */
export const localeOf = (acceptLanguage: string | undefined): Locale => {
  const wishes = (acceptLanguage ?? "")
    .slice(0, 200)
    .split(",")
    .map((part, position) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";")
      const quality = parameters
        .map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1])
        .find((value) => value !== undefined)
      return { language: tag.slice(0, 2), quality: quality === undefined ? 1 : Number(quality), position }
    })
    .filter(({ language, quality }) => (language === "vi" || language === "en") && quality > 0)
    .sort((one, other) => other.quality - one.quality || one.position - other.position)
  return wishes[0]?.language === "en" ? "en" : "vi"
}
