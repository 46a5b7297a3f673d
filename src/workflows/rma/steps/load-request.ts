import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { isJudged } from "../../../domain"
import type { ExchangeChoices, OrderEligibility, Parcel, RmaKind } from "../../../domain"
import { reasonFields, parseReason, type Reason } from "../../../facts/reason"
import { parseReasonSettings, type ReasonSettings } from "../../../facts/reason-settings"
import type { OrderWithLines } from "../../../facts/order-lines"
import type { RmaRecord } from "../../../facts/rma"
import { RMA_MODULE } from "../../../modules/rma"
import type { ReturnActionRow } from "../../../modules/rma/types"
import { loadParcel } from "../../parcel/load-parcel"
import { loadExchangeChoices } from "../../exchange/load-exchange-choices"
import { loadEligibility } from "../../policy/load-eligibility"
import { loadCases, loadOrderLines } from "./load-case"

type LoadRequestInput = {
  order_id: string
  /** The case whose items are changed; left out: a new one is asked for. */
  rma_id?: string
  /** Of a new request, which the policy is asked about. */
  kind?: RmaKind
  status?: "draft" | "requested"
  /** Core's fulfillment of the parcel that a new case is about. */
  fulfillment_id?: string | null
  /** For all items of the parcel, where none are named. */
  reason_id?: string | null
  action_id?: string | null
  /** Whether the policy binds who asks. */
  check_policy?: boolean
  /** Whether a shopper asks, who is bound by what the merchant says of reasons. */
  visible_actions_only?: boolean
  /** Left out: all that is in the parcel. */
  items?: {
    reason_id?: string | null
    action_id?: string | null
    exchange_variant_id?: string | null
  }[]
}

/** What a request is decided on: the order, its cases, and the reasons and actions that it names. */
export type RequestFacts = {
  order: OrderWithLines
  cases: RmaRecord[]
  /** The parcel that a new case is about; null where it names none, or one that the order has not. */
  parcel: Parcel | null
  reasons: Reason[]
  /** What the merchant set of these reasons; read for shoppers only. */
  reason_settings: ReasonSettings[]
  actions: ReturnActionRow[]
  /** What the items are to be exchanged for, as the shop sells it. */
  exchange: ExchangeChoices
  returns_enabled: boolean
  /** How many files one item may bring. */
  max_files: number
  /** What the policy has to say; null where it is not asked: about drafts, and about other kinds. */
  eligibility: OrderEligibility | null
}

export const loadRequestStep = createStep(
  "rma-load-request",
  async (input: LoadRequestInput, { container }) => {
    const { order_id } = input
    // A parcel without items is asked for as a whole, by one reason and one action.
    const items = input.items ?? [input]
    const service = container.resolve(RMA_MODULE)
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const reasonIds = items.flatMap(({ reason_id }) => reason_id ?? [])
    const actionIds = items.flatMap(({ action_id }) => action_id ?? [])
    const variantIds = (input.items ?? []).flatMap(
      ({ exchange_variant_id }) => exchange_variant_id ?? []
    )
    const isActionOpen = !input.items && actionIds.length === 0

    const [order, cases, parcel, settings, reasons, reasonSettings, actions] = await Promise.all([
      loadOrderLines(container, order_id),
      loadCases(container, order_id),
      loadParcel(container, order_id, input.fulfillment_id ?? null),
      service.readSettings(),
      reasonIds.length
        ? query.graph({ entity: "return_reason", fields: reasonFields, filters: { id: reasonIds } })
        : { data: [] },
      reasonIds.length && input.visible_actions_only
        ? service.listReturnReasonSettings({ reason_id: reasonIds }, { take: null })
        : [],
      actionIds.length || isActionOpen
        ? service.listReturnActions(isActionOpen ? { resolution: "refund" } : { id: actionIds })
        : [],
    ])
    const isAsked = input.status === "requested" && input.kind && isJudged(input.kind)
    const facts: RequestFacts = {
      order,
      cases,
      parcel,
      reasons: reasons.data.map(parseReason),
      reason_settings: reasonSettings.map(parseReasonSettings),
      actions,
      exchange: await loadExchangeChoices(container, {
        order,
        rma: cases.find(({ id }) => id === input.rma_id) ?? null,
        variant_ids: variantIds,
        is_shopper: input.visible_actions_only ?? false,
      }),
      returns_enabled: settings.returns_enabled,
      max_files: settings.attachment.max_files,
      eligibility: isAsked
        ? await loadEligibility(container, { order, cases, for_staff: !input.check_policy })
        : null,
    }
    return new StepResponse(facts)
  }
)
