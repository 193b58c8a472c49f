import { formatDateTime } from "@lienket/vietnam"
import { useEffect, useState, useSyncExternalStore } from "react"
import { useLocation } from "react-router"
import { useTranslations } from "use-intl"

import { localePath } from "~/i18n/locale"
import { useLocale } from "~/i18n/navigation"
import { Icon } from "~/ui/icon"

import { OutboxDrawer } from "./outbox-drawer"
import { useOutbox } from "./outbox-context"
import { keepThisPage, startWorker } from "./start-worker"

/**
 * A strip above the bar while there is something to know: no connection and how old the figures are,
 * or what waits to be sent. It lies over the page, so that nothing moves when it comes.
 */
export function WorkOffline({ drawnAt }: { drawnAt: string }) {
  const t = useTranslations("offline")
  const locale = useLocale()
  const { entries } = useOutbox()
  const [open, setOpen] = useState(false)
  const seenAt = useSeenAt(drawnAt)
  const refused = entries.filter(({ standing }) => standing === "refused").length
  useDocumentsWhileOffline()
  useEffect(() => startWorker(localePath(locale, "/kenh-htx")), [locale])
  // From here on a tap is answered: measured in `e2e/journeys/offline.spec.ts`.
  useEffect(() => void performance.mark("interactive"), [])
  const shown = seenAt !== null || entries.length > 0
  return (
    <>
      {shown ? <div className="h-14 lg:hidden" /> : null}
      <div role="status" data-strip={shown ? "" : undefined}>
        {shown ? (
          <div className="no-print fixed inset-x-0 bottom-[calc(4.05rem+env(safe-area-inset-bottom))] z-20 flex min-h-12 flex-wrap items-center justify-between gap-x-3 border-t border-clay-line bg-clay-wash px-4 py-1 text-sm lg:inset-x-auto lg:right-4 lg:bottom-4 lg:rounded-lg lg:border lg:shadow-lift">
            {seenAt === null ? null : (
              <span className="inline-flex items-center gap-2 font-semibold">
                <Icon name="wifi-off" size={18} />
                {t("bar", { time: timeText(seenAt, locale) })}
              </span>
            )}
            {entries.length === 0 ? null : (
              <button
                type="button"
                onClick={() => setOpen(true)}
                className={`inline-flex min-h-11 items-center gap-2 font-semibold underline underline-offset-4 ${refused > 0 ? "text-lacquer" : "text-leaf"}`}
              >
                <Icon name={refused > 0 ? "circle-alert" : "hourglass"} size={18} />
                {refused > 0 ? t("refused", { count: refused }) : t("waiting", { count: entries.length })}
              </button>
            )}
          </div>
        ) : null}
      </div>
      <OutboxDrawer open={open && entries.length > 0} onClose={() => setOpen(false)} />
    </>
  )
}

/** Whoever is only passing through leaves the page earlier. */
const calm = 1_500

/** Of when the page is, while there is no connection or it was drawn from the device; else null. */
function useSeenAt(drawnAt: string): string | null {
  const { key } = useLocation()
  const online = useSyncExternalStore(
    onConnectionChange,
    () => navigator.onLine,
    () => true,
  )
  const [seenAt, setSeenAt] = useState(drawnAt)
  const [isKept, setIsKept] = useState(false)
  // The page that came as a document; every other was read from the server.
  const [firstPage] = useState(key)
  useEffect(() => {
    if (key === firstPage) {
      return askWhetherKept((at) => {
        setSeenAt(at)
        setIsKept(true)
      })
    }
    // Worth keeping as it is.
    const timer = setTimeout(() => {
      setSeenAt(new Date().toISOString())
      keepThisPage()
    }, calm)
    return () => clearTimeout(timer)
  }, [key, firstPage])
  return online && !(isKept && key === firstPage) ? null : seenAt
}

function onConnectionChange(listener: () => void): () => void {
  window.addEventListener("online", listener)
  window.addEventListener("offline", listener)
  return () => {
    window.removeEventListener("online", listener)
    window.removeEventListener("offline", listener)
  }
}

/** Asks the service worker whether it drew this page from what it keeps, and of when that is. */
function askWhetherKept(answer: (at: string) => void): () => void {
  const worker = "serviceWorker" in navigator ? navigator.serviceWorker.controller : null
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = ({ data }: MessageEvent<string | null>) => {
    if (data !== null) answer(data)
  }
  worker?.postMessage({ type: "kept-at" }, [port2])
  return () => port1.close()
}

/** Without a connection a link loads the document, which the service worker keeps; data of pages it does not keep. */
function useDocumentsWhileOffline(): void {
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      if (navigator.onLine || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return
      const link = event.target instanceof Element ? event.target.closest("a") : null
      if (link === null || link.target !== "" || "needsNoNetwork" in link.dataset) return
      if (link.origin !== location.origin || link.hash !== "") return
      event.preventDefault()
      event.stopPropagation()
      location.assign(link.href)
    }
    document.addEventListener("click", follow, { capture: true })
    return () => document.removeEventListener("click", follow, { capture: true })
  }, [])
}

/** The time of day, with the day when it is not today. */
function timeText(at: string, locale: "vi" | "en"): string {
  const day = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" })
  if (day.format(new Date(at)) !== day.format(new Date())) return formatDateTime(at, locale)
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Ho_Chi_Minh" }).format(
    new Date(at),
  )
}
