import { MedusaError } from "@medusajs/framework/utils"
import { Refusal, REFUSALS } from "../../../domain"
import type { RefusalCode } from "../../../domain"
import { refusalAnswer } from "../refusal-answer"

const CODES = Object.keys(REFUSALS) as RefusalCode[]

describe("The answer to a refusal", () => {
  it.each(CODES)("of %s has a type, the code and a sentence", (code) => {
    expect(refusalAnswer(new Refusal(code))).toMatchObject({
      status: expect.any(Number),
      body: {
        type: expect.stringMatching(/^[a-z_]+$/),
        code,
        message: expect.stringMatching(/^[A-Z].+\.$/),
      },
    })
  })

  it.each<[RefusalCode, number]>([
    ["invalid_data", 400],
    ["unauthorized", 401],
    ["use_rma", 403],
    ["not_found", 404],
    ["order_busy", 409],
    ["too_large", 413],
    ["unsupported_type", 415],
    ["too_many_tries", 429],
  ])("of %s is a %i", (code, status) => {
    expect(refusalAnswer(new Refusal(code))?.status).toBe(status)
  })

  it.each<[RefusalCode, Record<string, unknown>, string]>([
    [
      "quantity_exceeds_returnable",
      { requested: 3, returnable: 1 },
      "Only 1 unit can still come back, not 3.",
    ],
    [
      "quantity_exceeds_returnable",
      { requested: 3, returnable: 0 },
      "No unit can come back any more.",
    ],
    [
      "not_received",
      { requested: 1, available: 0 },
      "None of these units can be settled now.",
    ],
    [
      "tenders_do_not_sum",
      { sum: 40, owed: 45, currency_code: "eur" },
      "The tenders come to 40 EUR, but 45 EUR is owed.",
    ],
    [
      "invalid_data",
      { field: "label_fee", problem: "too_many_decimals" },
      "The field label_fee is not valid: the currency has fewer decimals.",
    ],
    [
      "invalid_data",
      { field: "receive", problem: "nothing_asked" },
      "The field receive is not valid: nothing is to be received, settled or completed.",
    ],
    [
      "invalid_data",
      { field: "tenders.order_id", problem: "missing" },
      "The field tenders.order_id is not valid: it is missing.",
    ],
    [
      "invalid_data",
      { field: "tenders.reference", problem: "not_expected" },
      "The field tenders.reference is not valid: it does not go with this way of paying.",
    ],
    [
      "not_eligible",
      {
        items: [
          { line_item_id: "a", reasons: [{ code: "returns_disabled", details: {} }] },
          { line_item_id: "b", reasons: [{ code: "returns_disabled", details: {} }] },
        ],
      },
      "The return policy of this shop does not allow it. This shop takes no returns at the moment.",
    ],
    [
      "order_change_open",
      { cases: ["RMA-1001", "RMA-1002"] },
      "The order has open cases (RMA-1001, RMA-1002): finish or cancel them first.",
    ],
  ])("of %s says what is wrong: %j", (code, details, message) => {
    expect(refusalAnswer(new Refusal(code, details))?.body.message).toBe(message)
  })

  it("is the same for every thing that is not found", () => {
    expect(refusalAnswer(new Refusal("not_found", { rma_id: "rma_1" }))).toEqual(
      refusalAnswer(new MedusaError(MedusaError.Types.NOT_FOUND, "Order order_2 was not found"))
    )
  })

  it("knows a refusal that the workflow engine copied", () => {
    const copy = { ...new Refusal("order_busy"), name: "Refusal", message: "order_busy" }
    expect(refusalAnswer(copy)?.body.code).toBe("order_busy")
  })

  it("says in core's words what core refuses", () => {
    const error = new MedusaError(MedusaError.Types.NOT_ALLOWED, "The order is archived.")
    expect(refusalAnswer(error)?.body).toEqual({
      type: "invalid_data",
      code: "invalid_data",
      message: "The order is archived.",
    })
  })

  it.each([
    ["an error of the database", new MedusaError(MedusaError.Types.DB_ERROR, "connection lost")],
    ["a plain error", new TypeError("x is undefined")],
    ["an unknown code", { name: "Refusal", code: "made_up" }],
    ["nothing", undefined],
  ])("is left to Medusa for a bug: %s", (_what, error) => {
    expect(refusalAnswer(error)).toBeNull()
  })
})
