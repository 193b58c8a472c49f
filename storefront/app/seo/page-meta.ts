import { isRouteErrorResponse, type MetaDescriptor } from "react-router"

import { localeOfPath, localePath, pathWithoutLocale } from "~/i18n/locale"
import { translator } from "~/i18n/translator"

type Shown = {
  location: { pathname: string; search: string }
  matches: readonly ({ id: string; loaderData?: unknown } | undefined)[]
  error?: unknown
}

type PageFacts = {
  title: string
  description?: string
  /** Path of a picture of ours that stands for the page when it is shared. */
  picture?: string
  /** False keeps the page out of search engines: carts, accounts, portals, filtered lists. */
  index?: boolean
  /** The part of the query that makes it another page; the rest is dropped from the canonical address. */
  canonicalQuery?: string
  /** The page in the words of schema.org, given scheme and host. */
  jsonLd?: (origin: string) => object
}

const troubles: Readonly<Record<number, "notAllowed" | "notFound" | "outage">> = {
  403: "notAllowed",
  404: "notFound",
  503: "outage",
}

/**
 * Head of a page: title, description, canonical address and both languages. Call it from the
 * route's `meta` with its arguments; when the route failed it names the trouble instead.
 */
export function pageMeta(shown: Shown, facts: PageFacts | undefined): MetaDescriptor[] {
  const locale = localeOfPath(shown.location.pathname)
  const t = translator(locale)
  if ((shown.error !== undefined && shown.error !== null) || facts === undefined) {
    const status = isRouteErrorResponse(shown.error) ? shown.error.status : 500
    const title = t(`common.trouble.${troubles[status] ?? "unexpected"}.title`)
    return [{ title: `${title} · ${t("common.siteName")}` }, { name: "robots", content: "noindex" }]
  }
  const { title, description, picture, index = true, canonicalQuery = "", jsonLd } = facts
  const fullTitle = title === t("common.siteName") ? title : `${title} · ${t("common.siteName")}`
  const head: MetaDescriptor[] = [{ title: fullTitle }]
  if (description) head.push({ name: "description", content: description })
  if (!index) return [...head, { name: "robots", content: "noindex" }]

  const origin = originOf(shown.matches)
  const bare = pathWithoutLocale(shown.location.pathname) + canonicalQuery
  const address = (language: "vi" | "en") => origin + localePath(language, bare)
  head.push(
    { tagName: "link", rel: "canonical", href: address(locale) },
    { tagName: "link", rel: "alternate", hrefLang: "vi", href: address("vi") },
    { tagName: "link", rel: "alternate", hrefLang: "en", href: address("en") },
    { tagName: "link", rel: "alternate", hrefLang: "x-default", href: address("vi") },
    { property: "og:title", content: title },
    { property: "og:site_name", content: t("common.siteName") },
    { property: "og:type", content: "website" },
    { property: "og:url", content: address(locale) },
  )
  if (description) head.push({ property: "og:description", content: description })
  if (picture) head.push({ property: "og:image", content: origin + picture })
  if (jsonLd) head.push({ "script:ld+json": jsonLd(origin) })
  return head
}

function originOf(matches: Shown["matches"]): string {
  const root = matches.find((match) => match?.id === "root")?.loaderData
  return typeof root === "object" && root !== null && "origin" in root && typeof root.origin === "string"
    ? root.origin
    : ""
}
