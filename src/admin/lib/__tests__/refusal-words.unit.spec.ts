import { Refusal } from "../../../domain"
import { refusalDetail, refusalWords } from "../refusal-words"
import { RequestError } from "../request-error"

const key = (words: string) => words

describe("why something did not work", () => {
  it.each<[string, unknown, string]>([
    ["the server refused", new RequestError(409, "order_busy", "Busy."), "refusals.order_busy"],
    ["the domain refused", new Refusal("owed_negative"), "refusals.owed_negative"],
    ["nobody answered", new RequestError(0, null, ""), "errors.offline"],
    ["the server failed", new RequestError(500, "api_error", "Oops"), "errors.unknown"],
    ["there is a bug", new TypeError("x is undefined"), "errors.unknown"],
  ])("%s", (_what, error, words) => {
    expect(refusalWords(error, key)).toBe(words)
  })

  it("is told in the server's own words only where the code says too little", () => {
    const invalid = new RequestError(400, "invalid_data", "items: expected at least one")
    expect(refusalDetail(invalid)).toBe("items: expected at least one")
    expect(refusalDetail(new RequestError(409, "order_busy", "Busy."))).toBeUndefined()
  })
})
