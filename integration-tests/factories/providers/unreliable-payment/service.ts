import { randomUUID } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"
import type {
  AuthorizePaymentOutput,
  CancelPaymentOutput,
  CapturePaymentOutput,
  DeletePaymentOutput,
  GetPaymentStatusOutput,
  InitiatePaymentOutput,
  RefundPaymentInput,
  RefundPaymentOutput,
  RetrievePaymentOutput,
  UpdatePaymentOutput,
  WebhookActionResult,
} from "@medusajs/framework/types"
import { AbstractPaymentProvider, BigNumber, PaymentActions } from "@medusajs/framework/utils"
import { die } from "../die"
import { gateway } from "./gateway"

/** Longer than any request is waited for, short enough to end with the process that runs the test. */
const FOREVER_MS = 120_000

/**
 * `pp_unreliable_test` and `pp_unreliable_idempotent`: take money like the system's own provider, and
 * give it back as the test said (see `gateway`). For tests only, registered with `RMA_TEST_PROVIDER=1`.
 */
export class UnreliablePaymentProvider extends AbstractPaymentProvider {
  static identifier = "unreliable"

  /** Medusa's own constructor is protected, and a provider is made from outside. */
  public constructor(dependencies: Record<string, unknown>) {
    super(dependencies)
  }

  async initiatePayment(): Promise<InitiatePaymentOutput> {
    return { id: randomUUID(), data: {} }
  }

  async authorizePayment(): Promise<AuthorizePaymentOutput> {
    return { data: {}, status: "authorized" }
  }

  async capturePayment(): Promise<CapturePaymentOutput> {
    return { data: {} }
  }

  /**
   * @throws when the test told the gateway to refuse, or to lose the answer after having paid
   */
  async refundPayment({ amount, context }: RefundPaymentInput): Promise<RefundPaymentOutput> {
    const answer = gateway.nextAnswer()
    const refund = {
      idempotency_key: context?.idempotency_key ?? randomUUID(),
      amount: new BigNumber(amount).numeric,
    }

    switch (answer.kind) {
      case "pay":
        gateway.record({ ...refund, paid: true })
        return { data: {} }
      case "late":
        gateway.record({ ...refund, paid: true })
        await sleep(answer.after_ms)
        return { data: {} }
      case "refuse":
        gateway.record({ ...refund, paid: false })
        throw new Error("The gateway refused the refund")
      case "hang":
        gateway.record({ ...refund, paid: false })
        await sleep(FOREVER_MS, undefined, { ref: false })
        throw new Error("The gateway did not answer")
      case "fail_after_paying":
        gateway.record({ ...refund, paid: true })
        throw new Error("The connection to the gateway was lost")
      case "die_before_paying":
        return die()
      case "die_after_paying":
        gateway.record({ ...refund, paid: true })
        return die()
    }
  }

  async cancelPayment(): Promise<CancelPaymentOutput> {
    return { data: {} }
  }

  async deletePayment(): Promise<DeletePaymentOutput> {
    return { data: {} }
  }

  async retrievePayment(): Promise<RetrievePaymentOutput> {
    return { data: {} }
  }

  async updatePayment(): Promise<UpdatePaymentOutput> {
    return { data: {} }
  }

  async getPaymentStatus(): Promise<GetPaymentStatusOutput> {
    return { status: "authorized" }
  }

  async getWebhookActionAndData(): Promise<WebhookActionResult> {
    return { action: PaymentActions.NOT_SUPPORTED }
  }
}
