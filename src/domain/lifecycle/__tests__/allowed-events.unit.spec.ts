import { aShirtItem } from "../../__tests__/cast"
import { allowedEvents, type LifecycleFacts } from "../allowed-events"

const awaited = aShirtItem({ approved_quantity: 2 })
const partlyReceived = { ...awaited, received_quantity: 1 }
const received = { ...awaited, received_quantity: 2 }
const resolved = { ...received, resolved_quantity: 2 }
const kept = { ...awaited, return_expected: false }

function aCaseWith(changes: Partial<LifecycleFacts>): LifecycleFacts {
  return {
    status: "approved",
    items: [awaited],
    exchanges: [],
    is_settled: false,
    has_tracking: false,
    ...changes,
  }
}

describe("allowedEvents", () => {
  it.each([
    ["a draft", { status: "draft" }, ["submit", "cancel"]],
    ["a request", { status: "requested" }, ["approve", "reject", "cancel"]],
    ["goods awaited", {}, ["receive", "cancel", "expire"]],
    ["a parcel on its way", { has_tracking: true }, ["receive", "cancel"]],
    ["goods kept, nothing settled", { items: [kept] }, ["cancel"]],
    [
      "goods kept and settled",
      { items: [{ ...kept, resolved_quantity: 2 }], is_settled: true },
      ["complete"],
    ],
    ["an extra paid before the goods came", { is_settled: true }, ["receive", "expire"]],
    [
      "a part received",
      { status: "processing", items: [partlyReceived] },
      ["receive", "close_short"],
    ],
    ["all received, nothing settled", { status: "processing", items: [received] }, []],
    [
      "all received, nothing to be given",
      { status: "processing", items: [{ ...received, resolution: "none" }] },
      ["complete"],
    ],
    ["all settled", { status: "processing", items: [resolved], is_settled: true }, ["complete"]],
    ["a completed case", { status: "completed", items: [resolved], is_settled: true }, ["reopen"]],
    ["a rejected case", { status: "rejected" }, ["reopen"]],
    ["an expired case", { status: "expired" }, ["reopen"]],
    ["a canceled case", { status: "canceled" }, []],
  ] satisfies [string, Partial<LifecycleFacts>, string[]][])("%s", (_, changes, events) => {
    expect(allowedEvents(aCaseWith(changes))).toEqual(events)
  })
})
