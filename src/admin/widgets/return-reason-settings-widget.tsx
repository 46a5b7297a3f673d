import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { ReasonSettingsLink } from "../components/settings/reason-settings-link"

export default function ReturnReasonSettingsWidget() {
  return <ReasonSettingsLink />
}

// The id keeps the place that a user gave the widget, wherever this file moves to.
export const config = defineWidgetConfig({
  zone: "return_reason.list",
  id: "rma-return-reason-settings-widget",
})
