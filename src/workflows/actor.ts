/** Who asked for it: stands in the history. */
export type Actor = { type: "customer" | "user" | "system"; id: string | null }
