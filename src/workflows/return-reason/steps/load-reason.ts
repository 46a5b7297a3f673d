import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { refuse, type Currency } from "../../../domain"
import { parseReason, reasonFields, type Reason } from "../../../facts/reason"
import { parseReasonSettings, type ReasonSettings } from "../../../facts/reason-settings"
import { RMA_MODULE } from "../../../modules/rma"
import type { ReasonSettingsColumns } from "../../../modules/rma/types"
import { loadCurrencies } from "../../load-currencies"

export type ReasonFacts = {
  reason: Reason
  /** What the merchant set of it before; null: nothing. */
  former: ReasonSettings | null
  /** All return actions of the shop. */
  action_ids: string[]
  /** Those currencies of the shop that the new fee names an amount in. */
  currencies: Currency[]
}

type ReasonToChange = { reason_id: string; settings: Pick<ReasonSettingsColumns, "restocking_fee"> }

/** @throws Refusal `not_found`: core has no such reason */
export const loadReasonStep = createStep(
  "rma-load-reason",
  async ({ reason_id, settings: { restocking_fee } }: ReasonToChange, { container }) => {
    const service = container.resolve(RMA_MODULE)
    const [{ data }, [settings], actions, currencies] = await Promise.all([
      container
        .resolve(ContainerRegistrationKeys.QUERY)
        .graph({ entity: "return_reason", fields: reasonFields, filters: { id: reason_id } }),
      service.listReturnReasonSettings({ reason_id }),
      service.listReturnActions({}, { select: ["id"], take: null }),
      loadCurrencies(
        container,
        restocking_fee?.type === "amount" ? Object.keys(restocking_fee.amounts) : []
      ),
    ])
    const facts: ReasonFacts = {
      reason: data[0] ? parseReason(data[0]) : refuse("not_found", { reason_id }),
      former: settings ? parseReasonSettings(settings) : null,
      action_ids: actions.map(({ id }) => id),
      currencies,
    }
    return new StepResponse(facts)
  }
)
