/** Files of the build that the pages of today's work need, put in by the build. */
declare const workFiles: readonly string[]

const cacheName = "work-assets"

/** Brings in what this build needs and is not here yet. */
export async function keepAssets(): Promise<void> {
  const cache = await caches.open(cacheName)
  const known = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname))
  await cache.addAll(workFiles.filter((file) => !known.has(file)))
}

/** What an older build needed and this one does not. */
export async function dropOldAssets(): Promise<void> {
  const cache = await caches.open(cacheName)
  const needed = new Set(workFiles)
  const old = (await cache.keys()).filter(({ url }) => !needed.has(new URL(url).pathname))
  await Promise.all(old.map((request) => cache.delete(request)))
}

/** A file of the build: what is here is never asked for again. */
export async function fromAssets(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName)
  const kept = await cache.match(request.url)
  if (kept) return kept
  const response = await fetch(request)
  if (response.ok) await cache.put(request.url, response.clone())
  return response
}

/** Whatever files a page names, so that it can be drawn from here alone. */
export async function keepAssetsOf(html: string, linkHeader: string): Promise<void> {
  const files = new Set(`${html} ${linkHeader}`.match(/\/assets\/[\w.@-]+/g))
  const cache = await caches.open(cacheName)
  await Promise.all(
    [...files].map(async (file) => {
      if (!(await cache.match(file))) await cache.add(file)
    }),
  )
}
