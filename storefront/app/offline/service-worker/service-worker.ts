import { announceOutbox } from "../outbox-news"
import { sendOutbox } from "../send-outbox"
import { isAsset, isPortal, isSignOut } from "./addresses"
import { fromAssets, keepAssets, dropOldAssets } from "./assets"
import { answerPage, keepPage, keptAt } from "./page-answers"
import { currentOwner, forgetPages } from "./pages"

declare const self: ServiceWorkerGlobalScope

/** Fires when a browser that knows how has found a connection again; the standard types do not know it yet. */
type SyncEvent = ExtendableEvent & { readonly tag: string }

/** What pages ask of their worker. */
type Asked = { type: "keep"; pages: string[] } | { type: "kept-at" }

self.addEventListener("install", (event) => {
  event.waitUntil(keepAssets().then(() => self.skipWaiting()))
})

self.addEventListener("activate", (event) => {
  // Pages drawn by an older build ask for scripts that are gone.
  event.waitUntil(Promise.all([dropOldAssets(), forgetPages()]).then(() => self.clients.claim()))
})

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url)
  if (url.origin !== self.location.origin) return
  if (event.request.method === "POST" && isSignOut(url.pathname)) event.waitUntil(forgetPages())
  if (event.request.method !== "GET") return
  if (isAsset(url.pathname)) event.respondWith(fromAssets(event.request))
  else if (event.request.mode === "navigate" && isPortal(url.pathname)) event.respondWith(answerPage(event, url))
})

self.addEventListener("message", (event) => {
  const asked: Asked = event.data
  if (asked.type === "keep") {
    event.waitUntil(Promise.all(asked.pages.map((page) => keepPage(new URL(page, self.location.origin)))))
  }
  if (asked.type === "kept-at" && event.source instanceof WindowClient) {
    const [port] = event.ports
    event.waitUntil(keptAt(event.source.id).then((at) => port?.postMessage(at)))
  }
})

self.addEventListener("sync", (event) => {
  const { tag, waitUntil } = event as SyncEvent
  if (tag === "lienket-outbox") waitUntil.call(event, sendAll())
})

async function sendAll(): Promise<void> {
  const owner = await currentOwner()
  if (owner === undefined) return
  const { last } = await sendOutbox(owner, announceOutbox)
  // The browser then asks again, later.
  if (last === "unreachable") throw new Error("The outbox could not be sent")
}
