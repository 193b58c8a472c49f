/** Pages that are kept from the start, so that the first loss of connection finds them there. */
const todaysWork = ["", "/don-hang", "/ban-ngoai/ghi"]

/** Long enough for the page itself to have what it needs. */
const pause = 2_500

/**
 * Starts the service worker of the portal and tells it which pages to keep: today's work, and the one
 * that is open when it was reached without loading a document.
 * @returns how to call it off.
 */
export function startWorker(portal: string): () => void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return () => undefined
  const timer = setTimeout(() => {
    const here = location.pathname + location.search
    void navigator.serviceWorker
      .register("/service-worker.js", { scope: portal, updateViaCache: "none" })
      .then(() => navigator.serviceWorker.ready)
      .then(({ active }) =>
        active?.postMessage({ type: "keep", pages: [...new Set([here, ...todaysWork.map((path) => portal + path)])] }),
      )
  }, pause)
  return () => clearTimeout(timer)
}

/** Keeps the page that is open, as it now is. */
export function keepThisPage(): void {
  const worker = "serviceWorker" in navigator ? navigator.serviceWorker.controller : null
  worker?.postMessage({ type: "keep", pages: [location.pathname + location.search] })
}
