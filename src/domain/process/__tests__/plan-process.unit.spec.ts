import { aCase, aShirtItem, aShirtOrder } from "../../__tests__/cast"
import { refusalOf } from "../../__tests__/refusal-of"
import type { RmaItemFacts } from "../../facts"
import type { ReceiptEntry } from "../../goods/plan-receipt"
import type { RefusalCode } from "../../refusals"
import { planProcess, type ProcessFacts, type ProcessRequest } from "../plan-process"

/** Two shirts at 50.00 and shipping 10.00, all captured; both shirts are on their way back. */
function facts(item: Partial<RmaItemFacts> = {}): ProcessFacts {
  return {
    rma: aCase({ status: "approved", items: [aShirtItem({ approved_quantity: 2, ...item })] }),
    books: aShirtOrder({ total: "110", unsettled: [] }),
    rules: { fee_tax: null },
    shop: {
      is_loyalty_installed: true,
      are_coupons_enabled: false,
      is_customer_registered: true,
      bonus_percents: {},
    },
    target_orders: [],
    stock: {
      rma_location_id: null,
      settings_location_id: null,
      quarantine_location_id: "loc_damaged",
      known_location_ids: ["loc_main", "loc_damaged"],
      sellable_location_ids: ["loc_main"],
      restock_location_ids: null,
      lines: [
        {
          line_item_id: "line_shirt",
          manage_inventory: true,
          inventory_items: [{ inventory_item_id: "iitem_shirt", required_quantity: 1 }],
          shipped_from_location_id: "loc_main",
        },
      ],
    },
  }
}

const bothCame: ReceiptEntry[] = [
  {
    id: "rmai_shirt",
    units: [
      { quantity: 1, condition: "new", disposition: "restock" },
      { quantity: 1, condition: "damaged", disposition: "quarantine" },
    ],
  },
]

const settling = (quantity: number): NonNullable<ProcessRequest["settle"]> => ({
  request: { items: [{ id: "rmai_shirt", quantity }], label_fee: 500 },
  tenders: [{ tender: "original_payment" }],
  override_reason: null,
  expected_owed: quantity * 5000 - 500,
  is_draft: false,
})

const nothing: ProcessRequest = { receive: [], settle: null, complete: false }
const everything: ProcessRequest = { receive: bothCame, settle: settling(2), complete: true }

describe("planProcess", () => {
  it("receives, settles what came in the same act, pays and completes", () => {
    const plan = planProcess(facts(), everything)

    expect(plan.receipt?.movements.map(({ location_id, quantity }) => [location_id, quantity])).toEqual([
      ["loc_main", 1],
      ["loc_damaged", 1],
    ])
    expect(plan.settlement).toMatchObject({ owed: 9500, core_amount: "100", credit_line_amount: "-5" })
    expect(plan.tenders).toMatchObject([{ tender: "original_payment", amount: 9500 }])
    expect(plan.completes).toBe(true)
  })

  it("pays for one of two units that go back on stock, and for both of one that does", () => {
    const restocked = (quantity: number): ReceiptEntry[] => [
      {
        id: "rmai_shirt",
        units: [
          { quantity, condition: "new" as const, disposition: "restock" as const },
          { quantity: 2 - quantity, condition: "worn" as const, disposition: "scrap" as const },
        ].filter((units) => units.quantity > 0),
      },
    ]
    const [allBack, oneBack] = [
      planProcess(facts(), { receive: restocked(2), settle: settling(1), complete: false }),
      planProcess(facts(), { receive: restocked(1), settle: settling(2), complete: false }),
    ]

    expect([allBack.receipt?.units.length, allBack.settlement?.owed]).toEqual([1, 4500])
    expect([oneBack.receipt?.units.length, oneBack.settlement?.owed]).toEqual([2, 9500])
  })

  it("does what is asked and nothing besides", () => {
    const received = facts({ received_quantity: 2, core_received_quantity: 2 })
    const resolved = facts({ received_quantity: 2, resolved_quantity: 2 })

    expect(planProcess(facts(), { ...nothing, receive: bothCame })).toMatchObject({
      settlement: null,
      tenders: [],
      completes: false,
    })
    expect(planProcess(received, { ...nothing, settle: settling(1) })).toMatchObject({
      receipt: null,
      settlement: { owed: 4500 },
    })
    expect(planProcess(resolved, { ...nothing, complete: true })).toMatchObject({
      receipt: null,
      settlement: null,
      completes: true,
    })
  })

  it.each<[string, ProcessFacts, ProcessRequest, RefusalCode]>([
    ["nothing is asked for", facts(), nothing, "invalid_data"],
    [
      "more comes than was approved",
      facts({ approved_quantity: 1 }),
      everything,
      "quantity_exceeds_returnable",
    ],
    [
      "more is paid for than came",
      facts(),
      { ...everything, settle: { ...settling(2), request: { items: [{ id: "rmai_shirt", quantity: 3 }] } } },
      "not_received",
    ],
    ["nothing came yet", facts(), { ...everything, receive: [] }, "not_received"],
    [
      "something else is owed than was seen",
      facts(),
      { ...everything, settle: { ...settling(2), expected_owed: 9999 } },
      "settlement_changed",
    ],
    [
      "the tenders come to another sum",
      facts(),
      {
        ...everything,
        settle: { ...settling(2), tenders: [{ tender: "original_payment", amount: 20000 }] },
      },
      "tenders_do_not_sum",
    ],
    [
      "a unit would stay unresolved",
      facts(),
      { ...everything, settle: settling(1) },
      "units_unresolved",
    ],
    [
      "a unit is still to come",
      facts(),
      {
        ...everything,
        receive: [{ id: "rmai_shirt", units: [bothCame[0].units[0]] }],
        settle: settling(1),
      },
      "goods_awaited",
    ],
    [
      "a draft resolves nothing",
      facts(),
      { ...everything, settle: { ...settling(2), is_draft: true } },
      "units_unresolved",
    ],
    [
      "the customer chose something else instead",
      facts({ resolution: "exchange" }),
      everything,
      "exchange_chosen",
    ],
  ])("refuses where %s", (_, given, request, code) => {
    expect(refusalOf(() => planProcess(given, request)).code).toBe(code)
  })

  it("refuses a case that is closed, whatever is asked", () => {
    const closed = { ...facts(), rma: { ...facts().rma, status: "completed" as const } }
    const asked: ProcessRequest[] = [
      { ...nothing, receive: bothCame },
      { ...nothing, settle: settling(1) },
      { ...nothing, complete: true },
    ]

    expect(asked.map((request) => refusalOf(() => planProcess(closed, request)).code)).toEqual(
      asked.map(() => "transition_not_allowed")
    )
  })
})
