import { aMugWorth, EUR } from "../../__tests__/cast"
import type { LineWorth } from "../../facts"
import { withInheritedWorth } from "../inherited-worth"
import { worthOfUnits } from "../worth"

const VAT = (amount: string) => ({ rate: 20, code: "VAT", amount })
const mugs = aMugWorth({ total: "10", quantity: 3, taxes: [VAT("1.67")] })
const again = (id: string): LineWorth => ({ line_item_id: id, quantity: 1, total: "0", taxes: [] })
const resent = (line_item_id: string, replaces_line_item_id: string, quantity = 1) => ({
  line_item_id,
  replaces_line_item_id,
  quantity,
})

function valueOf(lines: LineWorth[], id: string, quantity: number) {
  const line = lines.find(({ line_item_id }) => line_item_id === id)
  if (!line) throw new Error(`No line ${id}`)
  return worthOfUnits(line, undefined, quantity, EUR)
}

describe("what units are worth that were sent again for nothing", () => {
  const lines = withInheritedWorth([mugs, again("new")], [resent("new", mugs.line_item_id)], EUR)

  it("is the worth of those that they replace, taxes too, and both together what was paid", () => {
    expect(valueOf(lines, "new", 1)).toEqual({ amount: 333, taxes: [{ ...VAT(""), amount: 56 }] })
    expect(valueOf(lines, mugs.line_item_id, 2)).toEqual({
      amount: 667,
      taxes: [{ ...VAT(""), amount: 111 }],
    })
  })

  it("leaves core's figures as they are: what core takes off is still core's", () => {
    expect(lines.map(({ total, quantity }) => [total, quantity])).toEqual([["10", 3], ["0", 1]])
  })

  it("goes on to the next, where what was sent again is lost again", () => {
    const twice = withInheritedWorth(
      [mugs, again("new"), again("newer")],
      [resent("new", mugs.line_item_id), resent("newer", "new")],
      EUR
    )
    expect(valueOf(twice, "newer", 1).amount).toBe(333)
    expect(valueOf(twice, "new", 1).amount).toBe(0)
  })

  it("is all of it, where all were lost", () => {
    const all = withInheritedWorth(
      [mugs, { ...again("new"), quantity: 3 }],
      [resent("new", mugs.line_item_id, 3)],
      EUR
    )
    expect(valueOf(all, "new", 3).amount).toBe(1000)
    expect(valueOf(all, mugs.line_item_id, 1).amount).toBe(0)
  })
})
