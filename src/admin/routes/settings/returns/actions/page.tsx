import { ActionSettings } from "../../../../components/settings/action-settings"
import { SettingsBreadcrumb } from "../../../../components/settings/settings-breadcrumb"
import { SettingsLayout } from "../../../../components/settings/settings-layout"

export default function ReturnActionsPage() {
  return (
    <SettingsLayout>
      <ActionSettings />
    </SettingsLayout>
  )
}

export const handle = { breadcrumb: () => <SettingsBreadcrumb label="settings.actions.title" /> }
