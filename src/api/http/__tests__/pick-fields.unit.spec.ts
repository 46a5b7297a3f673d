import { pickFields } from "../pick-fields"

const rma = { id: "rma_1", status: "approved", items: [{ sku: "SHIRT-M" }], alerts: [] }

describe("Fields of an answer", () => {
  it.each([
    ["nothing", undefined, ["id", "status", "items", "alerts"]],
    ["names: only those, and the id", "status", ["id", "status"]],
    ["a path: all of what it begins with", "items.sku,items.units.quantity", ["id", "items"]],
    ["a minus: all but that", "-items, -alerts", ["id", "status"]],
    ["a plus or a star: what is there", "+items,*alerts", ["id", "status", "items", "alerts"]],
    ["a name and a minus", "status,items,-items", ["id", "status"]],
    ["nothing between commas", ",, ,", ["id", "status", "items", "alerts"]],
  ])("asked for %s", (_what, fields, names) => {
    expect(Object.keys(pickFields(rma, fields))).toEqual(names)
  })

  it.each(["staff_note", "+order.id", "-toString", "__proto__"])("do not have %s", (fields) => {
    const details = expect.objectContaining({ field: "fields" })
    expect(() => pickFields(rma, fields)).toThrow(
      expect.objectContaining({ code: "invalid_data", details })
    )
  })
})
