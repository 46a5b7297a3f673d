import { Shop, type ShopExchange, type ShopSettlement } from "../../../domain/__tests__/shop"
import type { CapturedPayment, OrderBooks } from "../../../domain/facts"
import { fromMinor, toRaw } from "../../../domain/money/from-minor"
import type { SettlementLine, SettlementRules } from "../../../domain/settlement/settlement"
import { parseOrderBooks, type CaseInBooks } from "../../order-books"
import { assertSameBooks } from "./assert-same-books"
import type { CoreRows } from "./core-rows"

type SettlementRecord = CaseInBooks["settlements"][number]

/**
 * The shop of the rules, but what a workflow reads of the order comes the way it comes in a real shop:
 * rows and records, parsed. What the shop itself knows must be the same.
 */
export class RowShop extends Shop {
  private readonly voided: ShopSettlement[] = []
  private read: { version: number; books: OrderBooks } | undefined

  constructor(
    private readonly rows: CoreRows,
    payments: CapturedPayment[],
    rules: SettlementRules
  ) {
    super(rows, payments, rules)
  }

  override books(): OrderBooks {
    const { version } = this.rows
    if (this.read?.version !== version) {
      const books = parseOrderBooks(this.row(), this.records())
      assertSameBooks(books, super.books())
      this.read = { version, books }
    }
    return this.read.books
  }

  override void(settlement: ShopSettlement): void {
    super.void(settlement)
    this.voided.push(settlement)
  }

  private row() {
    const payments = this.payments.map(({ id, provider_id, captured, created_at }) => ({
      id,
      provider_id,
      created_at: new Date(created_at),
      captures: [{ amount: this.toMajor(captured) }],
      refunds: this.refundsOf(id),
    }))
    const row = this.rows.row()
    return {
      ...row,
      items: row.items.map((item) => ({ ...item, metadata: this.metadataOf(item.id) })),
      payment_collections: [{ id: "paycol_1", status: "completed", payments }],
    }
  }

  private metadataOf(line_item_id: string) {
    const exchange = this.exchanges.find(({ new_line_id }) => new_line_id === line_item_id)
    return exchange ? { rma_exchange_id: exchange.id } : null
  }

  /** Core forgets a refund whose answer was lost: of every third only we know. */
  private refundsOf(payment_id: string) {
    return this.settlements
      .flatMap((settlement) => this.reimbursements(settlement))
      .filter((one) => one.payment_id === payment_id && !one.id.endsWith("3"))
      .map(({ id, amount }) => ({
        id: `ref_${id}`,
        amount,
        metadata: { rma_reimbursement_id: id },
      }))
  }

  private records(): CaseInBooks[] {
    return this.cases.map(({ id, items }) => {
      const ofCase = ({ rma_id }: { rma_id: string }) => rma_id === id
      return {
        id,
        items,
        exchanges: this.exchanges.filter(ofCase).map((one) => this.exchangeRecord(one)),
        settlements: [
          ...this.settlements.filter(ofCase).map((one) => this.record(one, "approved")),
          ...this.voided.filter(ofCase).map((one) => this.record(one, "voided")),
          ...this.drafts.filter(ofCase).map(({ owed }): SettlementRecord => ({
            status: "draft",
            owed: toRaw(owed, this.core.currency),
            approved_at: null,
            items: [],
            lines: [],
            reimbursements: [],
          })),
        ],
      }
    })
  }

  private exchangeRecord(exchange: ShopExchange): CaseInBooks["exchanges"][number] {
    const { id, is_live, is_paid, written, lines } = exchange
    return {
      id,
      new_worth: this.toMajor(exchange.new_worth),
      label_fee: this.toMajor(exchange.label_fee),
      restocking_fee: this.toMajor(exchange.restocking_fee),
      difference: this.toMajor(exchange.difference),
      difference_paid_at: is_paid ? new Date(written) : null,
      canceled_at: is_live ? null : new Date(written),
      created_at: new Date(written),
      core_claim_id: null,
      lines: lines.map((line) => ({
        ...line,
        line_item_id: exchange.new_line_id,
        total: this.toMajor(exchange.new_worth),
      })),
    }
  }

  private record(
    settlement: ShopSettlement,
    status: SettlementRecord["status"]
  ): SettlementRecord {
    return {
      status,
      owed: toRaw(settlement.owed, settlement.currency),
      approved_at: new Date(settlement.written),
      items: settlement.items,
      lines: settlement.lines.map((line) => this.lineRecord(line)),
      reimbursements: this.reimbursements(settlement),
    }
  }

  private lineRecord({
    type,
    rma_item_id,
    quantity,
    amount,
    taxes,
  }: SettlementLine): SettlementRecord["lines"][number] {
    const { currency } = this.core
    const item = this.cases.flatMap(({ items }) => items).find(({ id }) => id === rma_item_id)
    return {
      type,
      rma_item_id,
      line_item_id: item?.line_item_id ?? null,
      quantity,
      amount: toRaw(amount, currency),
      taxes: taxes.map((tax) => ({ ...tax, amount: fromMinor(tax.amount, currency) })),
    }
  }

  private reimbursements(settlement: ShopSettlement): SettlementRecord["reimbursements"] {
    const index = this.settlements.indexOf(settlement)
    return settlement.paid.map(({ tender, amount, payment_id }, rank) => ({
      id: `reim_${index}_${rank}_${amount}`,
      tender,
      status: "paid",
      amount: toRaw(amount, settlement.currency),
      payment_id,
    }))
  }

  private toMajor(amount: number): string {
    return toRaw(amount, this.core.currency)
  }
}
