import { gateway } from "../gateway"
import { UnreliablePaymentProvider } from "../service"

const provider = new UnreliablePaymentProvider({})
const refund = (amount: number, idempotency_key: string) =>
  provider.refundPayment({ amount, context: { idempotency_key } })

beforeEach(() => gateway.reset())
afterAll(() => gateway.reset())

describe("UnreliablePaymentProvider", () => {
  it("pays when nothing else was said", async () => {
    await expect(refund(45, "a")).resolves.toEqual({ data: {} })

    expect(gateway.paidRefunds()).toEqual([{ idempotency_key: "a", amount: 45, paid: true }])
  })

  it("refuses without paying, once", async () => {
    gateway.answerNext({ kind: "refuse" })

    await expect(refund(45, "a")).rejects.toThrow("refused")
    expect(gateway.paidRefunds()).toEqual([])

    await refund(45, "b")
    expect(gateway.paidRefunds()).toHaveLength(1)
  })

  it("pays and loses the answer; asked again with the same key, it has paid once", async () => {
    gateway.answerNext({ kind: "fail_after_paying" })

    await expect(refund(45, "a")).rejects.toThrow("connection")
    await refund(45, "a")

    expect(gateway.requests()).toHaveLength(2)
    expect(gateway.paidRefunds()).toEqual([{ idempotency_key: "a", amount: 45, paid: true }])
  })

  it("pays before it answers late", async () => {
    gateway.answerNext({ kind: "late", after_ms: 50 })

    const answer = refund(12, "a")
    expect(gateway.paidRefunds()).toHaveLength(1)
    await expect(answer).resolves.toEqual({ data: {} })
  })

  it("hangs without paying", async () => {
    gateway.answerNext({ kind: "hang" })

    const outcome = await Promise.race([
      refund(45, "a").then(() => "answered"),
      new Promise((resolve) => setTimeout(() => resolve("silent"), 50)),
    ])

    expect(outcome).toBe("silent")
    expect(gateway.requests()).toEqual([{ idempotency_key: "a", amount: 45, paid: false }])
    expect(gateway.paidRefunds()).toEqual([])
  })
})
