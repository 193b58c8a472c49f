import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from "react"
import { useLocation, useNavigate } from "react-router"

import { ownEntries, type OutboxEntry } from "./outbox"

type Outbox = {
  entries: readonly OutboxEntry[]
  sending: boolean
  /** Whether the session ended before everything was sent. */
  signedOut: boolean
  send: () => void
  discard: (id: string) => void
}

const nothing: Outbox = {
  entries: [],
  sending: false,
  signedOut: false,
  send: () => undefined,
  discard: () => undefined,
}
const OutboxContext = createContext(nothing)

/** What waits on this device to be sent. */
export const useOutbox = (): Outbox => useContext(OutboxContext)

/** How often a connection that says it is there is tried again. */
const pause = 20_000

/** Knows what waits, and sends it as soon as there is a connection: now, when it comes back, and now and then. */
export function OutboxProvider({ owner, children }: { owner: string; children: ReactNode }) {
  const [entries, setEntries] = useState<readonly OutboxEntry[]>([])
  const [sending, setSending] = useState(false)
  const [signedOut, setSignedOut] = useState(false)
  const readAgain = useReadAgain()

  const refresh = useCallback(async () => {
    const { readEntries } = await import("./outbox-store")
    setEntries(ownEntries(await readEntries(), owner))
  }, [owner])

  const send = useCallback(async () => {
    if (!navigator.onLine) return
    setSending(true)
    const [{ sendOutbox }, { announceOutbox }] = await Promise.all([import("./send-outbox"), import("./outbox-news")])
    const { sent, last } = await sendOutbox(owner, announceOutbox)
    setSending(false)
    setSignedOut(last === "signed_out")
    if (sent > 0) readAgain()
  }, [owner, readAgain])

  const discard = useCallback(
    async (id: string) => {
      const { dropEntry } = await import("./outbox-store")
      await dropEntry(id)
      await refresh()
    },
    [refresh],
  )

  useEffect(() => {
    if (!canKeep()) return
    let stop: (() => void) | undefined
    let left = false
    void import("./outbox-news").then(({ onOutboxNews }) => {
      if (!left) stop = onOutboxNews(() => void refresh())
    })
    void refresh()
    return () => {
      left = true
      stop?.()
    }
  }, [refresh])

  const waits = entries.some(({ standing }) => standing === "waiting")
  useEffect(() => {
    if (!waits) return
    const trySending = () => void send()
    const timer = setInterval(trySending, pause)
    window.addEventListener("online", trySending)
    trySending()
    return () => {
      clearInterval(timer)
      window.removeEventListener("online", trySending)
    }
  }, [waits, send])

  return (
    <OutboxContext.Provider
      value={{ entries, sending, signedOut, send: () => void send(), discard: (id) => void discard(id) }}
    >
      {children}
    </OutboxContext.Provider>
  )
}

/** Devices without a store of their own keep nothing, and work online only. */
const canKeep = (): boolean => "indexedDB" in window && "locks" in navigator && "BroadcastChannel" in window

/** Loads the page that is open once more, and lets what its last form answered go. */
function useReadAgain(): () => void {
  const { pathname, search } = useLocation()
  const navigate = useNavigate()
  return useCallback(
    () => void navigate(pathname + search, { replace: true, preventScrollReset: true }),
    [navigate, pathname, search],
  )
}
