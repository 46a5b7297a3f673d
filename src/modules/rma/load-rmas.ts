import type { Knex } from "@medusajs/framework/mikro-orm/knex"

type Row = Record<string, unknown>

/** Which cases: by their own ids, or all of some orders. */
export type WhichRmas = { id: string[] } | { order_id: string[] }

/**
 * Whole cases: items with units and files, settlements with lines and reimbursements, credit notes
 * without their documents, in the shape in which Query answers them.
 *
 * By hand and in one statement, because Query and the ORM below it take longer to make objects of a
 * page of cases than the database takes to find it (a list of twenty was ten times as slow), and six
 * statements take twice as long as one.
 */
export async function loadRmas(knex: Knex, which: WhichRmas): Promise<Row[]> {
  const [column, values] = "id" in which ? ["id", which.id] : ["order_id", which.order_id]
  if (values.length === 0) return []
  const rmas: LoadedRma[] = await knex("rma")
    .select("rma.*", knex.raw(ITEMS), knex.raw(SETTLEMENTS), knex.raw(EXCHANGES), knex.raw(CREDIT_NOTES), knex.raw(POLICY_TERMS))
    .whereIn(`rma.${column}`, values)
    .whereNull("rma.deleted_at")
  return rmas.map((rma) => ({
    ...rma,
    purchase_price: amountOf(rma.purchase_price),
    carrier_amount_recovered: amountOf(rma.carrier_amount_recovered),
    settlements: rma.settlements.map((settlement) => ({
      ...exact(settlement),
      lines: settlement.lines.map(exact),
      reimbursements: settlement.reimbursements.map(exact),
    })),
    exchanges: rma.exchanges.map((exchange) => ({
      ...exact(exchange),
      lines: exchange.lines.map(exact),
    })),
    credit_notes: rma.credit_notes.map(exact),
  }))
}

/** The order of a case, which never changes; null where there is no such case. */
export async function findOrderOfRma(knex: Knex, id: string): Promise<string | null> {
  const rma = await knex("rma").where({ id, deleted_at: null }).first("order_id")
  return rma?.order_id ?? null
}

type LoadedRma = Row & {
  settlements: (Row & { lines: Row[]; reimbursements: Row[] })[]
  exchanges: (Row & { lines: Row[] })[]
  credit_notes: Row[]
}

/** Found by their case, which has an index, and told apart by their item. */
const ATTACHMENTS_OF_ITEM = `
  select coalesce(json_agg(file order by file.created_at, file.id), '[]') from rma_attachment file
  where file.rma_id = rma.id and file.rma_item_id = item.id and file.deleted_at is null`

const ITEMS = `
  (select coalesce(json_agg(i order by i.id), '[]') from (
    select item.*, (${rowsOf("rma_received_unit", "item_id", "item.id")}) as units,
      (${ATTACHMENTS_OF_ITEM}) as attachments
    from rma_item item
    where item.rma_id = rma.id and item.deleted_at is null
  ) i) as items`

const SETTLEMENTS = `
  (select coalesce(json_agg(s order by s.id), '[]') from (
    select settlement.*,
      (${rowsOf("rma_settlement_line", "settlement_id", "settlement.id")}) as lines,
      (${rowsOf("rma_reimbursement", "settlement_id", "settlement.id")}) as reimbursements
    from rma_settlement settlement
    where settlement.rma_id = rma.id and settlement.deleted_at is null
  ) s) as settlements`

const EXCHANGES = `
  (select coalesce(json_agg(e order by e.id), '[]') from (
    select exchange.*,
      (${rowsOf("rma_exchange_line", "exchange_id", "exchange.id")}) as lines
    from rma_exchange exchange
    where exchange.rma_id = rma.id and exchange.deleted_at is null
  ) e) as exchanges`

/** By what a case tells of them: the frozen documents would make a page of cases heavy. */
const CREDIT_NOTES = `
  (select coalesce(json_agg(n order by n.issued_at, n.id), '[]') from (
    select id, number, type, settlement_id, reverses_id, currency_code, raw_total, issued_at
    from rma_credit_note
    where rma_credit_note.rma_id = rma.id and deleted_at is null
  ) n) as credit_notes`

/** What follows for the money from the policy by which the case was judged, as it read then. */
const POLICY_TERMS = `
  (select judged.content->'terms' from rma_return_policy_version judged
    where judged.policy_id = rma.policy_id and judged.version = rma.policy_version
      and judged.deleted_at is null) as policy_terms`

/** Only ever of names that stand in this file. */
function rowsOf(table: string, column: string, owner: string): string {
  return `select coalesce(json_agg(r order by r.id), '[]') from ${table} r
          where r.${column} = ${owner} and r.deleted_at is null`
}

function amountOf(value: unknown): number | null {
  return value === null ? null : Number(value)
}

/** A number in JSON loses decimals; Medusa keeps every amount as text, too, in `raw_<column>`. */
export function exact(row: Row): Row {
  const amounts = Object.entries(row).flatMap(([column, raw]) =>
    column.startsWith("raw_") ? [[column.slice("raw_".length), valueOf(raw)]] : []
  )
  return { ...row, ...Object.fromEntries(amounts) }
}

function valueOf(raw: unknown): unknown {
  return typeof raw === "object" && raw !== null && "value" in raw ? raw.value : null
}
