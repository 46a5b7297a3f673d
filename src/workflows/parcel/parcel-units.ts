import { unitsSpokenFor } from "../../domain"
import { toRmaFacts, type RmaRecord } from "../../facts/rma"

/**
 * By line id, the units of a parcel that other cases of the order are about.
 *
 * @param except the case that is being decided on
 */
export function unitsOfParcel(
  cases: RmaRecord[],
  fulfillment_id: string,
  except?: string
): Map<string, number> {
  const about = cases.filter((rma) => rma.fulfillment_id === fulfillment_id && rma.id !== except)
  return unitsSpokenFor(about.map(toRmaFacts))
}
