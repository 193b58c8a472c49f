const bare = (pathname: string): string => pathname.replace(/^\/en(?=\/|$)/, "")

/** Files with the hash of what is in them: the same address is always the same file. */
export const isAsset = (pathname: string): boolean => pathname.startsWith("/assets/")

export const isPortal = (pathname: string): boolean => /^\/kenh-htx(\/|$)/.test(bare(pathname))

export const isSignOut = (pathname: string): boolean => /^\/dang-xuat-don-vi(\.data)?$/.test(bare(pathname))

/** Today's work: what is kept to be read without a connection. */
export const isKept = (pathname: string): boolean =>
  /^\/kenh-htx(\/(don-hang(\/[A-Za-z0-9_-]+)?|ban-ngoai(\/ghi)?|thoa-thuan(\/agr_[A-Za-z0-9]+(\/giao-hang)?)?|tin-nhan))?$/.test(
    bare(pathname),
  )

/** Under which address a page is kept: what is chosen on the form for a sale is settled in the browser. */
export function keyOf({ pathname, search }: URL): string {
  return bare(pathname).endsWith("/ban-ngoai/ghi") ? pathname : pathname + search
}

/** Pages that a page says are worth keeping with it, by links marked `data-keep`. */
export const linksToKeep = (html: string): string[] =>
  [...html.matchAll(/<a\b[^>]*>/g)].flatMap(([link]) => {
    const [, href] = /\shref="(\/[^"?#]*)"/.exec(link) ?? []
    return href !== undefined && /\sdata-keep[\s=>]/.test(link) ? [href] : []
  })
