import { HealthReport } from "../../../../components/health/health-report"
import { SettingsBreadcrumb } from "../../../../components/settings/settings-breadcrumb"
import { SettingsLayout } from "../../../../components/settings/settings-layout"

export default function ReturnsHealthPage() {
  return (
    <SettingsLayout>
      <HealthReport />
    </SettingsLayout>
  )
}

export const handle = { breadcrumb: () => <SettingsBreadcrumb label="health.title" /> }
