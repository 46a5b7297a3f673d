import type {
  HttpReturnAction,
  ReturnabilityItem,
  ReturnabilityResponse,
  StoreRmaSettings,
} from "../../../src/types/http"
import type { PortalApi } from "../store-api/portal-api"
import {
  ORDER_FIELDS,
  type OrderResponse,
  type ReturnActionsResponse,
  type ReturnReasonsResponse,
  type RmaSettingsResponse,
  type StoreOrder,
  type StoreOrderLine,
} from "../store-api/shapes"
import type { Locale } from "../i18n/translate"
import type { Access } from "../lib/access"
import { toReasonGroups, type ReasonGroup } from "./reason-choices"

/** A line of the order with what the shop says about it. */
export type RequestLine = StoreOrderLine & { returnability: ReturnabilityItem }

/** All that a request about one order needs to know. */
export type RequestFacts = {
  order: StoreOrder
  lines: RequestLine[]
  reasonGroups: ReasonGroup[]
  actions: HttpReturnAction[]
  settings: StoreRmaSettings
}

/** The server gives no more at once, and nobody chooses among more. */
const MOST = 100

/** Reads what a request about one order needs, side by side. */
export async function readRequestFacts(
  api: PortalApi,
  { orderId, access, locale }: { orderId: string; access: Access; locale: Locale }
): Promise<RequestFacts> {
  const [returnability, order, reasons, actions, settings] = await Promise.all([
    api.read<ReturnabilityResponse>(`/store/orders/${orderId}/returnability`, access, { locale }),
    api.read<OrderResponse>(`/store/orders/${orderId}`, access, { fields: ORDER_FIELDS }),
    api.read<ReturnReasonsResponse>("/store/return-reason-settings", access, { locale }),
    api.read<ReturnActionsResponse>("/store/return-actions", access, { locale, limit: MOST }),
    api.read<RmaSettingsResponse>("/store/rma-settings", access, { locale }),
  ])
  const answers = new Map(
    returnability.returnability.items.map((item) => [item.line_item_id, item])
  )
  return {
    order: order.order,
    lines: order.order.items.flatMap((line) => {
      const answer = answers.get(line.id)
      return answer ? { ...line, returnability: answer } : []
    }),
    reasonGroups: toReasonGroups(reasons.return_reason_settings),
    actions: actions.return_actions,
    settings: settings.rma_settings,
  }
}
