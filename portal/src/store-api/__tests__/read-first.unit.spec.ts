import { readFirst } from "../read-first"

const ALL = Array.from({ length: 250 }, (_, index) => index)

const readPage = async ({ limit, offset }: { limit: number; offset: number }) => {
  // As the server does: more than 100 is refused.
  if (limit > 100) throw new Error(`A page of ${limit}`)
  return { rows: ALL.slice(offset, offset + limit), count: ALL.length }
}

describe("the first rows of a list", () => {
  it.each([20, 100, 120, 240, 260])("are read, %i of them", async (wanted) => {
    await expect(readFirst(wanted, readPage)).resolves.toEqual({
      rows: ALL.slice(0, wanted),
      count: 250,
    })
  })
})
