/**
 * How the carrier answers when it is asked for a label:
 *
 * * `label`: makes one
 * * `none`: takes the parcel without one
 * * `refuse`: makes none and says why
 * * `late`: makes one, and answers after `after_ms`
 */
export type CarrierAnswer =
  | { kind: "label"; label_url?: string }
  | { kind: "none" }
  | { kind: "refuse" }
  | { kind: "late"; after_ms: number }

/** What the carrier was asked for, as its own books have it. */
export type LabelRequest = {
  rma_id: string
  location_id: string
  city: string | null
  items: { line_item_id: string; quantity: number; sku: string }[]
}

let answers: CarrierAnswer[] = []
let requests: LabelRequest[] = []

/**
 * The carrier behind `unreliable_carrier_test`: tests tell it how to answer the next requests, and read
 * from it what it was asked for. It lives in the process of the test.
 */
export const carrier = {
  /** The next requests are answered so, one after the other; those after them get a label. */
  answerNext(...next: CarrierAnswer[]) {
    answers = next
  },

  /** Takes the answer that is due now off the list. */
  nextAnswer(): CarrierAnswer {
    return answers.shift() ?? { kind: "label" }
  },

  record(request: LabelRequest) {
    requests.push(request)
  },

  /** Every request about a case that reached the carrier, in order. */
  requestsOf({ id }: { id: string }): LabelRequest[] {
    return requests.filter(({ rma_id }) => rma_id === id)
  },

  reset() {
    answers = []
    requests = []
  },
}
