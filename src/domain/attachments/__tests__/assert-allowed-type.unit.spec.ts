import { refusalOf } from "../../__tests__/refusal-of"
import { assertAllowedType } from "../assert-allowed-type"

const PNG = { mime_type: "image/png", extension: "png" }
const ZIP = { mime_type: "application/zip", extension: "zip" }
const XML = { mime_type: "application/xml", extension: "xml" }
const ALLOWED = ["image/png", "application/pdf"]

describe("A file", () => {
  it("is taken when its content is of an allowed type", () => {
    expect(() => assertAllowedType(PNG, ALLOWED)).not.toThrow()
  })

  it.each([
    ["nothing known", null, ALLOWED],
    ["another type", ZIP, ALLOWED],
    ["a type that nothing allows", PNG, []],
    ["a type that a browser runs, whatever the settings say", XML, ["application/xml"]],
  ])("is refused when its content is %s", (_what, detected, allowed) => {
    expect(refusalOf(() => assertAllowedType(detected, allowed))).toMatchObject({
      code: "unsupported_type",
    })
  })

  it("is refused with the types that can be attached, and never with one that a browser runs", () => {
    const allowed = ["image/png", "image/svg+xml", "text/html", "text/javascript"]
    expect(refusalOf(() => assertAllowedType(null, allowed)).details).toEqual({
      mime_types: ["image/png"],
    })
  })
})
