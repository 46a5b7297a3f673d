import { isLinkRight, labelBody, labelFile, labelForm } from "../label-form"

const url = "https://carrier.example/labels/1"
const file = new File(["%PDF"], "label.pdf")

describe("labelForm", () => {
  it("begins with what the case has", () => {
    expect(labelForm({ url, carrier: "DHL" })).toMatchObject({ kind: "link", url, carrier: "DHL" })
    expect(labelForm(null)).toMatchObject({ kind: "file", file: null, url: "", cost: null })
  })
})

describe("labelBody", () => {
  it.each([
    ["nothing", {}, null],
    ["a link", { kind: "link", url: ` ${url} ` }, { url }],
    ["no link that was typed before a file was chosen", { kind: "file", url }, null],
    [
      "numbers, carrier and cost",
      { carrier: " DHL ", tracking_number: "42", cost: 0 },
      { carrier: "DHL", tracking_number: "42", cost: 0 },
    ],
  ] as const)("sends %s", (_, entered, body) => {
    expect(labelBody({ ...labelForm(null), ...entered })).toEqual(body)
  })
})

describe("labelFile", () => {
  it("is the file, unless a link is given", () => {
    expect(labelFile({ ...labelForm(null), file })).toBe(file)
    expect(labelFile({ ...labelForm(null), file, kind: "link" })).toBeNull()
  })
})

describe("isLinkRight", () => {
  it.each([
    ["", true],
    [url, true],
    ["http://localhost:9000/x", true],
    ["carrier.example/1", false],
    ["javascript:alert(1)", false],
    ["https://a b", false],
  ])("%p: %p", (typed, isRight) => {
    expect(isLinkRight({ ...labelForm(null), kind: "link", url: typed })).toBe(isRight)
  })
})
