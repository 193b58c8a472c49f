import type { OrderAction, ReturnReason } from "@lienket/contracts"
import type { MemberCaller } from "../../policy/caller"
import type { DeliveryWish, ReturnWish } from "./quantities"

/** What a member of a cooperative wants done to one of its orders. */
export interface OrderActionRequest {
  readonly action: OrderAction
  readonly orderId: string
  readonly caller: MemberCaller
  readonly at: Date
  readonly idempotencyKey?: string | undefined
  readonly reason?: string
  readonly trackingNumber?: string | undefined
  /** With `record_shortfall`. */
  readonly deliveries?: readonly DeliveryWish[]
  /** With `take_back`: what comes back, if not everything. */
  readonly returns?: readonly ReturnWish[] | undefined
  readonly reasonKind?: ReturnReason | undefined
  /** Pictures that show why goods come back. */
  readonly evidence?: readonly string[]
  /** With `record_payment` and `record_refund`; all of what is due or owed, today, if left out. */
  readonly money?: {
    readonly amountVnd?: number | undefined
    readonly date?: string | undefined
    readonly note?: string | undefined
  }
}
