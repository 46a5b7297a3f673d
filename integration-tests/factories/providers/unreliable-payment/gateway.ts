import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import os from "node:os"
import path from "node:path"

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
 * from it what was truly paid out. It lives in files, so that several processes share one gateway.
 *
 * The folder is `RMA_TEST_GATEWAY`, else one of this process alone.
 */
export const gateway = {
  /** The next refunds are answered so, one after the other; those after them are paid. */
  answerNext(...answers: RefundAnswer[]) {
    write("answers.json", JSON.stringify(answers))
  },

  /** Takes the answer that is due now off the list. */
  nextAnswer(): RefundAnswer {
    const [answer = { kind: "pay" }, ...rest]: RefundAnswer[] = JSON.parse(
      read("answers.json") || "[]"
    )
    write("answers.json", JSON.stringify(rest))
    return answer
  },

  record(refund: GatewayRefund) {
    mkdirSync(folder(), { recursive: true })
    appendFileSync(path.join(folder(), "refunds.jsonl"), `${JSON.stringify(refund)}\n`)
  },

  /** Every request that reached the gateway, the repeated ones too, in order. */
  requests(): GatewayRefund[] {
    return read("refunds.jsonl")
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line))
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
    rmSync(folder(), { recursive: true, force: true })
  },
}

function folder() {
  return process.env.RMA_TEST_GATEWAY ?? path.join(os.tmpdir(), `rma-test-gateway-${process.pid}`)
}

function read(name: string) {
  const file = path.join(folder(), name)
  return existsSync(file) ? readFileSync(file, "utf8") : ""
}

function write(name: string, content: string) {
  mkdirSync(folder(), { recursive: true })
  writeFileSync(path.join(folder(), name), content)
}
