import { PolicySettings } from "../../../../components/policy/policy-settings"
import { SettingsBreadcrumb } from "../../../../components/settings/settings-breadcrumb"
import { SettingsLayout } from "../../../../components/settings/settings-layout"

export default function ReturnPoliciesPage() {
  return (
    <SettingsLayout>
      <PolicySettings />
    </SettingsLayout>
  )
}

export const handle = { breadcrumb: () => <SettingsBreadcrumb label="policy.title" /> }
