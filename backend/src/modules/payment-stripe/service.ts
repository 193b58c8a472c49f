import type {
  AuthorizePaymentInput,
  AuthorizePaymentOutput,
  CancelPaymentInput,
  CancelPaymentOutput,
  CapturePaymentInput,
  CapturePaymentOutput,
  InitiatePaymentInput,
  InitiatePaymentOutput,
  RefundPaymentInput,
  RefundPaymentOutput,
  WebhookActionResult,
} from "@medusajs/framework/types"
import { MathBN, PaymentActions, PaymentSessionStatus } from "@medusajs/framework/utils"
import StripeProviderService from "@medusajs/payment-stripe/dist/services/stripe-provider"
import { allocation, type Allocation } from "./allocation"
import { refundAllocation } from "./refunds"
import { createStripe, type StripeOptions } from "./stripe-client"

/**
 * Cards in Medusa. Of a payment that pays several orders at once, each order's payment holds an
 * allocation: capturing and cancelling it asks nobody, and refunding it is bounded by it. A stock
 * client's cart is paid through Medusa's own provider, which this one extends.
 */
export class CardPaymentProvider extends StripeProviderService {
  constructor(container: Record<string, unknown>, options: StripeOptions) {
    super(container, options)
    this.stripe_ = createStripe(options)
  }

  // Held first and charged once the orders stand: a cart that cannot be placed costs its buyer nothing.
  override get paymentIntentOptions() {
    return { capture_method: "manual" as const, payment_method_types: ["card"] }
  }

  override normalizePaymentIntentParameters(extra: Record<string, unknown> = {}) {
    const ours = { capture_method: undefined, payment_method_types: undefined, automatic_payment_methods: undefined }
    return super.normalizePaymentIntentParameters({ ...extra, ...ours })
  }

  override async initiatePayment(input: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    const share = allocationIn(input.context)
    if (share === undefined) return await super.initiatePayment(input)
    return { id: share.payment_intent, data: { ...share }, status: PaymentSessionStatus.PENDING }
  }

  override async authorizePayment(input: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    const share = allocationIn(input.context)
    if (share === undefined) return await super.authorizePayment(input)
    return { data: { ...share }, status: PaymentSessionStatus.AUTHORIZED }
  }

  override async capturePayment(input: CapturePaymentInput): Promise<CapturePaymentOutput> {
    return shareOf(input.data) === undefined ? await super.capturePayment(input) : { data: input.data }
  }

  override async cancelPayment(input: CancelPaymentInput): Promise<CancelPaymentOutput> {
    return shareOf(input.data) === undefined ? await super.cancelPayment(input) : { data: input.data }
  }

  override async refundPayment(input: RefundPaymentInput): Promise<RefundPaymentOutput> {
    const share = shareOf(input.data)
    if (share === undefined) return await super.refundPayment(input)
    await refundAllocation(this.stripe_, share, MathBN.convert(input.amount).toNumber(), {
      refund_id: input.context?.idempotency_key ?? "",
    })
    return { data: input.data }
  }

  /** Medusa would complete a cart as one order; `POST /hooks/stripe` hears what Stripe says instead. */
  override async getWebhookActionAndData(): Promise<WebhookActionResult> {
    return { action: PaymentActions.NOT_SUPPORTED }
  }
}

/** Said by our own code only: Medusa lets a client write into a session's `data`, never into its context. */
const allocationIn = (context: object | undefined): Allocation | undefined =>
  context !== undefined && "allocation" in context ? allocation.parse(context.allocation) : undefined

/** `data` is that of a payment, which is what `authorizePayment` has answered. */
const shareOf = (data: Record<string, unknown> | undefined): Allocation | undefined => allocation.safeParse(data).data
