import { data } from "react-router"

import { BackendError } from "./backend-error"

/** What a loader throws for a page that does not exist: status 404, shown by the route's boundary. */
export function notFound() {
  return data({ reason: "not_found" }, { status: 404 })
}

/**
 * For a thing that is asked for by its address: the backend's 404, and its 400 for an address no
 * thing can have, become the page's 404. Every other trouble goes on as it is.
 */
export async function orNotFound<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof BackendError && (error.status === 404 || error.status === 400)) throw notFound()
    throw error
  }
}
