import type { HttpAttachment, HttpExchangeOption } from "../../../src/types/http"

/** The kinds of case that a shopper may open; carriers and warehouses report the others. */
export const SHOPPER_KINDS = ["return", "dispute", "complaint"] as const
export type ShopperKind = (typeof SHOPPER_KINDS)[number]

/** A number of units of one order line, with one reason and one wish. */
export type DraftPart = {
  key: string
  line_item_id: string
  quantity: number
  reason_id: string | null
  action_id: string | null
  note: string
  attachments: HttpAttachment[]
  /** What is wanted instead, where that is an exchange; it can be chosen later too. */
  exchange?: HttpExchangeOption | undefined
}

/** A request as it is being written: everything as it was typed, whether it makes sense or not. */
export type RequestDraft = {
  /** Sent with the request, so that two clicks open one case. */
  key: string
  kind: ShopperKind
  /** Parts of one line stand together, in the order of the order's lines. */
  parts: DraftPart[]
  received_on: string
  purchase_place: string
  purchase_price: string
  customer_note: string
}

export function emptyDraft(key: string): RequestDraft {
  return {
    key,
    kind: "return",
    parts: [],
    received_on: "",
    purchase_place: "",
    purchase_price: "",
    customer_note: "",
  }
}

/** How many units of a line are asked for, over all of its parts. */
export function quantityOf(draft: RequestDraft, lineItemId: string): number {
  return draft.parts
    .filter((part) => part.line_item_id === lineItemId)
    .reduce((sum, { quantity }) => sum + quantity, 0)
}

/**
 * The draft with so many units of a line. What was said of them stays with the first part; 0 takes the
 * line out.
 */
export function withQuantity(
  draft: RequestDraft,
  { lineItemId, quantity, newKey }: { lineItemId: string; quantity: number; newKey: string }
): RequestDraft {
  const own = draft.parts.filter((part) => part.line_item_id === lineItemId)
  const others = draft.parts.filter((part) => part.line_item_id !== lineItemId)
  if (quantity === 0) return { ...draft, parts: others }
  const [first = emptyPart(newKey, lineItemId), ...rest] = own
  const kept = rest.reduce((sum, part) => sum + part.quantity, 0)
  // Fewer than the other parts hold: the line is told of as a whole again.
  const parts =
    quantity > kept ? [{ ...first, quantity: quantity - kept }, ...rest] : [{ ...first, quantity }]
  const at = draft.parts.findIndex((part) => part.line_item_id === lineItemId)
  return at < 0
    ? { ...draft, parts: [...draft.parts, ...parts] }
    : { ...draft, parts: [...others.slice(0, at), ...parts, ...others.slice(at)] }
}

/** The draft with something else said of one part. */
export function withPart(
  draft: RequestDraft,
  key: string,
  change: Partial<Omit<DraftPart, "key" | "line_item_id">>
): RequestDraft {
  return {
    ...draft,
    parts: draft.parts.map((part) => (part.key === key ? { ...part, ...change } : part)),
  }
}

/** The draft with other files at one part. */
export function withAttachments(
  draft: RequestDraft,
  key: string,
  update: (attachments: HttpAttachment[]) => HttpAttachment[]
): RequestDraft {
  return {
    ...draft,
    parts: draft.parts.map((part) =>
      part.key === key ? { ...part, attachments: update(part.attachments) } : part
    ),
  }
}

/** Takes one unit out of a part of several and makes a part of its own of it. */
export function splitPart(draft: RequestDraft, key: string, newKey: string): RequestDraft {
  return {
    ...draft,
    parts: draft.parts.flatMap((part) =>
      part.key === key && part.quantity > 1
        ? [
            { ...part, quantity: part.quantity - 1 },
            { ...emptyPart(newKey, part.line_item_id), quantity: 1 },
          ]
        : [part]
    ),
  }
}

/** Moves units between a part and the first one of its line, which holds the rest. */
export function movePartQuantity(draft: RequestDraft, key: string, quantity: number): RequestDraft {
  const part = draft.parts.find((one) => one.key === key)
  const first = part && draft.parts.find((one) => one.line_item_id === part.line_item_id)
  if (!first || first === part) return draft
  const moved = withPart(draft, key, { quantity })
  return withPart(moved, first.key, { quantity: first.quantity + part.quantity - quantity })
}

/** Gives the units of a part back to the first one of its line. */
export function joinPart(draft: RequestDraft, key: string): RequestDraft {
  const joined = movePartQuantity(draft, key, 0)
  return { ...joined, parts: joined.parts.filter(({ quantity }) => quantity > 0) }
}

function emptyPart(key: string, lineItemId: string): DraftPart {
  return {
    key,
    line_item_id: lineItemId,
    quantity: 1,
    reason_id: null,
    action_id: null,
    note: "",
    attachments: [],
  }
}
