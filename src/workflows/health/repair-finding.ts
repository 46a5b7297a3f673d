import type { MedusaContainer } from "@medusajs/framework/types"
import { refuse } from "../../domain"
import type { HealthFinding, StockChoice } from "../../domain"
import type { FoundHealth } from "../../facts/health-report"
import { RMA_MODULE } from "../../modules/rma"
import type { Actor } from "../actor"
import { giveDifferenceBackOrLater } from "../exchange/difference/give-difference-back-or-later"
import { settleDifferencePayment } from "../exchange/difference/settle-difference-payment"
import { prepareDifferenceWorkflow } from "../exchange/difference/workflows/prepare-difference"
import { dropSurplus } from "../exchange/drop-surplus"
import { quiet } from "../rma/history"
import { sendUnsentEvents } from "../upkeep/send-unsent-events"
import { finishApprovalWorkflow } from "../upkeep/workflows/finish-approval"
import { finishExchangeWorkflow } from "../upkeep/workflows/finish-exchange"
import { finishReceiptWorkflow } from "../upkeep/workflows/finish-receipt"
import { finishSettlementWorkflow } from "../upkeep/workflows/finish-settlement"
import { finishVoidWorkflow } from "../upkeep/workflows/finish-void"
import { withPlace } from "./check-orders"
import { findNow, orderOfFinding, parseFindingId } from "./finding-of"
import type { LoadedHealth } from "./load-orders-health"
import { matchExchangeStockWorkflow } from "./workflows/match-exchange-stock"
import { repairBooksWorkflow } from "./workflows/repair-books"

export type RepairFindingInput = {
  /** `<code>:<subject>` */
  finding_id: string
  /** What a person says of goods of which nobody knows whether they are on stock. */
  choice?: StockChoice
  actor: Actor
}

/**
 * Mends what a finding names, if a machine may, and looks again. Answers the finding as it is then; null:
 * it is no more, or was none any more before.
 * @throws Refusal `not_found`, `transition_not_allowed` (only a person can mend it), `invalid_data` (what
 * a person is to say was not said), `order_busy`
 */
export async function repairFinding(
  container: MedusaContainer,
  { finding_id, choice, actor }: RepairFindingInput
): Promise<FoundHealth | null> {
  const named = parseFindingId(finding_id)
  const order_id = await orderOfFinding(container, named)
  if (!order_id) return refuse("not_found", { finding_id })

  const before = await findNow(container, order_id, named, new Date())
  if (!before) return null
  const { finding, loaded } = before
  if (isByWorkflow(finding)) {
    await finish(container, finding, actor)
    await note(container, { finding, loaded, actor })
  } else {
    await repairBooksWorkflow(container).run({
      input: { ...named, order_id, choice: choice ?? null, actor },
    })
  }
  const after = await findNow(container, order_id, named, new Date())
  return after ? withPlace(after.finding, after.loaded) : null
}

const BY_WORKFLOW = [
  "finish_settlement",
  "finish_approval",
  "finish_exchange",
  "record_difference",
  "match_stock",
  "ask_for_difference",
  "finish_receipt",
  "send_events",
] as const

type ByWorkflow = HealthFinding & { repair: (typeof BY_WORKFLOW)[number] }

function isByWorkflow(finding: HealthFinding): finding is ByWorkflow {
  return BY_WORKFLOW.some((kind) => kind === finding.repair)
}

/** What a job finishes by itself as well, each under the lock that its own workflow takes. */
async function finish(
  container: MedusaContainer,
  { code, repair, subject_id, rma_id }: ByWorkflow,
  actor: Actor
): Promise<void> {
  switch (repair) {
    case "finish_settlement":
      if (code === "void_unbooked") {
        await finishVoidWorkflow(container).run({ input: { settlement_id: subject_id, actor } })
        return
      }
      await finishSettlementWorkflow(container).run({ input: { settlement_id: subject_id, actor } })
      return
    case "finish_approval":
      await finishApprovalWorkflow(container).run({ input: { rma_id: subject_id } })
      return
    case "finish_exchange":
      if (rma_id === null) throw new Error(`Exchange ${subject_id} names no case`)
      if (code === "exchange_units_closed_short") {
        await dropSurplus(container, { rma_id, exchange_id: subject_id, actor })
        return
      }
      await finishExchangeWorkflow(container).run({ input: { rma_id } })
      return
    case "record_difference":
      await settleDifferencePayment(
        container,
        { exchange_id: subject_id, actor },
        giveDifferenceBackOrLater
      )
      return
    case "match_stock":
      if (rma_id === null) throw new Error(`Exchange ${subject_id} names no case`)
      await matchExchangeStockWorkflow(container).run({
        input: { rma_id, exchange_id: subject_id, actor },
      })
      return
    case "ask_for_difference":
      await prepareDifferenceWorkflow(container).run({ input: { exchange_id: subject_id } })
      return
    case "finish_receipt":
      await finishReceiptWorkflow(container).run({ input: { rma_id: subject_id } })
      return
    case "send_events":
      await sendUnsentEvents(container, new Date())
  }
}

async function note(
  container: MedusaContainer,
  { finding, loaded, actor }: { finding: HealthFinding; loaded: LoadedHealth; actor: Actor }
): Promise<void> {
  const rma = loaded.cases.find(({ id }) => id === finding.rma_id)
  if (!rma) throw new Error(`Finding ${finding.code} of ${finding.subject_id} names no case`)
  const { code, subject_id, expected, found } = finding
  const data = { code, subject_id, expected, found }
  await container.resolve(RMA_MODULE).changeRma({
    rma: { id: rma.id },
    history: [quiet("health_repaired", rma, { actor }, data)],
  })
}
