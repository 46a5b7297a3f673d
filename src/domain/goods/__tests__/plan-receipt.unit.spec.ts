import { aCase, aMugItem, aShirtItem } from "../../__tests__/cast"
import { refusalOf } from "../../__tests__/refusal-of"
import {
  planReceipt,
  type LineStock,
  type ReceiptEntry,
  type ReceiptFacts,
  type ReceivedUnitsEntry,
} from "../plan-receipt"

const SHIRT_STOCK: LineStock = {
  line_item_id: "line_shirt",
  manage_inventory: true,
  inventory_items: [{ inventory_item_id: "iitem_shirt", required_quantity: 1 }],
  shipped_from_location_id: "loc_main",
}
/** A mug is sold as a kit: the mug and two spoons. */
const MUG_STOCK: LineStock = {
  line_item_id: "line_mug",
  manage_inventory: true,
  inventory_items: [
    { inventory_item_id: "iitem_mug", required_quantity: 1 },
    { inventory_item_id: "iitem_spoon", required_quantity: 2 },
  ],
  shipped_from_location_id: "loc_main",
}
const STOCK: ReceiptFacts = {
  rma_location_id: null,
  settings_location_id: null,
  quarantine_location_id: null,
  known_location_ids: ["loc_main", "loc_damaged"],
  sellable_location_ids: ["loc_main"],
  restock_location_ids: null,
  lines: [SHIRT_STOCK, MUG_STOCK],
}

const shirts = aShirtItem({ approved_quantity: 2 })
const mugs = aMugItem({ approved_quantity: 3 })

const asNew = (quantity: number): ReceivedUnitsEntry => ({
  quantity,
  condition: "new",
  disposition: "restock",
})
const damaged = (quantity: number): ReceivedUnitsEntry => ({
  quantity,
  condition: "damaged",
  disposition: "quarantine",
  location_id: "loc_damaged",
})
const wrong = (quantity: number): ReceivedUnitsEntry => ({
  quantity,
  condition: "wrong_item",
  disposition: "return_to_vendor",
})

function receive(entries: ReceiptEntry[], items = [shirts, mugs], stock = STOCK) {
  return planReceipt(aCase({ status: "approved", items }), entries, stock)
}

describe("planReceipt", () => {
  it("receives one shirt as new and one as damaged", () => {
    expect(receive([{ id: "rmai_shirt", units: [asNew(1), damaged(1)] }])).toEqual({
      units: [
        {
          item_id: "rmai_shirt",
          quantity: 1,
          condition: "new",
          disposition: "restock",
          location_id: "loc_main",
        },
        {
          item_id: "rmai_shirt",
          quantity: 1,
          condition: "damaged",
          disposition: "quarantine",
          location_id: "loc_damaged",
        },
      ],
      received: [{ item_id: "rmai_shirt", quantity: 2, core_quantity: 2 }],
      core_receive: [{ line_item_id: "line_shirt", quantity: 2 }],
      core_cancel: [],
      movements: [
        {
          item_id: "rmai_shirt",
          unit_index: 0,
          inventory_item_id: "iitem_shirt",
          location_id: "loc_main",
          quantity: 1,
          disposition: "restock",
        },
        {
          item_id: "rmai_shirt",
          unit_index: 1,
          inventory_item_id: "iitem_shirt",
          location_id: "loc_damaged",
          quantity: 1,
          disposition: "quarantine",
        },
      ],
    })
  })

  it("adds every part of a kit to the stock, as often as a unit has it", () => {
    const { movements } = receive([
      { id: "rmai_shirt", units: [asNew(2)] },
      { id: "rmai_mug", units: [asNew(3)] },
    ])
    expect(movements).toMatchObject([
      { unit_index: 0, inventory_item_id: "iitem_shirt", quantity: 2 },
      { unit_index: 1, inventory_item_id: "iitem_mug", quantity: 3 },
      { unit_index: 1, inventory_item_id: "iitem_spoon", quantity: 6 },
    ])
  })

  it("receives all items of a line as one in core", () => {
    const otherMug = aMugItem({ id: "rmai_other_mug", approved_quantity: 1 })
    const { core_receive, received } = receive(
      [
        { id: "rmai_mug", units: [asNew(2)] },
        { id: "rmai_other_mug", units: [asNew(1)] },
      ],
      [mugs, otherMug]
    )
    expect(core_receive).toEqual([{ line_item_id: "line_mug", quantity: 3 }])
    expect(received).toEqual([
      { item_id: "rmai_mug", quantity: 2, core_quantity: 2 },
      { item_id: "rmai_other_mug", quantity: 1, core_quantity: 1 },
    ])
  })

  it("records a wrong item without receiving it in core or putting it on stock", () => {
    const plan = receive([
      { id: "rmai_mug", units: [asNew(1), { ...wrong(2), ...damagedAt("loc_damaged") }] },
    ])
    expect(plan.received).toEqual([{ item_id: "rmai_mug", quantity: 3, core_quantity: 1 }])
    expect(plan.core_receive).toEqual([{ line_item_id: "line_mug", quantity: 1 }])
    expect(plan.core_cancel).toEqual([{ line_item_id: "line_mug", quantity: 2 }])
    expect(plan.movements.filter(({ unit_index }) => unit_index === 1)).toEqual([
      {
        item_id: "rmai_mug",
        unit_index: 1,
        inventory_item_id: null,
        location_id: "loc_damaged",
        quantity: 0,
        disposition: "quarantine",
      },
    ])
  })

  it("keeps units to be repaired out of core", () => {
    const plan = receive(
      [
        {
          id: "rmai_mug",
          units: [{ quantity: 2, condition: "worn", disposition: "keep" }, wrong(1)],
        },
      ],
      [{ ...mugs, resolution: "repair" }]
    )
    expect(plan.received).toEqual([{ item_id: "rmai_mug", quantity: 3, core_quantity: 0 }])
    expect(plan.core_receive).toEqual([])
    expect(plan.core_cancel).toEqual([])
  })

  it("puts nothing on sale that is repaired, because it is the customer's", () => {
    const repair = [{ ...mugs, resolution: "repair" as const }]
    expect(refusalOf(() => receive([{ id: "rmai_mug", units: [asNew(1)] }], repair))).toMatchObject({
      code: "invalid_data",
      details: { field: "disposition", problem: "repair_restocked", id: "rmai_mug" },
    })
  })

  it.each([
    ["scrap without a place for losses", { disposition: "scrap" }, SHIRT_STOCK],
    ["what goes to the vendor", { disposition: "return_to_vendor" }, SHIRT_STOCK],
    [
      "what goes to the vendor from somewhere",
      { disposition: "return_to_vendor", location_id: "loc_main" },
      SHIRT_STOCK,
    ],
    ["what goes back to the customer", { disposition: "keep" }, SHIRT_STOCK],
    [
      "goods without stock keeping",
      { disposition: "restock" },
      { ...SHIRT_STOCK, manage_inventory: false },
    ],
    [
      "goods without an inventory item",
      { disposition: "restock" },
      { ...SHIRT_STOCK, inventory_items: [] },
    ],
  ] satisfies [string, Partial<ReceivedUnitsEntry>, LineStock][])(
    "writes a movement of 0 for %s",
    (_, changes, line) => {
      const units = [{ ...asNew(2), ...changes }]
      const { movements } = receive([{ id: "rmai_shirt", units }], [shirts], {
        ...STOCK,
        lines: [line],
      })
      expect(movements).toMatchObject([
        { inventory_item_id: null, quantity: 0, disposition: units[0].disposition },
      ])
    }
  )

  it("counts scrap where the shop keeps a place for its losses", () => {
    const units = [{ ...damaged(2), disposition: "scrap" as const }]
    expect(receive([{ id: "rmai_shirt", units }]).movements).toMatchObject([
      { inventory_item_id: "iitem_shirt", location_id: "loc_damaged", quantity: 2 },
    ])
  })

  it("says how many are still awaited when more are received", () => {
    const items = [{ ...mugs, received_quantity: 1 }]
    const entries = [{ id: "rmai_mug", units: [asNew(2), damaged(1)] }]
    expect(refusalOf(() => receive(entries, items))).toEqual({
      code: "quantity_exceeds_returnable",
      details: { id: "rmai_mug", line_item_id: "line_mug", returnable: 2, requested: 3 },
    })
  })

  it.each([
    ["nothing", [], "invalid_data"],
    ["an item without units", [{ id: "rmai_shirt", units: [] }], "invalid_data"],
    ["an unknown item", [{ id: "rmai_foreign", units: [asNew(1)] }], "invalid_data"],
    ["no unit", [{ id: "rmai_shirt", units: [asNew(0)] }], "invalid_data"],
    ["half a unit", [{ id: "rmai_shirt", units: [asNew(0.5)] }], "invalid_data"],
    ["less than none", [{ id: "rmai_shirt", units: [asNew(3), asNew(-1)] }], "invalid_data"],
    [
      "one too many",
      [{ id: "rmai_shirt", units: [asNew(2), asNew(1)] }],
      "quantity_exceeds_returnable",
    ],
    [
      "a wrong item onto the shelf",
      [{ id: "rmai_shirt", units: [{ ...wrong(1), disposition: "restock" }] }],
      "invalid_data",
    ],
    [
      "damaged goods onto the shelf's place",
      [{ id: "rmai_shirt", units: [{ ...damaged(1), location_id: "loc_main" }] }],
      "location_is_sellable",
    ],
    [
      "goods into a place that does not exist",
      [{ id: "rmai_shirt", units: [{ ...asNew(1), location_id: "loc_nowhere" }] }],
      "invalid_data",
    ],
    [
      "an item twice",
      [
        { id: "rmai_shirt", units: [asNew(1)] },
        { id: "rmai_shirt", units: [asNew(1)] },
      ],
      "duplicate_item",
    ],
  ] satisfies [string, ReceiptEntry[], string][])("refuses to receive %s", (_, entries, code) => {
    expect(refusalOf(() => receive(entries)).code).toBe(code)
  })

  it("refuses goods that were not expected", () => {
    const items = [{ ...shirts, return_expected: false }]
    const entries = [{ id: "rmai_shirt", units: [asNew(1)] }]
    expect(refusalOf(() => receive(entries, items))).toMatchObject({
      code: "invalid_data",
      details: { problem: "return_not_expected" },
    })
  })
})

function damagedAt(location_id: string) {
  return { disposition: "quarantine" as const, location_id }
}
