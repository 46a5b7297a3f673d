import type { Client } from "pg"
import type { ApiClient } from "../integration-tests/runner"
import { CaseRows, type Size } from "./case-rows"
import type { Comparison, Job } from "./compare"
import type { BenchStore } from "./open-store"

const LIMIT = 20
const SAMPLES = 75

/** What the list is asked for, and the same for the database. */
type Asked = { query: Record<string, string | number>; where: string; values: string[] }

/** In turn: the number of a case, of an order, a whole e-mail, and what some begin with. */
const WAYS: Record<"search" | "status", Asked[]> = {
  search: [
    searched("RMA-10999", "display_id like $1", ["RMA-10999%"]),
    searched("12000", "(order_display_id::text like $1 or display_id like $2)", ["12000%", "RMA-12000%"]),
    searched("emma.clarke31@example.com", "email like $1", ["emma.clarke31@example.com%"]),
    searched("jonas.weber1", "email like $1", ["jonas.weber1%"]),
    searched("77", "(order_display_id::text like $1 or display_id like $2)", ["77%", "RMA-77%"]),
  ],
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
export function caseList({ staff, sql }: BenchStore): Comparison[] {
  let filling: Promise<CaseRows> | undefined
  const filled = () => (filling ??= CaseRows.fill(sql))

  return Object.entries(WAYS).flatMap(([way, asked]) => [
    ...(["10k", "100k"] as const).map((size) => ({
      name: `list-${way}-${size}`,
      goal: 1.5,
      samples: SAMPLES,
      open: async () => {
        const rows = await filled()
        await rows.use(size)
        return { ours: listJob(staff, asked), peer: bareJob(sql, staff, asked) }
      },
    })),
    {
      name: `list-${way}-growth`,
      goal: 1.3,
      samples: SAMPLES,
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

function searched(q: string, where: string, values: string[]): Asked {
  return { query: { q, limit: LIMIT }, where, values }
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

function bareJob(sql: Client, staff: ApiClient, asked: Asked[]): Job {
  const next = inTurn(asked)
  const of = (table: string, column: string, ids: string[]) =>
    sql.query<{ id: string }>(
      `select * from ${table} where ${column} = any($1) and deleted_at is null`,
      [ids]
    )

  return async () => {
    const { where, values } = next()
    const matching = `from rma where deleted_at is null and ${where}`
    return async () => {
      const page = await sql.query<{ id: string }>(
        `select * ${matching} order by created_at desc, id desc limit ${LIMIT}`,
        values
      )
      if (page.rows.length === LIMIT) await sql.query(`select count(*) ${matching}`, values)
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
