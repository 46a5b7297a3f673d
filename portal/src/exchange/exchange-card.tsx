import type { HttpExchange } from "../../../src/types/http"
import { Notice } from "../components/notice"
import { Thumbnail } from "../components/thumbnail"
import { usePortal } from "../hooks/use-portal"
import type { RmaPartProps } from "../pages/rma-page"
import { FullPrice } from "./full-price"
import { PayDifference } from "./pay-difference"

/** What is sent again, or in place of what; what it costs more or less, and how far it is. */
export function ExchangeCard(props: RmaPartProps) {
  const { t } = usePortal()
  const { rma } = props
  const exchange = rma.exchanges.find(({ canceled_at }) => canceled_at === null)
  if (!exchange) return null
  const itemOf = ({ rma_item_id }: HttpExchange["lines"][number]) =>
    rma.items.find(({ id }) => id === rma_item_id)
  // The same once more is no exchange to whoever asked for it, and has no price.
  const isAgain = exchange.lines.every((line) => itemOf(line)?.resolution === "reship")
  return (
    <section className="card">
      <h2>{t(isAgain ? "exchange.again" : "exchange.title")}</h2>
      <ul className="lines">
        {exchange.lines.map((line) => {
          const item = itemOf(line)
          return (
            <li key={line.id}>
              <Thumbnail src={line.thumbnail} />
              <div>
                {item && item.resolution !== "reship" && (
                  <p className="hint">
                    {t("common.quantityOf", {
                      quantity: line.quantity,
                      title: [item.title, item.subtitle].filter(Boolean).join(", "),
                    })}{" "}
                    →
                  </p>
                )}
                <p className="line-title">
                  {t("common.quantityOf", {
                    quantity: line.quantity,
                    title: [line.title, line.subtitle].filter(Boolean).join(", "),
                  })}
                </p>
              </div>
            </li>
          )
        })}
      </ul>
      {!(isAgain && exchange.difference_status === "none") && (
        <Difference {...props} exchange={exchange} />
      )}
      <FullPrice {...props} exchange={exchange} />
      <Leaving exchange={exchange} />
    </section>
  )
}

/** Whether it leaves: of what something else came for, nobody has decided yet. */
function Leaving({ exchange }: { exchange: HttpExchange }) {
  const { t } = usePortal()
  if (exchange.withheld_quantity > 0) {
    return <Notice tone="warning">{t("exchange.wrongItem")}</Notice>
  }
  if (!exchange.released_at || exchange.full_price) return null
  return (
    <p className="hint">
      {t(exchange.to_ship_quantity === 0 ? "exchange.left" : "exchange.released")}
    </p>
  )
}

function Difference(props: RmaPartProps & { exchange: HttpExchange }) {
  const { t, format } = usePortal()
  const { difference, currency_code, difference_status, difference_paid_at } = props.exchange
  const amount = format.money(Math.abs(difference), currency_code)
  switch (difference_status) {
    case "none":
      return <p>{t("exchange.noDifference")}</p>
    case "owed_to_customer":
      return <p>{t("exchange.youGet", { amount })}</p>
    case "paid":
      return (
        <Notice tone="success">
          {t("exchange.paid", { amount, date: format.day(difference_paid_at ?? "") })}
        </Notice>
      )
    case "due":
      return <PayDifference {...props} />
  }
}
