import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { AdminRmaHealthResponse } from "../../../src/types"
import { loadOrdersHealth } from "../../../src/workflows/health/load-orders-health"
import { withStore, type Store } from "../../runner"
import { casesOf } from "../../workflows/cases"
import { fingerprint } from "../fingerprint"
import { makeVariedCases } from "./varied-cases"

withStore((store) => {
  beforeAll(async () => {
    await makeVariedCases(store)
  }, 480_000)

  test("before it has looked, the doctor says so", async () => {
    const { status, data } = await store.staff.get<AdminRmaHealthResponse>("/admin/rma-health")

    expect(status).toBe(200)
    expect(data.rma_health).toEqual({ checked_at: null, orders_checked: 0, findings: [] })
  })

  test("a store of varied cases adds up, and looking changes nothing", async () => {
    const before = await fingerprint(store.container)

    const { status, data } = await store.staff.get<AdminRmaHealthResponse>(
      "/admin/rma-health?fresh=true"
    )

    expect(status).toBe(200)
    expect(data.rma_health.findings).toEqual([])
    expect(data.rma_health.orders_checked).toBe(await countOrders(store))
    expect(await fingerprint(store.container)).toEqual(before)
  })

  test("what was found is kept until it looks again", async () => {
    const fresh = await store.staff.get<AdminRmaHealthResponse>("/admin/rma-health?fresh=true")
    const kept = await store.staff.get<AdminRmaHealthResponse>("/admin/rma-health")

    expect(kept.data).toEqual(fresh.data)
  })

  test("ten orders are read by as many statements as two", async () => {
    const { container } = store
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const orders = await knex("rma").distinct("order_id").orderBy("order_id").pluck("order_id")
    const statementsFor = async (ids: string[]) => {
      let statements = 0
      const count = () => {
        statements += 1
      }
      knex.on("query", count)
      await loadOrdersHealth(container, ids)
      knex.removeListener("query", count)
      return statements
    }
    await statementsFor(orders)

    const [few, many] = [await statementsFor(orders.slice(0, 2)), await statementsFor(orders.slice(0, 10))]

    expect(orders.length).toBeGreaterThanOrEqual(10)
    expect(many).toBeLessThanOrEqual(few + 2)
  })

  test("an order without cases is nobody's patient", async () => {
    const { status, data } = await store.staff.get("/admin/rma-health?order_id=order_unknown")

    expect([status, data]).toEqual([404, expect.objectContaining({ code: "not_found" })])
  })

  test.each(["fresh=yes", "depth=2", "order_id="])("%s is no question", async (query) => {
    const { status, data } = await store.staff.get(`/admin/rma-health?${query}`)

    expect([status, data]).toEqual([400, expect.objectContaining({ code: "invalid_data" })])
  })

  test.each([
    ["/admin/rma-health/nonsense/repair", 404, "not_found"],
    ["/admin/rma-health/credit_line_missing:stl_unknown/repair", 404, "not_found"],
    ["/admin/rma-health/lines_multiplied:order_1/repair", 409, "transition_not_allowed"],
  ])("%s is answered %i", async (path, expected, code) => {
    const { status, data } = await store.staff.post(path, {})

    expect([status, data]).toEqual([expected, expect.objectContaining({ code })])
  })

  test("nobody but staff may ask", async () => {
    const { status } = await store.visitor.get("/admin/rma-health")

    expect(status).toBe(401)
  })

  test("what is well is not repaired", async () => {
    const [settlement] = (await casesOf(store).read(await firstSettled(store))).settlements
    const { status, data } = await store.staff.post(
      `/admin/rma-health/credit_line_missing:${settlement.id}/repair`,
      {}
    )

    expect([status, data]).toEqual([200, { finding: null }])
  })
})

async function countOrders({ container }: Store): Promise<number> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return (await knex("rma").distinct("order_id").pluck("order_id")).length
}

async function firstSettled({ container }: Store): Promise<string> {
  const [row] = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .select("rma_id")
    .from("rma_settlement")
  return row.rma_id
}
