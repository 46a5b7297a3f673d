import { ordersQueryKeys } from "@medusajs/dashboard/hooks"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useRef } from "react"
import { send } from "../lib/client"
import { queryKeys } from "../lib/query-keys"
import { randomKey } from "../lib/random-key"
import { isAnswer } from "../lib/is-answer"
import type { RequestError } from "../lib/request-error"

type Sending<Variables> = {
  path: (variables: Variables) => string
  body: (variables: Variables) => object
}

/**
 * Sends what moves money, goods or status, at most once: the key stays the same until the server
 * has answered, so that pressing a button again after a lost connection cannot do a thing twice.
 * Everything on screen that it may have changed is read again.
 */
export function useSend<Answer, Variables>({ path, body }: Sending<Variables>) {
  const queryClient = useQueryClient()
  const key = useRef(randomKey())

  return useMutation<Answer, RequestError, Variables>({
    mutationFn: (variables) => send<Answer>(path(variables), body(variables), key.current),
    onSettled: (_answer, error) => {
      if (!error || isAnswer(error)) {
        key.current = randomKey()
      }
      void queryClient.invalidateQueries({ queryKey: queryKeys.rmas() })
      void queryClient.invalidateQueries({ queryKey: ordersQueryKeys.all })
    },
  })
}
