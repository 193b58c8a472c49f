import type { ShouldRevalidateFunctionArgs } from "react-router"

/** An order is refused because it has changed: then, of all times, its page must be read again. */
export function revalidateAfterRefusal({ actionStatus = 200, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return actionStatus >= 400 || defaultShouldRevalidate
}
