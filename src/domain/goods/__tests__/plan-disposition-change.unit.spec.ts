import fc from "fast-check"
import { refusalOf } from "../../__tests__/refusal-of"
import { isRefusal } from "../../refusals"
import { sumOf } from "../../sum-of"
import { CONDITIONS, DISPOSITIONS } from "../../words"
import {
  planDispositionChange,
  type DispositionEntry,
  type ItemWithUnits,
  type MovedUnits,
  type ReceivedUnits,
  type StockMoved,
} from "../plan-disposition-change"
import type { LineStock, ReceiptFacts } from "../plan-receipt"

const SHIRT_STOCK: LineStock = {
  line_item_id: "line_shirt",
  manage_inventory: true,
  inventory_items: [{ inventory_item_id: "iitem_shirt", required_quantity: 1 }],
  shipped_from_location_id: "loc_main",
}
/** A mug is sold as a kit: the mug and two spoons. */
const MUG_STOCK: LineStock = {
  ...SHIRT_STOCK,
  line_item_id: "line_mug",
  inventory_items: [
    { inventory_item_id: "iitem_mug", required_quantity: 1 },
    { inventory_item_id: "iitem_spoon", required_quantity: 2 },
  ],
}
const STOCK: ReceiptFacts = {
  rma_location_id: null,
  settings_location_id: null,
  quarantine_location_id: "loc_quarantine",
  known_location_ids: ["loc_main", "loc_quarantine", "loc_losses"],
  sellable_location_ids: ["loc_main"],
  restock_location_ids: null,
  lines: [SHIRT_STOCK, MUG_STOCK],
}

function units(changes: Partial<ReceivedUnits> = {}): ReceivedUnits {
  return {
    id: "rmau_1",
    quantity: 3,
    condition: "opened",
    disposition: "quarantine",
    location_id: "loc_quarantine",
    ...changes,
  }
}
function shirts(...rows: ReceivedUnits[]): ItemWithUnits {
  const received_quantity = sumOf(rows, ({ quantity }) => quantity)
  return {
    id: "rmai_shirt",
    line_item_id: "line_shirt",
    resolution: "refund",
    received_quantity,
    units: rows,
  }
}
const stocked = (changes: Partial<StockMoved> = {}): StockMoved => ({
  received_unit_id: "rmau_1",
  inventory_item_id: "iitem_shirt",
  location_id: "loc_quarantine",
  quantity: 3,
  is_applied: true,
  ...changes,
})

const inQuarantine = shirts(units())
const RESTOCK: DispositionEntry = { id: "rmai_shirt", disposition: "restock" }

function move(entries: DispositionEntry[], items = [inQuarantine], moved = [stocked()], stock = STOCK) {
  return planDispositionChange(items, entries, stock, moved)
}

describe("planDispositionChange of three shirts in quarantine", () => {
  it("restocks all: out of quarantine, into where they were shipped from", () => {
    expect(move([RESTOCK])).toEqual([
      {
        item_id: "rmai_shirt",
        unit_id: "rmau_1",
        quantity: 3,
        left: 0,
        from: { quantity: 3, condition: "opened", disposition: "quarantine", location_id: "loc_quarantine" },
        to: { quantity: 3, condition: "opened", disposition: "restock", location_id: "loc_main" },
        out: [{ inventory_item_id: "iitem_shirt", location_id: "loc_quarantine", quantity: -3 }],
        into: [{ inventory_item_id: "iitem_shirt", location_id: "loc_main", quantity: 3 }],
      },
    ])
  })

  it("splits them: two are sold again, one is scrapped", () => {
    expect(
      move([
        { ...RESTOCK, quantity: 2 },
        { id: "rmai_shirt", unit_id: "rmau_1", quantity: 1, disposition: "scrap" },
      ])
    ).toMatchObject([
      { quantity: 2, left: 1, out: [{ quantity: -2 }], into: [{ quantity: 2 }] },
      {
        quantity: 1,
        left: 0,
        to: { disposition: "scrap", location_id: null },
        out: [{ quantity: -1 }],
        into: [{ inventory_item_id: null, location_id: null, quantity: 0 }],
      },
    ])
  })

  it("corrects the condition where they are, stock as it was", () => {
    const entry: DispositionEntry = {
      id: "rmai_shirt",
      disposition: "quarantine",
      condition: "damaged",
      quantity: 1,
    }
    expect(move([entry])).toMatchObject([
      {
        left: 2,
        to: { condition: "damaged", location_id: "loc_quarantine" },
        out: [{ location_id: "loc_quarantine", quantity: -1 }],
        into: [{ location_id: "loc_quarantine", quantity: 1 }],
      },
    ])
  })

  it("takes them from the place that is named, row by row", () => {
    const rows = [
      units({ quantity: 1 }),
      units({ id: "rmau_2", quantity: 2 }),
      units({ id: "rmau_3", disposition: "scrap", location_id: null, quantity: 5 }),
    ]
    const moved = [stocked({ quantity: 1 }), stocked({ received_unit_id: "rmau_2", quantity: 2 })]
    const entry: DispositionEntry = { ...RESTOCK, from: { disposition: "quarantine" }, quantity: 2 }
    expect(move([entry], [shirts(...rows)], moved)).toMatchObject([
      { unit_id: "rmau_1", quantity: 1, left: 0, out: [{ quantity: -1 }] },
      { unit_id: "rmau_2", quantity: 1, left: 1, out: [{ quantity: -1 }] },
    ])
  })

  it("puts what was nowhere on stock", () => {
    const kept = shirts(units({ disposition: "keep", location_id: null }))
    expect(move([RESTOCK], [kept], [])).toMatchObject([
      { out: [], into: [{ inventory_item_id: "iitem_shirt", location_id: "loc_main", quantity: 3 }] },
    ])
  })

  it("moves the parts of a kit", () => {
    const mugs = { ...inQuarantine, id: "rmai_mug", line_item_id: "line_mug" }
    const moved = [
      stocked({ inventory_item_id: "iitem_mug" }),
      stocked({ inventory_item_id: "iitem_spoon", quantity: 6 }),
    ]
    expect(move([{ ...RESTOCK, id: "rmai_mug", quantity: 2 }], [mugs], moved)).toMatchObject([
      { out: [{ quantity: -2 }, { quantity: -4 }], into: [{ quantity: 2 }, { quantity: 4 }] },
    ])
  })

  it("moves what is on stock, though the shop keeps no stock of the variant any more", () => {
    const lines = [{ ...SHIRT_STOCK, manage_inventory: false }]
    expect(move([RESTOCK], [inQuarantine], [stocked()], { ...STOCK, lines })).toMatchObject([
      { out: [{ quantity: -3 }], into: [{ inventory_item_id: "iitem_shirt", quantity: 3 }] },
    ])
  })

  it("moves a wrong item on, and no stock with it", () => {
    const wrong = shirts(units({ condition: "wrong_item" }))
    const entry: DispositionEntry = { id: "rmai_shirt", disposition: "return_to_vendor" }
    expect(move([entry], [wrong], [])).toMatchObject([
      { out: [], into: [{ inventory_item_id: null, quantity: 0 }] },
    ])
  })

  const elsewhere = shirts(units(), units({ id: "rmau_2", disposition: "scrap", location_id: null }))
  const wrong = shirts(units({ condition: "wrong_item" }))

  it.each<[string, DispositionEntry[], ItemWithUnits, string, object]>([
    ["nothing", [], inQuarantine, "invalid_data", { field: "items", problem: "empty" }],
    ["of another case", [{ ...RESTOCK, id: "rmai_x" }], inQuarantine, "invalid_data", { problem: "unknown_item" }],
    ["before they came", [RESTOCK], shirts(), "not_received", { available: 0 }],
    ["an unknown row", [{ ...RESTOCK, unit_id: "rmau_x" }], inQuarantine, "invalid_data", { problem: "unknown_unit", field: "unit_id" }],
    ["from where none are", [{ ...RESTOCK, from: { disposition: "keep" } }], inQuarantine, "invalid_data", { problem: "unknown_unit", field: "from" }],
    ["to where they are", [{ id: "rmai_shirt", disposition: "quarantine" }], inQuarantine, "invalid_data", { problem: "same_disposition" }],
    ["more than there", [{ ...RESTOCK, quantity: 4 }], inQuarantine, "invalid_data", { problem: "more_than_there", available: 3, quantity: 4 }],
    ["more than there, in two entries", [{ ...RESTOCK, quantity: 2 }, { ...RESTOCK, quantity: 2 }], inQuarantine, "invalid_data", { problem: "more_than_there", available: 1 }],
    ["what another entry took", [RESTOCK, { id: "rmai_shirt", disposition: "scrap" }], inQuarantine, "invalid_data", { problem: "more_than_there", available: 0 }],
    ["half a shirt", [{ ...RESTOCK, quantity: 0.5 }], inQuarantine, "invalid_data", { problem: "not_a_positive_whole_number" }],
    ["from one of two places", [RESTOCK], elsewhere, "invalid_data", { problem: "in_several_places" }],
    ["a wrong item to restock", [RESTOCK], wrong, "invalid_data", { problem: "wrong_item_restocked" }],
    ["what is repaired to restock", [RESTOCK], { ...inQuarantine, resolution: "repair" as const }, "invalid_data", { problem: "repair_restocked" }],
    ["a wrong item that is none", [{ id: "rmai_shirt", disposition: "scrap", condition: "new" }], wrong, "invalid_data", { problem: "wrong_item_stays" }],
    ["what becomes a wrong item", [{ id: "rmai_shirt", disposition: "scrap", condition: "wrong_item" }], inQuarantine, "invalid_data", { problem: "wrong_item_stays" }],
    ["to refurbish where things are sold", [{ id: "rmai_shirt", disposition: "refurbish", location_id: "loc_main" }], inQuarantine, "location_is_sellable", {}],
    ["to a place that is none", [{ ...RESTOCK, location_id: "loc_x" }], inQuarantine, "invalid_data", { problem: "unknown_location" }],
  ])("refuses to move %s", (_, entries, item, code, details) => {
    expect(refusalOf(() => move(entries, [item]))).toMatchObject({ code, details })
  })

  it("refuses to restock where the settings do not allow it", () => {
    const stock = { ...STOCK, restock_location_ids: ["loc_losses"] }
    expect(refusalOf(() => move([RESTOCK], [inQuarantine], [stocked()], stock))).toMatchObject({
      code: "invalid_data",
      details: { problem: "restock_not_allowed" },
    })
  })

  it("refuses to take away what nobody knows to be there", () => {
    const moved = [stocked({ is_applied: false })]
    expect(refusalOf(() => move([RESTOCK], [inQuarantine], moved))).toMatchObject({
      code: "invalid_data",
      details: { problem: "stock_unconfirmed", unit_id: "rmau_1" },
    })
  })
})

/** A refusal moves nothing, and the next entry is another request. */
function planOrRefusal(plan: () => MovedUnits[]): MovedUnits[] {
  try {
    return plan()
  } catch (error) {
    if (isRefusal(error)) return []
    throw error
  }
}

it("loses and makes no unit and no stock, however units are moved on (I2, I7)", () => {
  const anEntry = fc.record(
    {
      id: fc.constant("rmai_shirt"),
      quantity: fc.integer({ min: 1, max: 6 }),
      disposition: fc.constantFrom(...DISPOSITIONS),
      location_id: fc.constantFrom(...STOCK.known_location_ids),
      from: fc.record({ disposition: fc.constantFrom(...DISPOSITIONS) }),
      condition: fc.constantFrom(...CONDITIONS),
    },
    { requiredKeys: ["id", "disposition", "from"] }
  )
  fc.assert(
    fc.property(fc.array(anEntry, { minLength: 1, maxLength: 8 }), (entries) => {
      let rows = [units({ quantity: 6 })]
      const moved = [stocked({ quantity: 6 })]
      let drawn = 1
      for (const entry of entries) {
        const plan = planOrRefusal(() => move([entry], [shirts(...rows)], moved))
        for (const { unit_id, left, to, out, into } of plan) {
          const id = left > 0 ? `rmau_new_${(drawn += 1)}` : unit_id
          rows = rows.flatMap((row) => {
            if (row.id !== unit_id) return [row]
            return left > 0 ? [{ ...row, quantity: left }, { id, ...to }] : [{ id, ...to }]
          })
          moved.push(...out.map((change) => ({ received_unit_id: unit_id, is_applied: true, ...change })))
          moved.push(...into.map((change) => ({ received_unit_id: id, is_applied: true, ...change })))
        }
      }
      expect(sumOf(rows, ({ quantity }) => quantity)).toBe(6)
      for (const row of rows) {
        const isOnStock =
          row.location_id !== null && row.disposition !== "keep" && row.disposition !== "return_to_vendor"
        const there = moved.filter(
          ({ received_unit_id, location_id }) =>
            received_unit_id === row.id && location_id === row.location_id
        )
        expect(sumOf(there, ({ quantity }) => quantity)).toBe(isOnStock ? row.quantity : 0)
      }
      const outside = moved.filter(({ location_id }) => location_id !== null)
      const onStock = rows.filter(
        ({ location_id, disposition }) =>
          location_id !== null && disposition !== "keep" && disposition !== "return_to_vendor"
      )
      expect(sumOf(outside, ({ quantity }) => quantity)).toBe(sumOf(onStock, ({ quantity }) => quantity))
    })
  )
})
