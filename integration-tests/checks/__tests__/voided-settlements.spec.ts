import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { voidSettlementWorkflow } from "../../../src/workflows"
import { withStore } from "../../runner"
import { casesOf } from "../../workflows/cases"
import { expectInvariants, findBreaches } from "../expect-invariants"

type Tampering = { table: string; where: Record<string, unknown>; set: Record<string, unknown> }

withStore((store) => {
  const knex = () => store.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const orderId = () => store.fixture.two_shirts[0].id
  let ids: { rma: string; voided: string; draft: string }

  /** One settlement was voided, and one was drafted. */
  beforeAll(async () => {
    const cases = casesOf(store)
    const rma = await cases.received(store.fixture.two_shirts[0], [{ quantity: 2 }])
    const kept = await cases.settle(rma, { tenders: undefined, label_fee: 5 })
    await voidSettlementWorkflow(store.container).run({
      input: { settlement_id: kept.id, actor: cases.actor, reason: "A mistake" },
    })
    const draft = await cases.settle(rma, { draft: true, goodwill: 4 })
    ids = { rma: rma.id, voided: kept.id, draft: draft.id }
    await expectInvariants(store.container, orderId())
  })

  test.each<[string, () => Tampering, RegExp]>([
    [
      "a void was never told to core",
      () => line("rma_settlement_void", { deleted_at: new Date() }),
      /^I6 · RMA-\d+, settlement \S+ is voided: core must have \[rma_settlement -5, rma_settlement_void 5\] of it, it has \[rma_settlement -5\]$/,
    ],
    [
      "core was told of a draft",
      () => line("rma_settlement_void", { reference_id: ids.draft }),
      /^I6 · RMA-\d+, settlement \S+ is draft: core must have \[\] of it, it has \[rma_settlement_void 5\]$/,
    ],
    [
      "somebody's credit line takes back what never was",
      () => line("rma_settlement_void", { reference_id: "stl_of_nobody" }),
      /^I6 · Core's books have 5 for rma_settlement_void stl_of_nobody, which does not exist$/,
    ],
    [
      "a void that the history forgot",
      () => history("settlement.voided", { deleted_at: new Date() }),
      /^I10 · RMA-\d+: settlement \S+ is voided, and the history tells 0 times of its end$/,
    ],
    [
      "the end of a draft that lives",
      () => history("settlement_drafted", { event: "settlement_draft_discarded" }),
      /^I10 · RMA-\d+: settlement \S+ is draft, and the history tells 1 times of its end$/,
    ],
    [
      "a counter-note that is gone",
      () => ({ ...where("rma_credit_note", { type: "counter_note" }), set: { deleted_at: new Date() } }),
      /^I8 · .+, settlement \S+ is voided and has \[credit_note\], not \[counter_note, credit_note\]$/,
    ],
  ])("sees it when %s", async (_, tampering, breach) => {
    const { table, where, set } = tampering()
    const [before] = await knex()(table).where(where)
    await knex()(table).where({ id: before.id }).update(set)
    const found = await findBreaches(store.container, orderId())
    const former = Object.keys(set).map((column) => [column, before[column]])
    await knex()(table).where({ id: before.id }).update(Object.fromEntries(former))

    expect(found).toContainEqual(expect.stringMatching(breach))
    await expectInvariants(store.container, orderId())
  })

  const where = (table: string, more: Tampering["where"]) => ({
    table,
    where: { ...more, deleted_at: null },
  })
  const line = (reference: string, set: Tampering["set"]) => ({
    ...where("order_credit_line", { order_id: orderId(), reference }),
    set,
  })
  const history = (event: string, set: Tampering["set"]) => ({
    ...where("rma_history_entry", { rma_id: ids.rma, event }),
    set,
  })
})
