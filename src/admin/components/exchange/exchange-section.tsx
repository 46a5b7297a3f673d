import type { AdminRma } from "../../../types/http"
import { useWords } from "../../hooks/use-words"
import { currentExchange, isExchanged, isSameAgain, isSendingAgain } from "../../lib/exchange-items"
import { exchangeState } from "../../lib/exchange-state"
import { Section } from "../common/section"
import { ConfirmedExchange } from "./confirmed-exchange"
import { ExchangeMenu } from "./exchange-menu"
import { ExchangeStateBadge } from "./exchange-state-badge"
import { UnconfirmedExchange } from "./unconfirmed-exchange"

const UNCONFIRMED: AdminRma["status"][] = ["draft", "requested"]

/** What is sent in place of old units, and whether it may leave; nothing where nothing is exchanged. */
export function ExchangeSection({ rma }: { rma: AdminRma }) {
  const { t } = useWords()
  const isWished = UNCONFIRMED.includes(rma.status) && rma.items.some(isExchanged)
  const shown = currentExchange(rma) ?? rma.exchanges.at(-1)
  const isAgain = shown ? isSendingAgain(shown, rma.items) : isSameAgain(rma.items)
  const title = t(isAgain ? "exchange.sendAgain" : "exchange.title")

  if (isWished) {
    return (
      <Section title={title} actions={<ExchangeStateBadge state="unconfirmed" />}>
        <UnconfirmedExchange rma={rma} />
      </Section>
    )
  }
  if (!shown) return null

  return (
    <Section
      title={title}
      actions={
        <div className="flex items-center gap-x-2">
          <ExchangeStateBadge state={exchangeState(shown)} />
          <ExchangeMenu rma={rma} exchange={shown} />
        </div>
      }
    >
      <ConfirmedExchange rma={rma} exchange={shown} />
    </Section>
  )
}
