import { SectionRow } from "@medusajs/dashboard/components"
import { CheckCircleSolid, ExclamationCircle } from "@medusajs/icons"
import { isSentAgain } from "../../../domain"
import type { AdminRma, HttpExchange } from "../../../types/http"
import { useDeadline } from "../../hooks/use-deadline"
import { useFormat } from "../../hooks/use-format"
import { useWords } from "../../hooks/use-words"
import { isSendingAgain, isUnpriced } from "../../lib/exchange-items"
import { exchangeState } from "../../lib/exchange-state"
import { Fact } from "../common/fact"
import { ItemSummary } from "../common/item-summary"
import { ExchangeBanner } from "./exchange-banner"
import { ExchangeSums } from "./exchange-sums"
import { OldAndNew } from "./old-and-new"

type ConfirmedExchangeProps = { rma: AdminRma; exchange: HttpExchange }

/** Old and new units side by side, how the difference comes about, and until when it all holds. */
export function ConfirmedExchange({ rma, exchange }: ConfirmedExchangeProps) {
  const { t } = useWords()
  const format = useFormat()
  const deadline = useDeadline()
  const state = exchangeState(exchange)
  const { difference_paid_at, expires_at, advance_return_by, full_price, canceled_at } = exchange
  const values = {
    amount: format.amount(Math.abs(exchange.difference), exchange.currency_code),
    date: canceled_at ? format.date(canceled_at) : "",
  }

  return (
    <>
      <ExchangeBanner state={state} values={values} />
      {exchange.lines.map((line) => {
        const item = rma.items.find(({ id }) => id === line.rma_item_id)
        return (
          item && (
            <div key={line.id} className="px-6 py-4">
              {isSentAgain(item) ? (
                // Nothing comes back for it, and nobody pays for it.
                newUnits(line)
              ) : (
                <OldAndNew item={item} quantity={line.quantity}>
                  {newUnits(line)}
                  <span className="txt-small shrink-0 tabular-nums">
                    {format.amount(line.total, exchange.currency_code)}
                  </span>
                </OldAndNew>
              )}
            </div>
          )
        )
      })}
      {!isUnpriced(isSendingAgain(exchange, rma.items), exchange) && (
        <div className="flex flex-col gap-y-3 px-6 py-4">
          <ExchangeSums exchange={exchange} />
          {difference_paid_at && (
            <Fact icon={<CheckCircleSolid />} tone="good">
              {t("exchange.paidOn", { date: format.dateTime(difference_paid_at) })}
            </Fact>
          )}
        </div>
      )}
      {state === "difference_due" && expires_at && (
        <SectionRow title={t("exchange.offerUntil")} value={deadline(expires_at)} />
      )}
      {advance_return_by && !canceled_at && (
        <SectionRow title={t("exchange.advanceUntil")} value={deadline(advance_return_by)} />
      )}
      {full_price && (
        <SectionRow
          title={t("exchange.fullPrice")}
          value={
            <span className="flex flex-col gap-y-1">
              <span className="tabular-nums">
                {format.amount(full_price.amount, exchange.currency_code)}
              </span>
              <Fact
                icon={full_price.paid_at ? <CheckCircleSolid /> : <ExclamationCircle />}
                tone={full_price.paid_at ? "good" : "warning"}
              >
                {full_price.paid_at
                  ? t("exchange.paidOn", { date: format.dateTime(full_price.paid_at) })
                  : t("exchange.fullPriceDue")}
              </Fact>
            </span>
          }
        />
      )}
    </>
  )

  function newUnits({ quantity, title, subtitle, sku, thumbnail }: HttpExchange["lines"][number]) {
    return (
      <ItemSummary
        title={t("exchange.units", { count: quantity, title })}
        subtitle={subtitle}
        sku={sku}
        thumbnail={thumbnail}
      />
    )
  }
}
