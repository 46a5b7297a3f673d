import { aShirtItem } from "../../__tests__/cast"
import { refusalOf } from "../../__tests__/refusal-of"
import type { Resolution } from "../../words"
import { exchangedUnits, type ExchangeItem } from "../exchanged-units"

function anItem(changes: Partial<ExchangeItem> = {}): ExchangeItem {
  return {
    ...aShirtItem({ resolution: "exchange", approved_quantity: 2 }),
    variant_id: "variant_shirt_m",
    exchange_variant_id: "variant_shirt_l",
    ...changes,
  }
}

const rows: [string, Partial<ExchangeItem>, [string, boolean][]][] = [
  ["what was chosen", {}, [["variant_shirt_l", false]]],
  ["what was chosen, where the old stays", { return_expected: false }, [["variant_shirt_l", false]]],
  ["the same again", { resolution: "reship" }, [["variant_shirt_m", true]]],
  ["nothing, where core's claim sends it", { resolution: "reship", return_expected: false }, []],
  ["nothing for units that are not approved", { approved_quantity: 0 }, []],
  ...(["refund", "store_credit", "repair", "none"] as Resolution[]).map(
    (resolution): [string, Partial<ExchangeItem>, []] => [`nothing for ${resolution}`, { resolution }, []]
  ),
]
it.each(rows)("sends %s", (_, changes, sent) => {
  const units = exchangedUnits([anItem(changes)])
  expect(units.map(({ variant_id, is_sent_again }) => [variant_id, is_sent_again])).toEqual(sent)
  for (const { quantity } of units) expect(quantity).toBe(2)
})

it.each([
  ["not_chosen", anItem({ exchange_variant_id: null })],
  ["no_variant", anItem({ resolution: "reship", variant_id: null })],
])("refuses %s", (problem, item) => {
  expect(refusalOf(() => exchangedUnits([item]))).toMatchObject({
    code: "invalid_data",
    details: { field: "exchange_variant_id", problem, id: item.id },
  })
})
