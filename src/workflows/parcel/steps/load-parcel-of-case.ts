import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { isParcelKind } from "../../../domain"
import type { Parcel } from "../../../domain"
import type { RmaRecord } from "../../../facts/rma"
import { loadParcel } from "../load-parcel"

/** The parcel that a case is about. Null for a case that is about none: nothing is asked then. */
export const loadParcelOfCaseStep = createStep(
  "rma-load-parcel-of-case",
  async ({ rma }: { rma: RmaRecord }, { container }) => {
    const id = isParcelKind(rma.kind) ? rma.fulfillment_id : null
    return new StepResponse<{ parcel: Parcel | null }>({
      parcel: await loadParcel(container, rma.order_id, id),
    })
  }
)
