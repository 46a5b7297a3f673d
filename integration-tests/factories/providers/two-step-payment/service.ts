import { randomUUID } from "node:crypto"
import type {
  AuthorizePaymentInput,
  AuthorizePaymentOutput,
  CancelPaymentInput,
  CancelPaymentOutput,
  CapturePaymentInput,
  CapturePaymentOutput,
  DeletePaymentInput,
  DeletePaymentOutput,
  GetPaymentStatusOutput,
  InitiatePaymentInput,
  InitiatePaymentOutput,
  ProviderWebhookPayload,
  RefundPaymentInput,
  RefundPaymentOutput,
  RetrievePaymentOutput,
  UpdatePaymentOutput,
  WebhookActionResult,
} from "@medusajs/framework/types"
import { AbstractPaymentProvider, BigNumber, PaymentActions } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { till } from "./till"

const sessionData = z.object({ session_id: z.string() })

/** What the gateway's webhook says: that the money of a session is promised, or here. */
const webhook = z.object({
  type: z.enum(["authorized", "captured"]),
  session_id: z.string(),
  amount: z.number(),
})

/**
 * `pp_two_step_test`: pays like Stripe with a card that asks for a code. The shopper confirms in a second
 * step (see `till`), and the gateway tells the shop of it by a webhook besides. For tests only, registered
 * with `RMA_TEST_PROVIDER=1`.
 */
export class TwoStepPaymentProvider extends AbstractPaymentProvider {
  static identifier = "two_step"

  /** Medusa's own constructor is protected, and a provider is made from outside. */
  public constructor(dependencies: Record<string, unknown>) {
    super(dependencies)
  }

  async initiatePayment({ amount, data }: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    const { session_id } = sessionData.parse(data)
    till.open(session_id, new BigNumber(amount).numeric)
    return { id: randomUUID(), data: { session_id, client_secret: `secret_of_${session_id}` } }
  }

  async authorizePayment({ data = {} }: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    const { is_confirmed } = till.saleOf(sessionData.parse(data).session_id)
    if (!is_confirmed) return { data, status: "requires_more" }
    return { data, status: till.capturesAtOnce() ? "captured" : "authorized" }
  }

  async capturePayment({ data, context }: CapturePaymentInput): Promise<CapturePaymentOutput> {
    till.capture(sessionData.parse(data).session_id, context?.idempotency_key)
    return { data }
  }

  async refundPayment({ data, amount, context }: RefundPaymentInput): Promise<RefundPaymentOutput> {
    const { session_id } = sessionData.parse(data)
    till.refund(session_id, new BigNumber(amount).numeric, context?.idempotency_key)
    return { data }
  }

  async deletePayment({ data }: DeletePaymentInput): Promise<DeletePaymentOutput> {
    till.end(sessionData.parse(data).session_id)
    return { data }
  }

  /**
   * Core asks for it too where two webhooks of one payment come at the same moment.
   * @throws where the money is taken already: that is refunded
   */
  async cancelPayment({ data }: CancelPaymentInput): Promise<CancelPaymentOutput> {
    till.cancel(sessionData.parse(data).session_id)
    return { data }
  }

  async retrievePayment(): Promise<RetrievePaymentOutput> {
    return { data: {} }
  }

  async updatePayment(): Promise<UpdatePaymentOutput> {
    return { data: {} }
  }

  async getPaymentStatus(): Promise<GetPaymentStatusOutput> {
    return { status: "pending" }
  }

  async getWebhookActionAndData({
    data,
  }: ProviderWebhookPayload["payload"]): Promise<WebhookActionResult> {
    const { type, session_id, amount } = webhook.parse(data)
    if (type === "captured") till.announce(session_id)
    const action = type === "captured" ? PaymentActions.SUCCESSFUL : PaymentActions.AUTHORIZED
    return { action, data: { session_id, amount: new BigNumber(amount) } }
  }
}
