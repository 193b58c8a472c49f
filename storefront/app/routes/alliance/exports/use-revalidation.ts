import { useEffect } from "react"
import { useRevalidator } from "react-router"

const everyMs = 2_000

/** Reads the page anew every two seconds, as long as it is looked at and something on it is about to change. */
export function useRevalidation(isChanging: boolean): void {
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    if (!isChanging || state !== "idle") return
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") void revalidate()
    }, everyMs)
    return () => clearInterval(timer)
  }, [isChanging, revalidate, state])
}
