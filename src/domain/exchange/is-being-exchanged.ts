type Exchange = { canceled_at: Date | string | null; lines: { rma_item_id: string }[] }

/** Whether new units were agreed on for an item, and not called off since. */
export function isBeingExchanged(exchanges: Exchange[], item: { id: string }): boolean {
  return exchanges.some(
    ({ canceled_at, lines }) =>
      canceled_at === null && lines.some(({ rma_item_id }) => rma_item_id === item.id)
  )
}
