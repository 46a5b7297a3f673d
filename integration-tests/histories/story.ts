import { resolvableUnits } from "../../src/domain"
import { currencyOf } from "../../src/facts/currency"
import type {
  AdminRma,
  AdminSettleBody,
  AdminSettlementResponse,
  HttpSettlement,
  HttpTenderRequest,
  RefusalBody,
} from "../../src/types/http"
import { oneOf, wholeBelow, type Random } from "../crash/random"
import { editOrder } from "../factories/edit-order"
import type { PlacedOrder } from "../factories/orders"
import type { Store } from "../runner"

type Item = AdminRma["items"][number]

/** What happened: every act, and "done" or the code of its refusal. */
export type Diary = { act: string; answer: string }[]

/** What staff may do with a case, whether it makes sense, and how often they do it then. */
type Act = {
  weight: number
  fits: (rma: AdminRma) => boolean
  run: (story: Story, rma: AdminRma) => Promise<unknown>
}

const ACTS: readonly Act[] = [
  { weight: 4, fits: isAwaited, run: (story, rma) => story.receive(rma) },
  { weight: 1, fits: isAwaited, run: (story, rma) => story.closeShort(rma) },
  { weight: 6, fits: isResolvable, run: (story, rma) => story.settle(rma) },
  { weight: 2, fits: isResolvable, run: (story, rma) => story.settle(rma, { draft: true }) },
  { weight: 1, fits: isUnderWay, run: (story, rma) => story.giveMore(rma) },
  { weight: 5, fits: hasDraft, run: (story, rma) => story.onSettlement(rma, "approve", isDraft) },
  { weight: 5, fits: hasUnpaid, run: (story, rma) => story.pay(rma) },
  { weight: 2, fits: hasUnpaid, run: (story, rma) => story.void(rma, isUnpaid) },
  { weight: 1, fits: hasDraft, run: (story, rma) => story.void(rma, isDraft) },
  { weight: 2, fits: isUnderWay, run: (story, rma) => story.onCase(rma, "complete") },
  { weight: 1, fits: isCompleted, run: (story, rma) => story.onCase(rma, "reopen") },
  { weight: 1, fits: ({ status }) => status === "approved", run: (story, rma) => story.onCase(rma, "cancel") },
]

const WEIGHT_OF_OPENING = 2
const WEIGHT_OF_EDITING = 1
/** Now and then staff try what does not fit. */
const SHARE_OF_THE_BOLD = 0.1

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

  /** One act, drawn by chance among those that fit. */
  async goOn(): Promise<void> {
    const cases = await Promise.all(this.cases.map((id) => this.read(id)))
    const isBold = this.random() < SHARE_OF_THE_BOLD
    const fitting = cases.flatMap((rma) =>
      ACTS.filter((act) => isBold || act.fits(rma)).flatMap((act) =>
        repeated(act.weight, () => act.run(this, rma))
      )
    )
    const run = this.oneOf([
      ...repeated(cases.length === 0 ? 1 : WEIGHT_OF_OPENING, () => this.open()),
      ...repeated(cases.length === 0 ? 0 : WEIGHT_OF_EDITING, () => this.edit()),
      ...fitting,
    ])
    await run()
  }

  /** Asked for and approved, perhaps not all of it; mostly the parcel is there at once. */
  async open(): Promise<void> {
    const kind = this.random() < 0.15 ? "complaint" : "return"
    const lines = this.order.items.filter(() => this.random() < 0.6)
    const asked = lines.length > 0 ? lines : [this.oneOf(this.order.items)]
    const items = asked.map(({ id, quantity }) => ({
      line_item_id: id,
      quantity: 1 + this.below(Math.ceil(quantity / 2)),
      action_id: `ract_${this.oneOf(["refund", "refund", "refund", "store_credit", "none"])}`,
    }))
    const body = { order_id: this.order.id, kind, items }
    const opened = await this.post<{ rma: AdminRma }>("request", "/admin/rmas", body)
    if (!opened) return
    const { rma } = opened
    this.cases.push(rma.id)
    const less = rma.items.map(({ id, requested_quantity }) => ({
      id,
      approved_quantity: Math.max(1, requested_quantity - 1),
    }))
    const approval = this.random() < 0.2 ? { items: less } : {}
    await this.post("approve", `/admin/rmas/${rma.id}/approve`, approval)
    const approved = await this.read(rma.id)
    if (isAwaited(approved) && this.random() < 0.7) await this.receive(approved)
  }

  /** Units of every item that is awaited, in one lot or in two. */
  receive(rma: AdminRma) {
    const items = rma.items
      .filter((item) => awaited(item) > 0)
      .map((item) => {
        const quantity = 1 + this.below(awaited(item))
        const others = this.below(quantity)
        const lots = [quantity - others, others].filter((units) => units > 0)
        return { id: item.id, units: lots.map((units) => ({ quantity: units, ...this.anyPlace() })) }
      })
    return this.post("receive", `/admin/rmas/${rma.id}/receive`, { items })
  }

  closeShort(rma: AdminRma) {
    const items = rma.items.filter((item) => awaited(item) > 0).map(({ id }) => ({ id, quantity: 1 }))
    const reason = "The parcel was half empty"
    return this.post("close_short", `/admin/rmas/${rma.id}/close-short`, { items, reason })
  }

  /** Some of the units that may be settled, with any amounts beside, paid now or left unpaid. */
  settle(rma: AdminRma, more: { draft?: true } = {}) {
    const items = rma.items
      .map((item) => ({ id: item.id, quantity: this.below(resolvableUnits(item) + 1) }))
      .filter(({ quantity }) => quantity > 0)
    const tenders = more.draft || this.random() < 0.4 ? {} : { tenders: this.anyTenders() }
    const body = { items, ...this.anyAmounts(), ...tenders, ...more, ...OVERRIDE }
    const act = more.draft ? "draft" : "settle"
    return this.post(act, `/admin/rmas/${rma.id}/settlements`, body)
  }

  giveMore(rma: AdminRma) {
    const body = { items: [], goodwill: this.anyAmount(), tenders: this.anyTenders(), ...OVERRIDE }
    return this.post("goodwill", `/admin/rmas/${rma.id}/settlements`, body)
  }

  pay(rma: AdminRma) {
    const body = { tenders: this.anyTenders(), ...OVERRIDE }
    return this.onSettlement(rma, "reimbursements", isUnpaid, body)
  }

  void(rma: AdminRma, fits: (settlement: HttpSettlement) => boolean) {
    return this.onSettlement(rma, "void", fits, { reason: "A slip" })
  }

  async onSettlement(
    rma: AdminRma,
    act: "approve" | "reimbursements" | "void",
    fits: (settlement: HttpSettlement) => boolean,
    body: object = {}
  ): Promise<void> {
    const fitting = rma.settlements.filter(fits)
    const all = fitting.length > 0 ? fitting : rma.settlements
    if (all.length === 0) return
    const { id } = this.oneOf(all)
    await this.post<AdminSettlementResponse>(act, `/admin/settlements/${id}/${act}`, body)
  }

  onCase(rma: AdminRma, act: "complete" | "reopen" | "cancel") {
    return this.post(`${act} case`, `/admin/rmas/${rma.id}/${act}`, {})
  }

  /** One article more, which nobody delivered yet. */
  private async edit(): Promise<void> {
    const unit_price = this.anyAmount()
    const variant_id = this.store.fixture.shop.variants.cap.id
    await editOrder(this.store.staff, this.order, { variant_id, quantity: 1, unit_price })
    this.diary.push({ act: "edit", answer: "done" })
  }

  /** Where goods go, as a warehouse would say it. */
  private anyPlace() {
    const { main, damaged } = this.store.fixture.shop.locations
    return this.oneOf([
      { condition: "new", disposition: "restock", location_id: main },
      { condition: "opened", disposition: "restock" },
      { condition: "worn", disposition: "refurbish", location_id: damaged },
      { condition: "damaged", disposition: "quarantine", location_id: damaged },
      { condition: "damaged", disposition: "scrap" },
      { condition: "new", disposition: "return_to_vendor", location_id: damaged },
      { condition: "opened", disposition: "keep" },
      { condition: "wrong_item", disposition: "keep" },
    ])
  }

  /** None, one or several of the amounts that staff may name. */
  private anyAmounts(): Partial<AdminSettleBody> {
    const named = <Amount>(name: string, amount: Amount) =>
      this.random() < 0.2 ? { [name]: amount } : {}
    return {
      ...named("shipping_refund", this.anyAmount()),
      ...named("return_cost_refund", this.anyAmount()),
      ...named("goodwill", this.anyAmount()),
      ...named("label_fee", this.anyAmount()),
      ...named("restocking_fee", this.anyAmount()),
      ...named("damage_deduction", this.anyAmount()),
      ...named("discount_clawback", this.anyAmount()),
      ...named("adjustment", { amount: -this.anyAmount(), reason: "Agreed by phone" }),
    }
  }

  /** One tender for all, or the smallest amount there is by hand and the rest by another. */
  private anyTenders(): HttpTenderRequest[] {
    const rest = this.oneOf<HttpTenderRequest>([
      { tender: "original_payment" },
      { tender: "original_payment" },
      { tender: "store_credit", bonus_percent: 10 },
      { tender: "gift_card" },
    ])
    const chance = this.random()
    if (chance < 0.3) return [{ tender: "manual" }]
    return chance < 0.8 ? [rest] : [{ tender: "manual", amount: this.toMajor(1) }, rest]
  }

  /** From 3 to 150 of the smallest unit. */
  private anyAmount(): number {
    return this.toMajor(3 + this.below(148))
  }

  private toMajor(minor: number): number {
    return minor / 10 ** currencyOf(this.order.currency_code).digits
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

  private below(limit: number): number {
    return wholeBelow(limit, this.random)
  }

  private oneOf<Value>([first, ...rest]: readonly Value[]): Value {
    return oneOf([first, ...rest], this.random)
  }
}

/** Chance does not ask what was promised, so every act says why it pays otherwise. */
const OVERRIDE = { override_reason: "It was agreed by phone" }

function awaited(item: Item): number {
  return item.return_expected ? item.approved_quantity - item.received_quantity : 0
}

function isUnderWay({ status }: AdminRma): boolean {
  return status === "approved" || status === "processing"
}

function isCompleted({ status }: AdminRma): boolean {
  return status === "completed"
}

function isAwaited(rma: AdminRma): boolean {
  return isUnderWay(rma) && rma.items.some((item) => awaited(item) > 0)
}

function isResolvable(rma: AdminRma): boolean {
  return isUnderWay(rma) && rma.items.some((item) => resolvableUnits(item) > 0)
}

function isDraft({ status }: HttpSettlement): boolean {
  return status === "draft"
}

function isUnpaid({ status, owed, reimbursements }: HttpSettlement): boolean {
  const isPaid = reimbursements.some((one) => one.status !== "canceled")
  return status === "approved" && owed > 0 && !isPaid
}

function hasDraft({ settlements }: AdminRma): boolean {
  return settlements.some(isDraft)
}

function hasUnpaid({ settlements }: AdminRma): boolean {
  return settlements.some(isUnpaid)
}

function repeated<Value>(times: number, value: Value): Value[] {
  return Array.from({ length: times }, () => value)
}
