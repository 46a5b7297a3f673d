import { ReasonSettings } from "../../../../components/settings/reason-settings"
import { SettingsBreadcrumb } from "../../../../components/settings/settings-breadcrumb"
import { SettingsLayout } from "../../../../components/settings/settings-layout"

export default function ReturnReasonsPage() {
  return (
    <SettingsLayout>
      <ReasonSettings />
    </SettingsLayout>
  )
}

export const handle = { breadcrumb: () => <SettingsBreadcrumb label="settings.reasons.title" /> }
