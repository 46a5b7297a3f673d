import type { Client } from "pg"

/** How many cases the list is asked of. */
export type Size = "10k" | "100k"

const CASES: Record<Size, number> = { "10k": 10_000, "100k": 100_000 }

/** What the list reads. */
const TABLES = [
  "rma",
  "rma_item",
  "rma_received_unit",
  "rma_settlement",
  "rma_settlement_line",
  "rma_reimbursement",
]

/**
 * The tables of the list in both sizes: one lies where the store looks, the other in a schema beside
 * it. So both sizes can be asked by turns, in one store.
 */
export class CaseRows {
  private here: Size | undefined

  private constructor(private readonly sql: Client) {}

  /** @param sql a connection to the store's database, not in a transaction */
  static async fill(sql: Client): Promise<CaseRows> {
    for (const [size, cases] of Object.entries(CASES)) await fillSchema(sql, `rows_${size}`, cases)
    return new CaseRows(sql)
  }

  /** Puts the cases of a size where the store looks for them. */
  async use(size: Size): Promise<void> {
    if (this.here === size) return
    const aside = this.here ? `rows_${this.here}` : "rows_before"
    const moves = TABLES.flatMap((table) => [
      `alter table public.${table} set schema ${aside}`,
      `alter table rows_${size}.${table} set schema public`,
    ])
    // Statements of one query are one transaction.
    await this.sql.query(["create schema if not exists rows_before", ...moves].join(";"))
    this.here = size
  }
}

async function fillSchema(sql: Client, schema: string, cases: number): Promise<void> {
  const tables = TABLES.map(
    (table) => `create table ${schema}.${table} (like public.${table} including all)`
  )
  await sql.query([`create schema ${schema}`, ...tables].join(";"))
  await sql.query(`set search_path to ${schema}, public`)
  for (const insert of INSERTS) await sql.query(insert, insert.includes("$1") ? [cases] : [])
  // As autovacuum would: it is off in a database that lives for minutes.
  await sql.query(`vacuum analyze ${TABLES.join(", ")}`)
  await sql.query("set search_path to public")
}

/**
 * Cases of two years, one every few minutes, most of them completed. A third of the customers come
 * back a second time, every fifth case has two items.
 */
const INSERTS = [
  `insert into rma (id, display_id, status, order_id, order_display_id, email, customer_id, currency_code,
                    goods, money, acknowledged_at, requested_at, approved_at, processing_at, completed_at,
                    reason_category_id, customer_note, return_id, created_at, updated_at)
   select 'rma_' || lpad(n::text, 10, '0'), 'RMA-' || 1000 + n, status, 'order_' || n * 6 / 5, n * 6 / 5,
          (array['camille','emma','jonas','yuki','noor','luc','alix','sam','ines','hugo'])[1 + who % 10] || '.' ||
          (array['durand','clarke','weber','tanaka','alsabah','morel','petit','novak','rossi','costa'])[1 + who / 10 % 10] ||
          who / 100 || '@example.com',
          'cus_' || who, 'eur',
          case status when 'requested' then 'not_returned' when 'rejected' then 'not_returned'
                      when 'canceled' then 'not_returned' when 'approved' then 'awaited' else 'received' end,
          case status when 'processing' then 'owed' when 'completed' then 'reimbursed' else 'nothing_owed' end,
          case when status <> 'requested' or n % 2 = 0 then at end, at,
          case when status in ('approved', 'processing', 'completed') then at end,
          case when status in ('processing', 'completed') then at end,
          case when status = 'completed' then at end,
          'rr_category_' || n % 4, 'It does not fit as I had hoped.',
          case when status in ('approved', 'processing', 'completed') then 'return_' || n end, at, at
   from (select n, n * 2 / 3 as who, now() - interval '2 years' * (1 - n::float / $1) as at,
                case when n % 25 = 0 then 'requested' when n % 25 = 1 then 'approved'
                     when n % 25 = 2 then 'processing' when n % 25 = 3 then 'rejected'
                     when n % 50 = 4 then 'canceled' else 'completed' end as status
         from generate_series(1, $1::int) as n) as cases`,
  `insert into rma_item (id, rma_id, rank, line_item_id, variant_id, product_id, title, subtitle, sku,
                         reason_id, reason_label, action_id, action_label, resolution, note, requested_quantity,
                         approved_quantity, received_quantity, core_received_quantity, resolved_quantity,
                         core_resolved_quantity, created_at)
   select 'rmai_' || substr(rma.id, 5) || '_' || rank, rma.id, rank, 'ordli_' || substr(rma.id, 5) || rank,
          'variant_1', 'prod_1', 'Organic cotton T-shirt', 'White / M', 'SHIRT-WHITE-M', 'rr_1', 'Too small',
          'ract_refund', 'Refund', 'refund', 'The sleeves are too short.', 1,
          approved, received, received, resolved, resolved, rma.created_at
   from rma
   cross join lateral (select (status in ('approved', 'processing', 'completed'))::int as approved,
                              (status in ('processing', 'completed'))::int as received,
                              (status = 'completed')::int as resolved) as counts
   cross join lateral generate_series(0, (order_display_id % 5 = 0)::int) as rank`,
  `insert into rma_received_unit (id, item_id, quantity, condition, disposition, location_id)
   select 'rmau_' || substr(id, 6), id, 1, 'new', 'restock', 'sloc_1' from rma_item where received_quantity > 0`,
  `insert into rma_settlement (id, rma_id, order_id, status, currency_code, owed, raw_owed, core_amount,
                               raw_core_amount, credit_line_amount, raw_credit_line_amount, items, approved_at,
                               booked_at)
   select 'stl_' || substr(id, 5), id, order_id, 'approved', 'eur', 45, '{"value": "45", "precision": 20}',
          50, '{"value": "50", "precision": 20}', -5, '{"value": "-5", "precision": 20}',
          '[]', completed_at, completed_at
   from rma where status = 'completed'`,
  `insert into rma_settlement_line (id, settlement_id, type, amount, raw_amount, taxes, quantity, rank)
   select 'stll_' || substr(id, 5) || '_' || rank, id, type, amount,
          jsonb_build_object('value', amount::text, 'precision', 20),
          '[{"rate": 20, "code": "TVA20", "amount": 1}]', 1, rank
   from rma_settlement cross join (values (0, 'item_value', 50), (1, 'label_fee', -5)) as line (rank, type, amount)`,
  `insert into rma_reimbursement (id, settlement_id, rma_id, order_id, tender, currency_code, amount, raw_amount,
                                  status, attempts, paid_at)
   select 'reim_' || substr(id, 5), id, rma_id, order_id, 'original_payment', 'eur', 45,
          '{"value": "45", "precision": 20}', 'paid', 1, approved_at
   from rma_settlement`,
]
