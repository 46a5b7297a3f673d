import { readListParams, writeListParams } from "../list-params"
import { RMA_FILTERS, toRmaListQuery } from "../rma-list-query"

function read(address: string) {
  return readListParams(new URLSearchParams(address), RMA_FILTERS)
}

describe("the address of the list", () => {
  it("says what is shown, and is read back as it was written", () => {
    const params = {
      q: "RMA-10",
      sorting: { id: "created_at", desc: false },
      offset: 40,
      filters: { status: ["requested", "approved"], created_at: { $gte: "2026-11-01" } },
    }
    const address = writeListParams(new URLSearchParams("tab=1"), params, RMA_FILTERS)

    expect(address.get("tab")).toBe("1")
    expect(readListParams(address, RMA_FILTERS)).toEqual(params)
  })

  it("names nothing that is as usual", () => {
    const nothing = { q: "", sorting: null, offset: 0, filters: {} }
    const before = new URLSearchParams('q=a&order=-created_at&offset=20&kind=["return"]')
    expect(writeListParams(before, nothing, RMA_FILTERS).toString()).toBe("")
  })

  it.each(["status=[", "offset=-20", "offset=many", "price=12"])(
    "is forgiven what cannot be read: %s",
    (address) => {
      expect(read(address)).toEqual({ q: "", sorting: null, offset: 0, filters: {} })
    }
  )

  it("compares a choice of one as text, however it was written", () => {
    expect(read("acknowledged=true").filters).toEqual({ acknowledged: "true" })
    expect(read('acknowledged="true"').filters).toEqual({ acknowledged: "true" })
  })

  it("asks the server for the newest first, unless somebody chose otherwise", () => {
    expect(toRmaListQuery(read(""), 20)).toEqual({ order: "-created_at", limit: 20, offset: 0 })
    expect(toRmaListQuery(read('q=emma&order=created_at&goods=["awaited"]'), 20)).toEqual({
      q: "emma",
      goods: ["awaited"],
      order: "created_at",
      limit: 20,
      offset: 0,
    })
  })
})
