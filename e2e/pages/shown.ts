import type { Locator } from "playwright-core"
import {
  GOODS_FACTS,
  MONEY_FACTS,
  RMA_STATUSES,
  type GoodsFact,
  type MoneyFact,
  type RmaStatus,
} from "../../src/domain"
import type { Tab } from "../stack/tab"

/** The status that a card or a row shows, whatever language it says it in. */
export function statusShown(place: Locator, { words }: Tab): Promise<RmaStatus | undefined> {
  return firstShown(place, RMA_STATUSES, (status) => words.t(`status.${status}`))
}

export function goodsShown(place: Locator, { words }: Tab): Promise<GoodsFact | undefined> {
  return firstShown(place, GOODS_FACTS, (goods) => words.t(`goods.${goods}`))
}

export function moneyShown(place: Locator, { words }: Tab): Promise<MoneyFact | undefined> {
  return firstShown(place, MONEY_FACTS, (money) => words.t(`money.${money}`))
}

async function firstShown<Value extends string>(
  place: Locator,
  values: readonly Value[],
  wordOf: (value: Value) => string
): Promise<Value | undefined> {
  for (const value of values) {
    const shown = place.getByText(wordOf(value), { exact: true })
    if (await shown.first().isVisible()) {
      return value
    }
  }
  return undefined
}
