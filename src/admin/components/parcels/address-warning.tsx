import { Alert } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useAddressMark } from "../../hooks/api/parcels"
import { useWords } from "../../hooks/use-words"
import { rmaPath } from "../../lib/paths"

/** Before anything is sent to an address from which a parcel of this customer came back. */
export function AddressWarning({ orderId }: { orderId: string }) {
  const { t } = useWords()
  const { data: mark } = useAddressMark(orderId)

  return mark ? (
    <div className="px-6 py-4">
      <Alert variant="warning">
        {t("parcels.warning")}{" "}
        <Link to={rmaPath(mark.rma_id)} className="text-ui-fg-interactive underline">
          {t("parcels.warningLink")}
        </Link>
      </Alert>
    </div>
  ) : null
}
