import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  AdminRepairHealthBody,
  AdminRepairResponse,
  AdminRmaHealthResponse,
} from "../../../types/http"
import { read, send } from "../../lib/client"
import { queryKeys } from "../../lib/query-keys"
import { randomKey } from "../../lib/random-key"
import type { RequestError } from "../../lib/request-error"

const PATH = "/admin/rma-health"

type Health = AdminRmaHealthResponse["rma_health"]

/** What the doctor found when it last looked. */
export function useHealth() {
  return useQuery<Health, RequestError>({
    queryKey: queryKeys.health(),
    queryFn: async () => (await read<AdminRmaHealthResponse>(PATH)).rma_health,
  })
}

/** Has it look now. */
export function useCheckHealth() {
  const queryClient = useQueryClient()
  return useMutation<Health, RequestError, void>({
    mutationFn: async () =>
      (await read<AdminRmaHealthResponse>(PATH, { fresh: true })).rma_health,
    onSuccess: (health) => queryClient.setQueryData(queryKeys.health(), health),
  })
}

/** Has a finding mended. What is shown of it is what was found behind the repair. */
export function useRepairFinding(id: string) {
  const queryClient = useQueryClient()
  return useMutation<AdminRepairResponse, RequestError, AdminRepairHealthBody>({
    mutationFn: (body) => send(`${PATH}/${encodeURIComponent(id)}/repair`, body, randomKey()),
    onSuccess: ({ finding }) => {
      queryClient.setQueryData<Health>(queryKeys.health(), (health) => {
        if (!health) return health
        const others = health.findings.filter((one) => one.id !== id)
        return { ...health, findings: finding ? [...others, finding] : others }
      })
      void queryClient.invalidateQueries({ queryKey: queryKeys.rmas() })
    },
  })
}
