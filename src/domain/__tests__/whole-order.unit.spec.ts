import fc from "fast-check"
import { toMinor } from "../money/to-minor"
import { minorTaxes } from "../settlement/minor-taxes"
import { refundableShipping } from "../settlement/refundable-shipping"
import { sumOf } from "../sum-of"
import { anyOrder, openBooks, toBePaid } from "./any-order"
import type { OrderInCore } from "./core-books"
import { Shop } from "./shop"

/**
 * One step of an order on its way back: units of a line, perhaps after some more were added to it.
 */
const aStep = fc.record({
  line: fc.nat(),
  units: fc.integer({ min: 1, max: 4 }),
  added: fc.constantFrom(0, 0, 0, 1, 2),
  /** Shipping to be given back with it, in percent of what is left. */
  shipping: fc.constantFrom(0, 0, 30, 100),
  is_kept: fc.boolean(),
})

type Step = typeof aStep extends fc.Arbitrary<infer T> ? T : never

/** Half a minor unit, and the noise that decimals of a limited length leave. */
const HALF = 0.5 + 1e-6

function aPaidShop(core: OrderInCore): Shop {
  const captured = toBePaid(core)
  return new Shop(core, [
    { id: "pay_1", provider_id: "pp_card", captured, refunded: 0, created_at: 1 },
  ])
}

/** Adds units at the same price, which the customer pays at once. */
function addUnits(shop: Shop, line_item_id: string, added: number): void {
  const line = shop.core.lines.find(({ id }) => id === line_item_id)
  if (!line || added === 0) {
    return
  }
  const before = toBePaid(shop.core)
  shop.core.edit(line_item_id, line.quantity + added)
  const due = toBePaid(shop.core) - before
  shop.core.capture(due)
  shop.payments[0].captured += due
}

function sendBack(shop: Shop, line_item_id: string, quantity: number, step: Step): void {
  const request = { line_item_id, quantity, resolution: "refund" as const }
  const rma = shop.approve(shop.request([{ ...request, return_expected: !step.is_kept }]))
  const [{ id }] = rma.items
  const units = [{ quantity, condition: "new", disposition: "restock" } as const]
  const present = step.is_kept ? rma : shop.receive(rma, [{ id, units }])
  const shipping_refund = Math.round((refundableShipping(shop.books()) * step.shipping) / 100)
  shop.settle(present, { items: [{ id, quantity }], shipping_refund }, [
    { tender: "original_payment" },
  ])
  shop.complete(shop.caseById(rma.id))
}

describe("an order that comes back unit by unit, over several cases, edited between", () => {
  it("I4: gives back every line, every tax and the whole amount exactly, and nothing is pending", () => {
    fc.assert(
      fc.property(anyOrder, fc.array(aStep, { maxLength: 8 }), (order, steps) => {
        const shop = aPaidShop(openBooks(order))
        const { core } = shop

        for (const step of steps) {
          const line = core.lines[step.line % core.lines.length]
          addUnits(shop, line.id, step.added)
          const left = line.quantity - unitsBack(shop, line.id)
          if (left > 0) {
            sendBack(shop, line.id, Math.min(step.units, left), step)
          }
        }
        for (const line of core.lines) {
          const left = line.quantity - unitsBack(shop, line.id)
          if (left > 0) {
            sendBack(shop, line.id, left, {
              line: 0,
              units: left,
              added: 0,
              shipping: 100,
              is_kept: false,
            })
          }
        }
        const rest = refundableShipping(shop.books())
        if (rest > 0) {
          const [first] = shop.cases
          const reopened = shop.reopen(shop.caseById(first.id))
          shop.settle(reopened, { items: [], shipping_refund: rest }, [
            { tender: "original_payment" },
          ])
        }

        for (const worth of core.worths()) {
          const recorded = shop
            .recordedLines()
            .find((line) => line.line_item_id === worth.line_item_id)
          expect(recorded?.amount).toBe(toMinor(worth.total, core.currency))
          expect(recorded?.taxes).toEqual(minorTaxes(worth.taxes, core.currency))
        }
        const paidOut = sumOf(shop.settlements, ({ owed }) => owed)
        expect(paidOut).toBe(toBePaid(core))
        expect(shop.payments[0].refunded).toBe(shop.payments[0].captured)
        expect(minorOf(core, core.total())).toBeLessThanOrEqual(HALF)
        expect(minorOf(core, core.pending())).toBeLessThanOrEqual(HALF)
      })
    )
  })
})

function unitsBack(shop: Shop, line_item_id: string): number {
  const recorded = shop.recordedLines().find((line) => line.line_item_id === line_item_id)
  return recorded?.quantity ?? 0
}

function minorOf(core: OrderInCore, amount: ReturnType<OrderInCore["total"]>): number {
  return amount.abs().shiftedBy(core.currency.digits).toNumber()
}
