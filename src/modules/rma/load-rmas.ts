import type { Knex } from "@medusajs/framework/mikro-orm/knex"

type Row = Record<string, unknown> & { id: string }

/** Which cases: by their own ids, or all of some orders. */
export type WhichRmas = { id: string[] } | { order_id: string[] }

/**
 * Whole cases: items with units, settlements with lines and reimbursements, in the
 * shape in which Query answers them.
 *
 * By hand, because Query and the ORM below it take longer to make objects of a page of cases than
 * the database takes to find it: a list of twenty was ten times as slow.
 */
export async function loadRmas(knex: Knex, which: WhichRmas): Promise<Row[]> {
  const found =
    "id" in which ? rowsOf("rma", "id", which.id) : rowsOf("rma", "order_id", which.order_id)
  const ids = "id" in which ? which.id : (await found).map(({ id }) => id)
  const [rmas, items, settlements] = await Promise.all([
    found,
    rowsOf("rma_item", "rma_id", ids),
    rowsOf("rma_settlement", "rma_id", ids),
  ])
  const settlementIds = settlements.map(({ id }) => id)
  const [units, lines, reimbursements] = await Promise.all([
    rowsOf("rma_received_unit", "item_id", items.map(({ id }) => id)),
    rowsOf("rma_settlement_line", "settlement_id", settlementIds),
    rowsOf("rma_reimbursement", "settlement_id", settlementIds),
  ])

  const unitsOf = groupedBy("item_id", units)
  const linesOf = groupedBy("settlement_id", lines)
  const reimbursementsOf = groupedBy("settlement_id", reimbursements)
  const itemsOf = groupedBy(
    "rma_id",
    items.map((item) => ({ ...item, units: unitsOf(item) }))
  )
  const settlementsOf = groupedBy(
    "rma_id",
    settlements.map((settlement) => ({
      ...settlement,
      lines: linesOf(settlement),
      reimbursements: reimbursementsOf(settlement),
    }))
  )
  return rmas.map((rma) => ({
    ...rma,
    purchase_price: rma.purchase_price === null ? null : Number(rma.purchase_price),
    items: itemsOf(rma),
    settlements: settlementsOf(rma),
  }))

  async function rowsOf(table: string, column: string, values: string[]): Promise<Row[]> {
    if (values.length === 0) return []
    return await knex(table).whereIn(column, values).whereNull("deleted_at").orderBy("id")
  }
}

/** Finds the rows that belong to another by its id. */
function groupedBy(column: string, rows: Row[]): (owner: Row) => Row[] {
  const groups = new Map<unknown, Row[]>()
  for (const row of rows) {
    const group = groups.get(row[column])
    if (group) group.push(row)
    else groups.set(row[column], [row])
  }
  return ({ id }) => groups.get(id) ?? []
}
