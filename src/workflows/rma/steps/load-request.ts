import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { isJudged } from "../../../domain"
import type { OrderEligibility, RmaKind } from "../../../domain"
import { reasonFields, parseReason, type Reason } from "../../../facts/reason"
import type { OrderWithLines } from "../../../facts/order-lines"
import type { RmaRecord } from "../../../facts/rma"
import { RMA_MODULE } from "../../../modules/rma"
import type { ReturnActionRow } from "../../../modules/rma/types"
import { loadEligibility } from "../../policy/load-eligibility"
import { loadCases, loadOrderLines } from "./load-case"

type LoadRequestInput = {
  order_id: string
  kind: RmaKind
  status: "draft" | "requested"
  check_policy: boolean
  items: { reason_id?: string | null; action_id?: string | null }[]
}

/** What a request is decided on: the order, its cases, and the reasons and actions that it names. */
export type RequestFacts = {
  order: OrderWithLines
  cases: RmaRecord[]
  reasons: Reason[]
  actions: ReturnActionRow[]
  returns_enabled: boolean
  /** How many files one item may bring. */
  max_files: number
}

export const loadRequestStep = createStep(
  "rma-load-request",
  async (input: LoadRequestInput, { container }) => {
    const { order_id, items } = input
    const service = container.resolve(RMA_MODULE)
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const reasonIds = items.flatMap(({ reason_id }) => reason_id ?? [])
    const actionIds = items.flatMap(({ action_id }) => action_id ?? [])

    const [order, cases, settings, reasons, actions] = await Promise.all([
      loadOrderLines(container, order_id),
      loadCases(container, order_id),
      service.readSettings(),
      reasonIds.length
        ? query.graph({ entity: "return_reason", fields: reasonFields, filters: { id: reasonIds } })
        : { data: [] },
      actionIds.length ? service.listReturnActions({ id: actionIds }) : [],
    ])
    const isAsked = input.status === "requested" && isJudged(input.kind)
    const facts: RequestFacts = {
      order,
      cases,
      reasons: reasons.data.map(parseReason),
      actions,
      returns_enabled: settings.returns_enabled,
      max_files: settings.attachment.max_files,
    }
    return new StepResponse(facts)
  }
)
