import type { CooperativeMessages } from "../messages/vi/cooperative.bundle"
import type { AllianceMessages } from "../messages/vi/alliance.bundle"
import type { EnterpriseMessages } from "../messages/vi/enterprise.bundle"
import type { JoiningMessages } from "../messages/vi/joining.bundle"
import type { ShopMessages } from "../messages/vi/shop.bundle"
import { locales, pathWithoutLocale, type Locale } from "./locale"

/** Where a set of messages is needed. The shop's are needed everywhere. */
export const surfaces = ["shop", "cooperative", "alliance", "enterprise", "joining"] as const
export type Surface = (typeof surfaces)[number]

export type Messages = ShopMessages & CooperativeMessages & AllianceMessages & EnterpriseMessages & JoiningMessages

const sources: Record<Locale, Record<Surface, () => Promise<{ messages: object }>>> = {
  vi: {
    shop: () => import("../messages/vi/shop.bundle"),
    cooperative: () => import("../messages/vi/cooperative.bundle"),
    alliance: () => import("../messages/vi/alliance.bundle"),
    enterprise: () => import("../messages/vi/enterprise.bundle"),
    joining: () => import("../messages/vi/joining.bundle"),
  },
  en: {
    shop: () => import("../messages/en/shop.bundle"),
    cooperative: () => import("../messages/en/cooperative.bundle"),
    alliance: () => import("../messages/en/alliance.bundle"),
    enterprise: () => import("../messages/en/enterprise.bundle"),
    joining: () => import("../messages/en/joining.bundle"),
  },
}

const surfacePaths: readonly (readonly [string, Surface])[] = [
  ["/kenh-htx", "cooperative"],
  ["/lien-minh", "alliance"],
  ["/doanh-nghiep", "enterprise"],
  ["/dang-ky-ban-hang", "joining"],
  ["/moi", "joining"],
]

/** Which messages a page needs besides the shop's. */
export function surfaceOfPath(pathname: string): Surface {
  const bare = pathWithoutLocale(pathname)
  return surfacePaths.find(([root]) => bare === root || bare.startsWith(`${root}/`))?.[1] ?? "shop"
}

const loaded = new Map<string, object>()
const loading = new Map<string, Promise<void>>()

/** Brings in the messages of a surface; a second call costs nothing. */
export function loadMessages(locale: Locale, surface: Surface): Promise<void> {
  const key = `${locale} ${surface}`
  const running = loading.get(key) ?? sources[locale][surface]().then(({ messages }) => void loaded.set(key, messages))
  loading.set(key, running)
  return running
}

/** The server keeps all of them. */
export async function loadAllMessages(): Promise<void> {
  await Promise.all(locales.flatMap((locale) => surfaces.map((surface) => loadMessages(locale, surface))))
}

const merged = new Map<string, Messages>()

/**
 * Messages of the shop together with those of a surface. In the browser, when a reader comes from
 * the shop into a portal, the first call suspends until they are there.
 */
export function messagesOf(locale: Locale, surface: Surface): Messages {
  const key = `${locale} ${surface}`
  const known = merged.get(key)
  if (known) return known
  const base = loaded.get(`${locale} shop`)
  const own = loaded.get(key)
  if (!base) throw loadMessages(locale, "shop")
  if (!own) throw loadMessages(locale, surface)
  // Each surface's catalogue is typed by its own bundle; together they are all a page there may ask for.
  const both = { ...base, ...own } as Messages
  merged.set(key, both)
  return both
}
