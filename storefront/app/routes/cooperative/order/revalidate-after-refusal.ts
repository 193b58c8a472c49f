import type { ShouldRevalidateFunctionArgs } from "react-router"

import { wasKept } from "~/offline/keep-when-unreachable"

/**
 * An order is refused because it has changed: then, of all times, its page must be read again. What is
 * kept on the device for want of a connection has changed nothing yet, and nothing can be read.
 */
export function revalidateAfterRefusal({
  actionResult,
  actionStatus = 200,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  if (wasKept(actionResult)) return false
  return actionStatus >= 400 || defaultShouldRevalidate
}
