import type { AdminRma } from "../../types/http"
import { allowedReturnOptions, type ShippingOption } from "../lib/return-shipping-options"
import { useReturnShippingOptions } from "./api/return-settings"
import { useReturnActions } from "./api/settings"

/** The ways by which these goods may come back; none while they are loaded. */
export function useReturnOptions(goods: AdminRma["items"]): ShippingOption[] {
  const { data: options = [] } = useReturnShippingOptions()
  const { data: actions } = useReturnActions()
  return actions ? allowedReturnOptions(options, actions, goods) : []
}
