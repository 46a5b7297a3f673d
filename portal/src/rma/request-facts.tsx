import { Facts } from "../components/facts"
import { usePortal } from "../hooks/use-portal"
import type { RmaPartProps } from "../pages/rma-page"

/** What the shopper said of the purchase. */
export function RequestFacts({ rma }: RmaPartProps) {
  const { t, format } = usePortal()
  const { received_on, purchase_place, purchase_price, customer_note, currency_code } = rma
  if (!received_on && !purchase_place && purchase_price === null && !customer_note) return null
  return (
    <section className="card">
      <h2>{t("rma.details")}</h2>
      <Facts
        entries={[
          [t("rma.receivedOn"), received_on && format.day(received_on)],
          [t("rma.purchasePlace"), purchase_place],
          [
            t("rma.purchasePrice"),
            purchase_price !== null && format.money(purchase_price, currency_code),
          ],
          [t("rma.customerNote"), customer_note],
        ]}
      />
    </section>
  )
}
