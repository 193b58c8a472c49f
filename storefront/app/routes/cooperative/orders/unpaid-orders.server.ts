import { listCooperativeOrders, type CooperativeOrderCard } from "@lienket/contracts"

import type { WorkingMember } from "../../member/verify.server"
import { statesOf } from "./order-tabs"

const pageSize = 100
const pages = 5

/**
 * Orders whose payment waits to be recorded. The list of orders cannot be asked by payment, so the
 * newest five hundred are looked through; `complete` says whether that was all of them.
 */
export async function findUnpaidOrders(
  member: WorkingMember,
  q: string,
): Promise<{ orders: CooperativeOrderCard[]; looked: number; complete: boolean }> {
  const orders: CooperativeOrderCard[] = []
  let looked = 0
  for (let page = 0; page < pages; page++) {
    const { items, count } = await member.call(listCooperativeOrders, {
      query: {
        state: statesOf("unpaid")?.join(","),
        q: q === "" ? undefined : q,
        limit: String(pageSize),
        offset: String(page * pageSize),
      },
    })
    looked += items.length
    orders.push(...items.filter(({ actions }) => actions.includes("record_payment")))
    if (looked >= count || items.length === 0) return { orders, looked, complete: true }
  }
  return { orders, looked, complete: false }
}
