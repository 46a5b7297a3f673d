import { contentsOf, kindsOf, parcelsOf, stateOf, type OrderParcel } from "../parcels"

const PACKED: OrderParcel = {
  id: "ful_1",
  canceled_at: null,
  shipped_at: null,
  delivered_at: null,
  items: [
    { title: "Shirt", quantity: 2 },
    { title: "Mug", quantity: 1 },
  ],
}
const SHIPPED = { ...PACKED, shipped_at: "2026-11-01T10:00:00.000Z" }

it.each([
  [PACKED, "packed", "canceled_parcel"],
  [SHIPPED, "shipped", "refused"],
  [{ ...SHIPPED, delivered_at: "2026-11-03T10:00:00.000Z" }, "delivered", "refused"],
] as const)("%# is %s, and most likely %s", (parcel, state, kind) => {
  expect([stateOf(parcel), kindsOf(parcel)[0]]).toEqual([state, kind])
})

it("offers to keep back only what has not left", () => {
  expect(kindsOf(SHIPPED)).toEqual(["refused", "undeliverable"])
})

it("calls what is in a parcel as the order does, and leaves canceled parcels out", () => {
  const items = [
    { line_item_id: "line_1", title: "M", quantity: 2 },
    { line_item_id: "line_gone", title: "35 cl", quantity: 1 },
  ]
  const lines = [{ id: "line_1", product_title: "Shirt", variant_title: "M" }]
  const canceled = { ...PACKED, id: "ful_2", canceled_at: "2026-11-02T10:00:00.000Z", items }

  expect(parcelsOf([{ ...PACKED, items }, canceled], lines)).toEqual([
    { ...PACKED, items: [{ title: "Shirt · M", quantity: 2 }, { title: "35 cl", quantity: 1 }] },
  ])
})

it("says what is in it", () => {
  expect(contentsOf(PACKED)).toBe("2 × Shirt, 1 × Mug")
})
