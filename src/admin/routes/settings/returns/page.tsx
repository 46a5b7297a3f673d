import { defineRouteConfig } from "@medusajs/admin-sdk"
import { GeneralSettings } from "../../../components/settings/general-settings"
import { SettingsBreadcrumb } from "../../../components/settings/settings-breadcrumb"
import { SettingsLayout } from "../../../components/settings/settings-layout"

export default function ReturnSettingsPage() {
  return (
    <SettingsLayout>
      <GeneralSettings />
    </SettingsLayout>
  )
}

// The bundler reads these values from the source: they have to be literals.
export const config = defineRouteConfig({ label: "menu.returns", translationNs: "rma" })

export const handle = { breadcrumb: () => <SettingsBreadcrumb label="menu.returns" /> }
