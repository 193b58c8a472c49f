import { isKept, keyOf, linksToKeep } from "./addresses"
import { keepAssetsOf } from "./assets"
import { noPage } from "./no-page"
import { findPage, forgetPages, putPage } from "./pages"

/** A connection slower than this is asked no longer where a kept page will do. */
const patience = 3_000
const mostNotes = 20
/** So long a page that another one names is good enough as it was kept. */
const freshMs = 10 * 60_000

// In a cache rather than in memory: a browser stops a worker whenever it likes.
const drawnName = "work-drawn"
const keyOfClient = (clientId: string): string => `/${clientId}`

/** Of when an open page is, if it was drawn from here. */
export async function keptAt(clientId: string): Promise<string | null> {
  const noted = await caches.match(keyOfClient(clientId), { cacheName: drawnName })
  return noted === undefined ? null : await noted.text()
}

async function noteDrawn(clientId: string, at: string): Promise<void> {
  const cache = await caches.open(drawnName)
  await cache.put(keyOfClient(clientId), new Response(at))
  const oldest = (await cache.keys()).slice(0, -mostNotes)
  await Promise.all(oldest.map((request) => cache.delete(request)))
}

/** The page from the server; where the server is silent or down, as it was last seen. */
export async function answerPage(event: FetchEvent, url: URL): Promise<Response> {
  const asked = fetch(event.request).then(
    (response) => ({ response, copy: response.clone() }),
    () => undefined,
  )
  event.waitUntil(asked.then((answer) => answer && keep(url, answer.copy)))
  const answered = asked.then((answer) => answer?.response)
  const kept = isKept(url.pathname) ? await findPage(keyOf(url)) : undefined
  if (kept === undefined) return (await answered) ?? noPage(url)
  const inTime = await Promise.race([answered, after(patience)])
  if (inTime !== undefined && inTime.status < 500) return inTime
  await noteDrawn(event.resultingClientId, kept.keptAt)
  return kept.response
}

/** Fetches a page only to keep it: one that was reached without loading a document. */
export async function keepPage(url: URL): Promise<void> {
  if (!isKept(url.pathname)) return
  const response = await fetch(url, { headers: { accept: "text/html", "x-keep": "1" } }).catch(() => undefined)
  if (response !== undefined && !response.redirected) await keep(url, response)
}

async function keep(url: URL, response: Response): Promise<void> {
  // The way to the sign-in page, or to another organisation.
  if (response.type === "opaqueredirect") return await forgetPages()
  const owner = response.headers.get("x-work-owner")
  if (response.status !== 200 || owner === null || !isKept(url.pathname)) return
  const page = response.clone()
  const html = await page.text()
  await putPage(keyOf(url), owner, response)
  await keepAssetsOf(html, page.headers.get("link") ?? "")
  // One after another: a phone has other things to load. Each names what lies below it, so that this ends.
  for (const href of linksToKeep(html)) {
    const linked = new URL(href, url)
    if (!(await isFresh(linked))) await keepPage(linked)
  }
}

async function isFresh(url: URL): Promise<boolean> {
  const kept = await findPage(keyOf(url))
  return kept !== undefined && Date.now() - Date.parse(kept.keptAt) < freshMs
}

const after = (milliseconds: number): Promise<undefined> =>
  new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds))
