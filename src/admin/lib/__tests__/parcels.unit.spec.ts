import { contentsOf, kindsOf, stateOf, type OrderParcel } from "../parcels"

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

it("says what is in it", () => {
  expect(contentsOf(PACKED)).toBe("2 × Shirt, 1 × Mug")
})
