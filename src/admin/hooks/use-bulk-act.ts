import { ordersQueryKeys } from "@medusajs/dashboard/hooks"
import { useQueryClient } from "@tanstack/react-query"
import { useRef, useState } from "react"
import type { AdminRma, AdminRmaResponse } from "../../types/http"
import { send } from "../lib/client"
import { isAnswer } from "../lib/is-answer"
import { queryKeys } from "../lib/query-keys"
import { randomKey } from "../lib/random-key"
import { runBounded } from "../lib/run-bounded"

/** So many at once: the server takes one lock per order, and others work at the same time. */
const AT_ONCE = 3

export type BulkAct = "acknowledge" | "approve" | "reject"

/** How far one of many cases is. */
export type BulkOutcome =
  | { state: "waiting" }
  | { state: "running" }
  | { state: "done" }
  | { state: "failed"; error: unknown }

/**
 * Does the same to many cases, each by the request that does it to one. A case keeps its key until the
 * server has answered, so that trying again after a lost connection does nothing twice.
 */
export function useBulkAct(act: BulkAct, rmas: AdminRma[]) {
  const queryClient = useQueryClient()
  const keys = useRef(new Map<string, string>())
  const [outcomes, setOutcomes] = useState<Record<string, BulkOutcome>>({})
  const [isRunning, setIsRunning] = useState(false)

  const outcomeOf = (id: string): BulkOutcome => outcomes[id] ?? { state: "waiting" }
  const count = (state: BulkOutcome["state"]) =>
    rmas.filter(({ id }) => outcomeOf(id).state === state).length

  /** Answers how many failed. */
  const run = async (body: object): Promise<number> => {
    let failed = 0
    const tell = (id: string, outcome: BulkOutcome) =>
      setOutcomes((before) => ({ ...before, [id]: outcome }))
    setIsRunning(true)
    await runBounded(
      rmas.filter(({ id }) => outcomeOf(id).state !== "done"),
      AT_ONCE,
      async ({ id }) => {
        const key = keys.current.get(id) ?? randomKey()
        keys.current.set(id, key)
        tell(id, { state: "running" })
        try {
          await send<AdminRmaResponse>(`/admin/rmas/${id}/${act}`, body, key)
          tell(id, { state: "done" })
        } catch (error) {
          failed += 1
          if (isAnswer(error)) keys.current.delete(id)
          tell(id, { state: "failed", error })
        }
      }
    )
    setIsRunning(false)
    void queryClient.invalidateQueries({ queryKey: queryKeys.rmas() })
    void queryClient.invalidateQueries({ queryKey: ordersQueryKeys.all })
    return failed
  }

  return { outcomeOf, count, isRunning, run }
}
