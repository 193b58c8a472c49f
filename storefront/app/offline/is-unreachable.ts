import { isRouteErrorResponse } from "react-router"

const outages = [502, 503, 504]

/** Whether an act failed because nobody could be reached, not because it was refused. */
export function isUnreachable(error: unknown): boolean {
  if (isRouteErrorResponse(error)) return outages.includes(error.status)
  // What `fetch` throws in a browser that finds no way to the server; each says it otherwise.
  return (
    error instanceof TypeError && (!navigator.onLine || /failed to fetch|load failed|networkerror/i.test(error.message))
  )
}
