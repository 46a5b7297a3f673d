import type { AdminRmaSettings } from "../../../../types/http"
import { useWords } from "../../../hooks/use-words"
import { toText } from "../../../lib/settings-form"
import { SwitchField } from "../../common/switch-field"
import { TextField } from "../../common/text-field"
import { SettingsCard } from "../settings-card"
import { SettingsDrawer } from "../settings-drawer"

/** Who may ask for returns, where, and who hears of it. */
export function AccessCard({ settings }: { settings: AdminRmaSettings }) {
  const { t } = useWords()
  const yesOrNo = (value: boolean) => t(value ? "common.yes" : "common.no")

  return (
    <SettingsCard
      title={t("settings.access.title")}
      rows={[
        [t("settings.access.returnsEnabled"), yesOrNo(settings.returns_enabled)],
        [t("settings.access.guestAccess"), yesOrNo(settings.guest_access)],
        [t("settings.access.notifyCustomer"), yesOrNo(settings.notify_customer)],
        [t("settings.access.portalUrl"), settings.portal_url ?? t("settings.access.ownPortal")],
      ]}
      form={(onClose) => (
        <SettingsDrawer
          title={t("settings.access.title")}
          description={t("settings.access.description")}
          settings={settings}
          start={{ ...settings, portal_url: settings.portal_url ?? "" }}
          toSettings={({ returns_enabled, guest_access, notify_customer, portal_url }) => ({
            returns_enabled,
            guest_access,
            notify_customer,
            portal_url: toText(portal_url),
          })}
          onClose={onClose}
        >
          {(values, change) => (
            <>
              <SwitchField
                label={t("settings.access.returnsEnabled")}
                hint={t("settings.access.returnsEnabledHint")}
                checked={values.returns_enabled}
                onChange={(returns_enabled) => change({ returns_enabled })}
              />
              <SwitchField
                label={t("settings.access.guestAccess")}
                hint={t("settings.access.guestAccessHint")}
                checked={values.guest_access}
                onChange={(guest_access) => change({ guest_access })}
              />
              <SwitchField
                label={t("settings.access.notifyCustomer")}
                hint={t("settings.access.notifyCustomerHint")}
                checked={values.notify_customer}
                onChange={(notify_customer) => change({ notify_customer })}
              />
              <TextField
                label={t("settings.access.portalUrl")}
                hint={t("settings.access.portalUrlHint")}
                optional
                type="url"
                placeholder="https://"
                value={values.portal_url}
                onChange={(portal_url) => change({ portal_url })}
              />
            </>
          )}
        </SettingsDrawer>
      )}
    />
  )
}
