import { RequestError } from "../request-error"

const LATE = { code: "window_over", message: "Le délai de retour est dépassé." }

describe("a refused request", () => {
  it("says each objection of the policy once, however many lines it is about", async () => {
    const items = ["line_1", "line_2"].map((line_item_id) => ({ line_item_id, reasons: [LATE] }))
    const answer = Response.json({ code: "not_eligible", items }, { status: 400 })
    await expect(RequestError.of(answer)).resolves.toMatchObject({
      status: 400,
      code: "not_eligible",
      objections: [LATE.message],
    })
  })

  it.each([
    ["a refusal without lines", Response.json({ code: "order_busy" }, { status: 409 }), "order_busy"],
    ["an answer of a proxy", new Response("<h1>Bad gateway</h1>", { status: 409 }), null],
  ])("has no objections in %s", async (_name, answer, code) => {
    await expect(RequestError.of(answer)).resolves.toMatchObject({
      status: 409,
      code,
      objections: [],
    })
  })
})
