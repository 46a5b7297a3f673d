import type {
  AdminRma,
  AdminSettleBody,
  AdminSettlementResponse,
  HttpSettlement,
  HttpTenderRequest,
  RefusalBody,
} from "../../src/types/http"
import { CONDITIONS, DISPOSITIONS, resolvableUnits, toMinor } from "../../src/domain"
import { currencyOf } from "../../src/facts/currency"
import { oneOf, wholeBelow, type Random } from "../crash/random"
import { editOrder, payMore } from "../factories/edit-order"
import type { PlacedOrder } from "../factories/orders"
import type { Store } from "../runner"


const KINDS = [
  "open",
  "receive",
  "close_short",
  "settle",
  "draft",
  "approve",
  "pay",
  "void",
  "complete",
  "reopen",
  "cancel",
  "edit",
] as const

type Act = (typeof KINDS)[number]

/** How often staff do what; each is done, or is refused by name. */
const ACTS: Record<Act, number> = {
  open: 4,
  receive: 5,
  close_short: 1,
  settle: 5,
  draft: 1,
  approve: 2,
  pay: 4,
  void: 2,
  complete: 2,
  reopen: 1,
  cancel: 1,
  edit: 1,
}

const BAG = KINDS.flatMap((act) => Array.from({ length: ACTS[act] }, () => act))

/** What happened: acts that were done, and refusals by code. */
export type Diary = { act: string; answer: string }[]

/**
 * The life of one order over HTTP, by chance alone. Whatever is answered, it is an answer: a 5xx, or a
 * refusal without a name, is an error.
 */
export class Story {
  readonly diary: Diary = []
  private readonly cases: string[] = []

  constructor(
    private readonly store: Store,
    readonly order: PlacedOrder,
    private readonly random: Random
  ) {}

  /** One act, drawn by chance. */
  async goOn(): Promise<void> {
    const act = this.oneOf(BAG)
    const rma = await this.anyCase()
    if (rma === null) return this.open()
    switch (act) {
      case "open":
        return this.open()
      case "receive":
        return this.receive(rma)
      case "close_short":
        return this.closeShort(rma)
      case "settle":
        return this.settle(rma, { tenders: this.anyTenders(rma) })
      case "draft":
        return this.settle(rma, { draft: true })
      case "approve":
        return this.onSettlement(rma, "approve", "draft", {})
      case "pay":
        return this.onSettlement(rma, "reimbursements", "approved", {
          tenders: this.anyTenders(rma),
        })
      case "void":
        return this.onSettlement(rma, "void", "approved", { reason: "A slip" })
      case "edit":
        return this.edit()
      default:
        await this.post(act, `/admin/rmas/${rma.id}/${act}`, this.bodyOf(act))
    }
  }

  /** Asked for and approved, some of it less than was asked for. */
  private async open(): Promise<void> {
    const line = this.oneOf(this.order.items)
    const action = this.oneOf(["refund", "refund", "store_credit", "none"])
    const item = {
      line_item_id: line.id,
      quantity: 1 + this.below(line.quantity),
      action_id: `ract_${action}`,
    }
    const kind = this.random() < 0.2 ? "complaint" : "return"
    const opened = await this.post<{ rma: AdminRma }>("request", "/admin/rmas", {
      order_id: this.order.id,
      kind,
      items: [item],
    })
    if (!opened) return
    const { rma } = opened
    this.cases.push(rma.id)
    const approved_quantity = Math.max(1, item.quantity - this.below(2))
    const items = this.random() < 0.3 ? [{ id: rma.items[0].id, approved_quantity }] : undefined
    await this.post("approve", `/admin/rmas/${rma.id}/approve`, { items })
    if (this.random() < 0.7) await this.receive(await this.read(rma.id))
  }

  private async receive(rma: AdminRma): Promise<void> {
    const [item] = rma.items
    const awaited = item.approved_quantity - item.received_quantity
    const quantity = 1 + this.below(Math.max(1, awaited))
    const condition = this.oneOf(CONDITIONS)
    const { locations } = this.store.fixture.shop
    const disposition = this.oneOf(DISPOSITIONS)
    const location_id = this.oneOf([locations.main, locations.damaged, undefined])
    await this.post("receive", `/admin/rmas/${rma.id}/receive`, {
      items: [{ id: item.id, units: [{ quantity, condition, disposition, location_id }] }],
    })
  }

  private async closeShort(rma: AdminRma): Promise<void> {
    await this.post("close_short", `/admin/rmas/${rma.id}/close-short`, {
      items: [{ id: rma.items[0].id, quantity: 1 }],
      reason: "The parcel was half empty",
    })
  }

  private async settle(rma: AdminRma, more: Partial<AdminSettleBody>): Promise<void> {
    const items = rma.items
      .map((item) => ({ id: item.id, quantity: this.some(resolvableUnits(item)) }))
      .filter(({ quantity }) => quantity > 0)
    const body = { items, ...this.anyAmounts(), override_reason: "It was agreed", ...more }
    await this.post(more.draft ? "draft" : "settle", `/admin/rmas/${rma.id}/settlements`, body)
  }

  /** None, one or several of the amounts that staff may name. */
  private anyAmounts(): Partial<AdminSettleBody> {
    const { digits } = currencyOf(this.order.currency_code)
    const amount = () => (3 + this.below(200)) / 10 ** digits
    const isNamed = () => this.random() < 0.25
    return {
      ...(isNamed() ? { shipping_refund: amount() } : {}),
      ...(isNamed() ? { return_cost_refund: amount() } : {}),
      ...(isNamed() ? { goodwill: amount() } : {}),
      ...(isNamed() ? { label_fee: amount() } : {}),
      ...(isNamed() ? { restocking_fee: amount() } : {}),
      ...(isNamed() ? { damage_deduction: amount() } : {}),
      ...(isNamed() ? { discount_clawback: amount() } : {}),
      ...(isNamed() ? { adjustment: { amount: -amount(), reason: "Agreed by phone" } } : {}),
    }
  }

  private anyTenders({ currency_code }: AdminRma): HttpTenderRequest[] | undefined {
    const one = this.oneOf<HttpTenderRequest>([
      { tender: "manual" },
      { tender: "original_payment" },
      { tender: "store_credit", bonus_percent: 10 },
      { tender: "gift_card" },
    ])
    const chance = this.random()
    if (chance < 0.3) return undefined
    if (chance < 0.8) return [one]
    const small = 1 / 10 ** currencyOf(currency_code).digits
    return [{ tender: "manual", amount: small }, one.tender === "manual" ? { tender: "gift_card" } : one]
  }

  private async onSettlement(
    rma: AdminRma,
    act: "approve" | "reimbursements" | "void",
    status: HttpSettlement["status"],
    body: object
  ): Promise<void> {
    const fitting = rma.settlements.filter((settlement) => settlement.status === status)
    if (fitting.length === 0) return
    const { id } = this.oneOf(fitting)
    await this.post<AdminSettlementResponse>(act, `/admin/settlements/${id}/${act}`, body)
  }

  /** One more unit, delivered by nobody yet; now and then it is paid. */
  private async edit(): Promise<void> {
    const { currency_code } = this.order
    const price = toMinor(7, currencyOf(currency_code)) / 10 ** currencyOf(currency_code).digits
    await editOrder(this.store.staff, this.order, {
      variant_id: this.store.fixture.shop.variants.cap.id,
      quantity: 1,
      unit_price: price,
    })
    this.diary.push({ act: "edit", answer: "done" })
    if (this.random() < 0.5) {
      await payMore(this.store.staff, this.order, price)
      this.diary.push({ act: "pay_more", answer: "done" })
    }
  }

  private bodyOf(act: Act): object {
    if (act === "reopen") {
      const day = new Date(Date.now() + 30 * 86_400_000).toISOString()
      return { return_by: day }
    }
    return {}
  }

  private async anyCase(): Promise<AdminRma | null> {
    return this.cases.length === 0 ? null : this.read(this.oneOf(this.cases))
  }

  private async read(id: string): Promise<AdminRma> {
    const { data } = await this.store.staff.get<{ rma: AdminRma }>(`/admin/rmas/${id}`)
    return data.rma
  }

  private async post<Answer>(act: string, path: string, body: object): Promise<Answer | undefined> {
    const { status, data } = await this.store.staff.post<Answer & RefusalBody>(path, body)
    if (status >= 500 || (status !== 200 && !data.code)) {
      throw new Error(`${path} was answered ${status}: ${JSON.stringify({ body, data })}`)
    }
    this.diary.push({ act, answer: status === 200 ? "done" : data.code })
    return status === 200 ? data : undefined
  }

  /** From 0 to all of them. */
  private some(available: number): number {
    return available > 0 ? this.below(available + 1) : 0
  }

  private below(limit: number): number {
    return wholeBelow(limit, this.random)
  }

  private oneOf<Value>(values: readonly Value[]): Value {
    const [first, ...rest] = values
    return oneOf([first, ...rest], this.random)
  }
}

