import { exchangeAmounts } from "../exchange-amounts"

const FREE = { shipping_amount: 0, label_fee: 0, restocking_fee: 0 }

/** A shirt at 50.00 for something else, in cents. */
const ROWS: [of: string, newUnits: number, charges: typeof FREE, worth: number, difference: number][] = [
  ["a hoodie at 70.00", 7000, FREE, 7000, 2000],
  ["a cap at 30.00", 3000, FREE, 3000, -2000],
  ["another shirt", 5000, FREE, 5000, 0],
  ["a hoodie that is sent for 10.00", 7000, { ...FREE, shipping_amount: 1000 }, 8000, 3000],
  ["a cap, the label 5.00", 3000, { ...FREE, label_fee: 500 }, 3000, -1500],
  ["a shirt, restocked for 2.50", 5000, { ...FREE, restocking_fee: 250 }, 5000, 250],
  ["all of it", 7000, { shipping_amount: 1000, label_fee: 500, restocking_fee: 250 }, 8000, 3750],
]

it.each(ROWS)("%s", (_, newUnits, charges, new_worth, difference) => {
  expect(exchangeAmounts(5000, newUnits, charges)).toEqual({
    old_worth: 5000,
    new_worth,
    ...charges,
    difference,
  })
})
