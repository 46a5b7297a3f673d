/** The codes of the promotions by which a line of an order was bought cheaper, each once. */
export function offersOf({ adjustments = [] }: { adjustments?: { code?: string }[] }): string[] {
  return [...new Set(adjustments.flatMap(({ code }) => code ?? []))]
}
