import { useEffect } from "react"
import { useNavigation, useRevalidator } from "react-router"

const everyMs = 2_000

/**
 * Reads the page anew every two seconds, as long as it is looked at and something on it is about to change. Not while
 * something is being sent: the page that follows would be asked for twice, and the first answer, which nobody sees,
 * would take along what is said once.
 */
export function useRevalidation(isChanging: boolean): void {
  const { revalidate, state } = useRevalidator()
  const isResting = useNavigation().state === "idle" && state === "idle"
  useEffect(() => {
    if (!isChanging || !isResting) return
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") void revalidate()
    }, everyMs)
    return () => clearInterval(timer)
  }, [isChanging, isResting, revalidate])
}
