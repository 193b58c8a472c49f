import type { OrderState } from "@lienket/contracts"

/** Parts of the list of orders, in the order of the work. */
export const orderTabs = [
  "open",
  "placed",
  "confirmed",
  "packed",
  "shipped",
  "unpaid",
  "delivered",
  "awaiting_payment",
  "ended",
  "all",
] as const
export type OrderTab = (typeof orderTabs)[number]

const statesOfTab: Readonly<Record<Exclude<OrderTab, "all">, readonly OrderState[]>> = {
  open: ["placed", "confirmed", "packed", "shipped"],
  placed: ["placed"],
  confirmed: ["confirmed"],
  packed: ["packed"],
  shipped: ["shipped"],
  // A transfer is seen before the parcel leaves, cash when it arrives or later.
  unpaid: ["placed", "confirmed", "packed", "shipped", "delivered"],
  delivered: ["delivered"],
  awaiting_payment: ["awaiting_payment"],
  ended: ["refused", "parcel_refused", "returned", "cancelled"],
}

/** States of the orders under a tab; undefined stands for all of them. */
export const statesOf = (tab: OrderTab): readonly OrderState[] | undefined =>
  tab === "all" ? undefined : statesOfTab[tab]

/** How many orders lie under a tab whose orders are told apart by their state alone. */
export function countOf(tab: Exclude<OrderTab, "unpaid">, counts: Readonly<Record<OrderState, number>>): number {
  const states = statesOf(tab)
  const numbers = states ? states.map((state) => counts[state]) : Object.values(counts)
  return numbers.reduce((sum, each) => sum + each, 0)
}

/** What is asked of the list of orders; exactly what the address says. */
export type OrderListFilter = { tab: OrderTab; q: string; page: number }

/** Reads the address; what cannot be understood is left out. A search looks through all orders. */
export function readOrderList(query: URLSearchParams): OrderListFilter {
  const q = (query.get("q") ?? "").normalize("NFC").trim().slice(0, 100)
  const asked = query.get("tab")
  const tab = orderTabs.find((each) => each === asked) ?? (q === "" ? "open" : "all")
  const page = /^[1-9]\d{0,3}$/.test(query.get("page") ?? "") ? Number(query.get("page")) : 1
  return { tab, q, page }
}

/** The one address of a part of the list. */
export function orderListPath({ tab, q = "", page = 1 }: Partial<OrderListFilter>): string {
  const query = new URLSearchParams()
  if (tab !== undefined && tab !== (q === "" ? "open" : "all")) query.set("tab", tab)
  if (q !== "") query.set("q", q)
  if (page > 1) query.set("page", String(page))
  return `/kenh-htx/don-hang${query.size > 0 ? `?${query}` : ""}`
}
