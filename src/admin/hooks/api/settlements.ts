import { getDecimalDigits } from "@medusajs/dashboard/lib"
import { useQuery } from "@tanstack/react-query"
import { resolvableUnits } from "../../../domain"
import type {
  AdminRma,
  AdminSettleBody,
  AdminSettlementPreviewResponse,
  AdminSettlementResponse,
  HttpSettlementFacts,
} from "../../../types/http"
import { send } from "../../lib/client"
import { queryKeys } from "../../lib/query-keys"
import { randomKey } from "../../lib/random-key"
import type { RequestError } from "../../lib/request-error"
import { useSend } from "../use-send"

/**
 * The facts that the server settles by, read once when the panel opens; from then on the panel
 * computes by itself.
 */
export function useSettlementFacts(rma: AdminRma) {
  return useQuery<HttpSettlementFacts, RequestError>({
    queryKey: queryKeys.settlementFacts(rma.id),
    queryFn: async () => {
      const path = `/admin/rmas/${rma.id}/settlements/preview`
      return (await send<AdminSettlementPreviewResponse>(path, probe(rma), randomKey())).facts
    },
    gcTime: 0,
    refetchOnWindowFocus: false,
    retry: false,
  })
}

export function useSettle(rmaId: string) {
  return useSend<AdminSettlementResponse, AdminSettleBody>({
    path: () => `/admin/rmas/${rmaId}/settlements`,
    body: (body) => body,
  })
}

/** A settlement that is not refused for being empty: of all units, else of the smallest amount. */
function probe(rma: AdminRma): AdminSettleBody {
  const settleable = rma.items
    .filter(({ resolution }) => resolution !== "exchange")
    .map((item) => ({ id: item.id, quantity: resolvableUnits(item, rma) }))
    .filter(({ quantity }) => quantity > 0)

  return settleable.length > 0
    ? { items: settleable }
    : { items: [], goodwill: 10 ** -getDecimalDigits(rma.currency_code) }
}
