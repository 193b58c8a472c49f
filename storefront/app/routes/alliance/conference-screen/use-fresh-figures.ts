import type { ConferenceDetail } from "@lienket/contracts"
import { useEffect, useState } from "react"

const everyMs = 60_000

type Fresh = Readonly<{
  conference: ConferenceDetail
  /** The last try brought nothing newer: what is shown is older than it should be. */
  isStale: boolean
}>

/**
 * Figures that renew themselves every minute without drawing the page again. While the backend cannot be reached
 * the last ones stay, and say that they are old.
 */
export function useFreshFigures(first: ConferenceDetail, address: string): Fresh {
  const [fresh, setFresh] = useState<Fresh>({ conference: first, isStale: false })
  useEffect(() => {
    const asking = new AbortController()
    const ask = async () => {
      const conference = await readFigures(address, asking.signal)
      if (asking.signal.aborted) return
      setFresh((before) => (conference === null ? { ...before, isStale: true } : { conference, isStale: false }))
    }
    const timer = setInterval(() => void ask(), everyMs)
    return () => {
      asking.abort()
      clearInterval(timer)
    }
  }, [address])
  return fresh
}

/** Null when there was no answer. */
async function readFigures(address: string, signal: AbortSignal): Promise<ConferenceDetail | null> {
  try {
    const response = await fetch(address, { signal, headers: { accept: "application/json" } })
    // Whoever has been signed out meanwhile is led to a page, not to figures.
    if (!response.ok || !response.headers.get("content-type")?.includes("json")) return null
    // Our own server has checked it against the contract.
    return (await response.json()) as ConferenceDetail
  } catch {
    return null
  }
}
