import { data } from "react-router"

import { BackendError } from "./backend-error"

/** What a loader throws for a page that does not exist: status 404, shown by the route's boundary. */
export function notFound() {
  return data({ reason: "not_found" }, { status: 404 })
}

/** Turns the backend's 404 into the page's 404; every other trouble goes on as it is. */
export async function orNotFound<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof BackendError && error.status === 404) throw notFound()
    throw error
  }
}
