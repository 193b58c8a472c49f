export const locales = ["vi", "en"] as const
export type Locale = (typeof locales)[number]

/** Language of an address: `/en` and what lies under it is English, all else Vietnamese. */
export function localeOfPath(pathname: string): Locale {
  return pathname === "/en" || pathname.startsWith("/en/") ? "en" : "vi"
}

/** Address without its language, always starting with a slash. */
export function pathWithoutLocale(pathname: string): string {
  if (pathname === "/en") return "/"
  return pathname.startsWith("/en/") ? pathname.slice(3) : pathname
}

/**
 * The same page in a language. Takes a path with or without a language, with or without a
 * query; addresses that do not begin with a single slash are returned untouched.
 */
export function localePath(locale: Locale, path: string): string {
  if (!path.startsWith("/") || path.startsWith("//")) return path
  const cut = path.search(/[?#]/)
  const pathname = cut === -1 ? path : path.slice(0, cut)
  const rest = cut === -1 ? "" : path.slice(cut)
  const bare = pathWithoutLocale(pathname)
  if (locale === "vi") return bare + rest
  return (bare === "/" ? "/en" : `/en${bare}`) + rest
}
