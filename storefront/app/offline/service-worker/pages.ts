const prefix = "work-pages-"
const mostPages = 40
const keptAtHeader = "x-kept-at"

/** A page as it was last seen. */
export type KeptPage = { response: Response; keptAt: string }

/** Whose pages are kept: one person's in one organisation, never two. */
export async function currentOwner(): Promise<string | undefined> {
  return (await caches.keys()).find((name) => name.startsWith(prefix))?.slice(prefix.length)
}

/** Forgets every page but those of an owner. */
export async function forgetPages(owner?: string): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== prefix + owner)
  await Promise.all(others.map((name) => caches.delete(name)))
}

/** Keeps a page for its owner; the pages of whoever worked here before are gone. */
export async function putPage(key: string, owner: string, response: Response): Promise<void> {
  await forgetPages(owner)
  const cache = await caches.open(prefix + owner)
  const headers = new Headers(response.headers)
  headers.set(keptAtHeader, new Date().toISOString())
  await cache.delete(key)
  await cache.put(key, new Response(await response.blob(), { status: response.status, headers }))
  const oldest = (await cache.keys()).slice(0, -mostPages)
  await Promise.all(oldest.map((request) => cache.delete(request)))
}

export async function findPage(key: string): Promise<KeptPage | undefined> {
  const owner = await currentOwner()
  if (owner === undefined) return undefined
  const response = await (await caches.open(prefix + owner)).match(key)
  return response && { response, keptAt: response.headers.get(keptAtHeader) ?? "" }
}
