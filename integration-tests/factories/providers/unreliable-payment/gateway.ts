import { gatewayFolder } from "../gateway-folder"

const ANSWERS = "answers.json"
const REFUNDS = "refunds.jsonl"

/**
 * How the gateway answers a refund:
 *
 * * `pay`: pays and says so
 * * `refuse`: pays nothing and says so
 * * `hang`: pays nothing and does not answer within the life of a test
 * * `late`: pays, and answers after `after_ms`
 * * `fail_after_paying`: pays, and the answer is lost
 * * `die_before_paying`, `die_after_paying`: the process that asks is killed before, or after, the gateway pays
 */
export type RefundAnswer =
  | { kind: "pay" }
  | { kind: "refuse" }
  | { kind: "hang" }
  | { kind: "late"; after_ms: number }
  | { kind: "fail_after_paying" }
  | { kind: "die_before_paying" }
  | { kind: "die_after_paying" }

/** A refund that was asked for, as the gateway's own books have it. */
export type GatewayRefund = {
  /** Medusa's idempotency key: a second request with the same key is the same refund. */
  idempotency_key: string
  /** In major units. */
  amount: number
  paid: boolean
}

/**
 * The gateway behind `pp_unreliable_test`: tests tell it how to answer the next refunds, and read
 * from it what was truly paid out.
 */
export const gateway = {
  /** The next refunds are answered so, one after the other; those after them are paid. */
  answerNext(...answers: RefundAnswer[]) {
    gatewayFolder.write(ANSWERS, JSON.stringify(answers))
  },

  /** Takes the answer that is due now off the list. */
  nextAnswer(): RefundAnswer {
    const [answer = { kind: "pay" }, ...rest]: RefundAnswer[] = JSON.parse(
      gatewayFolder.read(ANSWERS) || "[]"
    )
    gatewayFolder.write(ANSWERS, JSON.stringify(rest))
    return answer
  },

  record(refund: GatewayRefund) {
    gatewayFolder.append(REFUNDS, refund)
  },

  /** Every request that reached the gateway, the repeated ones too, in order. */
  requests(): GatewayRefund[] {
    return gatewayFolder.readEntries<GatewayRefund>(REFUNDS)
  },

  /** What the gateway paid out: each idempotency key counts once. */
  paidRefunds(): GatewayRefund[] {
    const byKey = new Map(
      gateway
        .requests()
        .filter(({ paid }) => paid)
        .map((refund) => [refund.idempotency_key, refund])
    )
    return [...byKey.values()]
  },

  /** Forgets all answers and all refunds. */
  reset() {
    gatewayFolder.remove()
  },
}
