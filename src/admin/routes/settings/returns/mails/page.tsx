import { MailSettings } from "../../../../components/mails/mail-settings"
import { SettingsBreadcrumb } from "../../../../components/settings/settings-breadcrumb"
import { SettingsLayout } from "../../../../components/settings/settings-layout"

export default function ReturnMailsPage() {
  return (
    <SettingsLayout>
      <MailSettings />
    </SettingsLayout>
  )
}

export const handle = { breadcrumb: () => <SettingsBreadcrumb label="mails.title" /> }
