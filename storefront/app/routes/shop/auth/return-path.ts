import { pathWithoutLocale } from "~/i18n/locale"

/** Pages of the shop a reader may be led to after signing in. */
const allowed = ["/", "/san-pham", "/htx", "/gio-hang", "/thanh-toan", "/don-hang", "/tai-khoan", "/tra-cuu"]

/**
 * Where to go after signing in: the `tiep` of an address when it is a page of this shop, else the
 * account. Never another site, whatever the address says, and never the sign-in pages themselves.
 */
export function returnPath(asked: string | null | undefined): string {
  const home = "/tai-khoan"
  if (!asked || asked.length > 500 || !asked.startsWith("/") || hasTraps(asked)) return home
  const address = new URL(asked, "http://shop.invalid")
  if (address.host !== "shop.invalid") return home
  const path = pathWithoutLocale(address.pathname)
  const isOurs = allowed.some((root) => path === root || (root !== "/" && path.startsWith(`${root}/`)))
  const isAuth = /^\/tai-khoan\/(dang-nhap|dang-ky|dang-xuat)(\/|$)/.test(path)
  return isOurs && !isAuth ? path + address.search : home
}

// Browsers read "\" as "/" and drop tabs and line breaks, so that "/\evil.example" leads away.
function hasTraps(address: string): boolean {
  return /[\\\s\p{Cc}]/u.test(address) || address.startsWith("//")
}
