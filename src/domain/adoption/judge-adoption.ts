/** A Return of core's, as much of it as says whether it becomes a case. Quantities count units. */
export type AdoptableReturn = {
  status: string
  exchange_id: string | null
  claim_id: string | null
  items: {
    quantity: number
    received_quantity: number
    /** The case that the unit's Return was made for, by us. */
    rma_id: string | null
  }[]
}

export type AdoptionVerdict =
  | "adopt"
  /** We made it: its case knows it, or will once the job that finishes approvals has run. */
  | "ours"
  /** It belongs to an exchange or a claim of core's, which settles it in its own way. */
  | "part_of_another"
  /** Nothing is awaited of it: it is canceled, not confirmed, or its goods were received at once. */
  | "nothing_awaited"

/** Whether a Return that was made in core's own dialog becomes a case of ours. */
export function judgeAdoption(coreReturn: AdoptableReturn): AdoptionVerdict {
  const { status, items, exchange_id, claim_id } = coreReturn
  if (items.some(({ rma_id }) => rma_id !== null)) return "ours"
  if (exchange_id !== null || claim_id !== null) return "part_of_another"
  const isUntouched = items.every(({ received_quantity }) => received_quantity === 0)
  const isAwaited = items.some(({ quantity }) => quantity > 0)
  return status === "requested" && isAwaited && isUntouched ? "adopt" : "nothing_awaited"
}
