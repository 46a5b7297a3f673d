import { assertLabelRequestable, assertReturnOption, awaitedUnits } from "../../domain"
import type { RmaRecord } from "../../facts/rma"
import type { RmaOptions } from "../../modules/rma/options"
import type { ReturnOptionFacts } from "./steps/load-return-option"

/** What recording an answer may take longer than the carrier is waited for. */
const RECORDING_MS = 60_000

type AskedCase = Pick<RmaRecord, "status" | "items" | "label" | "label_requested_at">

/**
 * The columns that say that a carrier is asked now: written before it is asked, so that nothing asks a
 * second time by itself.
 *
 * @throws Refusal `transition_not_allowed`, `invalid_data` (the shipping option)
 */
export function labelRequest(
  rma: AskedCase,
  optionId: string,
  facts: ReturnOptionFacts,
  { provider_timeout_seconds }: Pick<RmaOptions, "provider_timeout_seconds">,
  now: Date
) {
  assertLabelRequestable(rma, now, provider_timeout_seconds * 1_000 + RECORDING_MS)
  return { ...wayBack(rma, optionId, facts), label_requested_at: now, label_failure: null }
}

/** The column that says how the awaited goods come back. @throws Refusal `invalid_data` */
export function wayBack(
  { items }: Pick<AskedCase, "items">,
  optionId: string,
  { option, actions }: ReturnOptionFacts
) {
  const awaited = items.filter((item) => awaitedUnits(item) > 0)
  assertReturnOption(
    optionId,
    option,
    actions.filter(({ id }) => awaited.some(({ action_id }) => action_id === id))
  )
  return { return_shipping_option_id: optionId }
}
