import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows"
import type { Condition, ExchangePrice, Resolution } from "../../src/domain"
import type {
  AdminRma,
  AdminSettleBody,
  AdminSettlementResponse,
  HttpSettlement,
  HttpTenderRequest,
  RefusalBody,
} from "../../src/types/http"
import type { VariantName } from "../factories/catalogue"
import { editOrder, payMore } from "../factories/edit-order"
import type { PlacedOrder } from "../factories/orders"
import { done } from "../http/cases"
import type { Store } from "../runner"

type Return = {
  resolution?: Resolution
  condition?: Condition
  kind?: "refused" | "complaint"
  /** Sent in their place, as `agreed` at the approval. */
  for?: VariantName
  agreed?: { price?: ExchangePrice; label_fee?: number }
}

export const BY_HAND: HttpTenderRequest = { tender: "manual" }
export const TO_THE_CARD: HttpTenderRequest = { tender: "original_payment" }

/** Somebody of staff who works on one order, over HTTP alone. Amounts in major units. */
export class Desk {
  private readonly cases: AdminRma[] = []

  constructor(
    private readonly store: Store,
    readonly order: PlacedOrder
  ) {}

  /** Units come back: asked for, approved, received. It is the case of the acts that follow. */
  async back(variant: VariantName, quantity = 1, more: Return = {}): Promise<void> {
    const { condition = "new", ...rest } = more
    const rma = await this.approved(variant, quantity, rest)
    const disposition = condition === "new" ? "restock" : "scrap"
    const units = [{ quantity, condition, disposition }]
    await this.act("receive", { items: [{ id: rma.items[0].id, units }] })
  }

  /** The customer pays what the new unit of the present case costs more; staff write it down. */
  async payDifference(): Promise<void> {
    const path = `/admin/rmas/${this.present.id}`
    const { data } = await this.store.staff.get<{ rma: AdminRma }>(path)
    const [exchange] = data.rma.exchanges
    await done(this.store.staff, `${path}/exchanges/${exchange.id}/mark-as-paid`)
  }

  /** Something is wrong, and the goods stay where they are. */
  async complaint(variant: VariantName): Promise<void> {
    await this.approved(variant, 1, { kind: "complaint" })
  }

  /** Settles so many units of the present case. */
  async settle(quantity: number, body: Partial<AdminSettleBody> = {}): Promise<HttpSettlement> {
    const items = quantity > 0 ? [{ id: this.present.items[0].id, quantity }] : []
    const path = `/admin/rmas/${this.present.id}/settlements`
    return (await done<AdminSettlementResponse>(this.store.staff, path, { items, ...body }))
      .settlement
  }

  async approve({ id }: HttpSettlement, expected_owed?: number): Promise<void> {
    await done(this.store.staff, `/admin/settlements/${id}/approve`, { expected_owed })
  }

  /** The code with which approving is refused. */
  async refusedToApprove({ id }: HttpSettlement, expected_owed: number): Promise<string> {
    const { data } = await this.store.staff.post<RefusalBody>(
      `/admin/settlements/${id}/approve`,
      { expected_owed }
    )
    return data.code
  }

  async void({ id }: HttpSettlement): Promise<void> {
    await done(this.store.staff, `/admin/settlements/${id}/void`, { reason: "A slip" })
  }

  async pay({ id }: HttpSettlement, ...tenders: HttpTenderRequest[]): Promise<void> {
    await done(this.store.staff, `/admin/settlements/${id}/reimbursements`, { tenders })
  }

  complete(): Promise<void> {
    return this.act("complete")
  }

  /** So much more of the first payment is captured. */
  async capture(amount: number): Promise<void> {
    await capturePaymentWorkflow(this.store.container).run({
      input: { payment_id: this.order.payment_id, amount },
    })
  }

  /** One more article is put on the order, at its price; it is not paid yet. */
  add(variant: VariantName): Promise<void> {
    const variant_id = this.store.fixture.shop.variants[variant].id
    return editOrder(this.store.staff, this.order, { variant_id, quantity: 1 })
  }

  /** By a payment of its own. */
  payMore(amount: number): Promise<void> {
    return payMore(this.store.staff, this.order, amount)
  }

  /** All settlements of the order that are approved, as the cases show them, oldest first. */
  async settlements(): Promise<HttpSettlement[]> {
    const all: HttpSettlement[] = []
    for (const { id } of this.cases) {
      const { data } = await this.store.staff.get<{ rma: AdminRma }>(`/admin/rmas/${id}`)
      all.push(...data.rma.settlements.filter(({ status }) => status === "approved"))
    }
    return all
  }

  private async approved(variant: VariantName, quantity: number, more: Omit<Return, "condition">) {
    const line = this.order.items.find((item) => item.variant === variant)
    if (!line) throw new Error(`The order has no ${variant}`)
    const { for: sent, agreed = {}, kind = "return" } = more
    const { resolution = sent ? "exchange" : "refund" } = more
    const exchange_variant_id = sent && this.store.fixture.shop.variants[sent].id
    const { rma } = await done<{ rma: AdminRma }>(this.store.staff, "/admin/rmas", {
      order_id: this.order.id,
      kind,
      items: [
        {
          line_item_id: line.id,
          quantity,
          action_id: `ract_${resolution}`,
          ...(sent && { exchange_variant_id }),
        },
      ],
    })
    this.cases.push(rma)
    await this.act("approve", sent ? { exchange: agreed } : {})
    return rma
  }

  private async act(event: string, body: object = {}): Promise<void> {
    await done(this.store.staff, `/admin/rmas/${this.present.id}/${event}`, { ...body })
  }

  private get present(): AdminRma {
    const rma = this.cases[this.cases.length - 1]
    if (!rma) throw new Error("No case was opened yet")
    return rma
  }
}
