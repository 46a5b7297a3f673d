import type { ApiClient } from "../integration-tests/runner"
import { CaseRows, type Size } from "./case-rows"
import type { Comparison, Job } from "./compare"
import type { BenchStore } from "./open-store"

const LIMIT = 20

/** What the list is asked for, and the same for the database. */
type Asked = { query: Record<string, string | number>; where: string; values: string[] }

/** In turn: a number, a whole e-mail, and what a name begins with. */
const SEARCHES = ["RMA-4711", "5432", "emma.clarke31@example.com", "jonas.weber1", "7777", "yuki.tanaka2"]

const WAYS: Record<"search" | "status", Asked[]> = {
  search: SEARCHES.map((typed) => ({
    query: { q: typed, limit: LIMIT },
    where: `(email like $1 or display_id like $2 or order_display_id::text like $1)`,
    values: [`${typed}%`, `RMA-${typed.replace("RMA-", "")}%`],
  })),
  status: [
    {
      query: { "status[]": "requested", order: "-created_at", limit: LIMIT },
      where: "status = $1",
      values: ["requested"],
    },
  ],
}

/**
 * A page of the list of cases, against bare SQL for the same page plus a route that does almost
 * nothing; and the list of many cases against the list of few.
 */
export function caseList({ staff, databaseUrl }: BenchStore): Comparison[] {
  let filling: Promise<CaseRows> | undefined
  const filled = () => (filling ??= CaseRows.fill(databaseUrl))

  return Object.entries(WAYS).flatMap(([way, asked]) => [
    ...(["10k", "100k"] as const).map((size) => ({
      name: `list-${way}-${size}`,
      goal: 1.5,
      open: async () => {
        const rows = await filled()
        await rows.use(size)
        return { ours: listJob(staff, asked), peer: bareJob(rows, staff, asked) }
      },
    })),
    {
      name: `list-${way}-growth`,
      goal: 1.3,
      open: async () => {
        const rows = await filled()
        return {
          ours: afterMoving(rows, "100k", listJob(staff, asked)),
          peer: afterMoving(rows, "10k", listJob(staff, asked)),
        }
      },
    },
  ])
}

function listJob(staff: ApiClient, asked: Asked[]): Job {
  const next = inTurn(asked)
  return async () => {
    const { query } = next()
    return async () => {
      const { status, data } = await staff.get<{ rmas: unknown[] }>("/admin/rmas", { query })
      if (status !== 200 || !data.rmas.length) throw new Error(`Found nothing: ${JSON.stringify(data)}`)
    }
  }
}

function bareJob({ client }: CaseRows, staff: ApiClient, asked: Asked[]): Job {
  const next = inTurn(asked)
  const of = (table: string, column: string, ids: string[]) =>
    client.query<{ id: string }>(`select * from ${table} where ${column} = any($1) and deleted_at is null`, [ids])

  return async () => {
    const { where, values } = next()
    const matching = `from rma where deleted_at is null and ${where}`
    return async () => {
      const page = await client.query<{ id: string }>(
        `select * ${matching} order by created_at desc, id desc limit ${LIMIT}`,
        values
      )
      if (page.rows.length === LIMIT) await client.query(`select count(*) ${matching}`, values)
      const ids = page.rows.map(({ id }) => id)
      const items = await of("rma_item", "rma_id", ids)
      await of("rma_received_unit", "item_id", items.rows.map(({ id }) => id))
      const settlements = await of("rma_settlement", "rma_id", ids)
      const settlementIds = settlements.rows.map(({ id }) => id)
      await of("rma_settlement_line", "settlement_id", settlementIds)
      await of("rma_reimbursement", "settlement_id", settlementIds)
      await staff.get("/admin/rma-settings")
    }
  }
}

/** The first request after the tables were moved plans anew on every connection: it is not timed. */
function afterMoving(rows: CaseRows, size: Size, list: Job): Job {
  return async () => {
    await rows.use(size)
    await (await list())()
    return await list()
  }
}

function inTurn<Value>(values: Value[]): () => Value {
  let next = 0
  return () => values[next++ % values.length]
}
