import { RequestError } from "../request-error"
import { templateProblem } from "../template-problem"

describe("what is wrong with the words of a mail", () => {
  it("is read from the sentence that the server says", () => {
    const message =
      "The template is not valid: in the body, line 2, column 14, there is no tag x, y\nor z."
    expect(templateProblem(new RequestError(400, "template_invalid", message))).toEqual({
      field: "body",
      line: "2",
      column: "14",
      problem: "there is no tag x, y\nor z",
    })
  })

  it.each([
    new RequestError(400, "invalid_data", "in the body, line 1, column 1, x."),
    new RequestError(400, "template_invalid", "The template is not valid."),
    new Error("x"),
  ])("is nothing in %s", (error) => {
    expect(templateProblem(error)).toBeNull()
  })
})
