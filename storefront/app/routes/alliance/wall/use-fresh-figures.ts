import { useEffect, useState } from "react"

const everyMs = 60_000

type Fresh<T> = Readonly<{
  figures: T
  /** The last try brought nothing newer: what is shown is older than it should be. */
  isStale: boolean
}>

/**
 * Figures that renew themselves every minute without drawing the page again. While the backend cannot be reached
 * the last ones stay, and say that they are old.
 */
export function useFreshFigures<T extends object>(first: T, address: string): Fresh<T> {
  const [fresh, setFresh] = useState<Fresh<T>>({ figures: first, isStale: false })
  useEffect(() => {
    const asking = new AbortController()
    const ask = async () => {
      const figures = await readFigures<T>(address, asking.signal)
      if (asking.signal.aborted) return
      setFresh((before) => (figures === null ? { ...before, isStale: true } : { figures, isStale: false }))
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
async function readFigures<T extends object>(address: string, signal: AbortSignal): Promise<T | null> {
  try {
    const response = await fetch(address, { signal, headers: { accept: "application/json" } })
    // Whoever has been signed out meanwhile is led to a page, not to figures.
    if (!response.ok || !response.headers.get("content-type")?.includes("json")) return null
    // Our own server has checked it against the contract.
    return (await response.json()) as T
  } catch {
    return null
  }
}
