import type { StoreRma } from "../../../src/types/http"
import { isPaidInFull } from "../exchange/is-kept-and-paid"
import type { Translate } from "../i18n/translate"

/** What the case waits for, in one sentence. */
export function nowWords(
  rma: Pick<StoreRma, "status" | "goods" | "tracking" | "exchanges">,
  t: Translate
) {
  switch (rma.status) {
    case "draft":
    case "requested":
      return t("now.requested")
    case "approved":
      if (rma.goods === "not_expected") {
        return t(rma.exchanges.some(isPaidInFull) ? "now.approvedPaid" : "now.approvedKeep")
      }
      return t(rma.tracking.length > 0 ? "now.approvedSent" : "now.approvedSend")
    case "processing":
      return t(rma.goods === "partly_received" ? "now.partlyReceived" : "now.processing")
    default:
      return t(`now.${rma.status}`)
  }
}
