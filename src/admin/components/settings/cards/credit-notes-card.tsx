import type { AdminRmaSettings, AdminUpdateRmaSettings } from "../../../../types/http"
import { useWords } from "../../../hooks/use-words"
import { toText } from "../../../lib/settings-form"
import { TextField } from "../../common/text-field"
import { SettingsCard } from "../settings-card"
import { SettingsDrawer } from "../settings-drawer"

type Values = { prefix: string; name: string; address: string; tax_id: string; legal_notice: string }

const PREFIX = /^[A-Z0-9]{1,10}$/

/** How credit notes are numbered, and who issues them. */
export function CreditNotesCard({ settings }: { settings: AdminRmaSettings }) {
  const { t } = useWords()
  const { seller, credit_note_prefix } = settings

  return (
    <SettingsCard
      title={t("settings.creditNotes.title")}
      rows={[
        [t("settings.creditNotes.prefix"), credit_note_prefix],
        [t("settings.creditNotes.seller"), seller?.name ?? t("settings.creditNotes.asShop")],
        [t("settings.creditNotes.taxId"), seller?.tax_id ?? null],
      ]}
      form={(onClose) => (
        <SettingsDrawer<Values>
          title={t("settings.creditNotes.title")}
          description={t("settings.creditNotes.description")}
          settings={settings}
          start={{
            prefix: credit_note_prefix,
            name: seller?.name ?? "",
            address: seller?.address ?? "",
            tax_id: seller?.tax_id ?? "",
            legal_notice: seller?.legal_notice ?? "",
          }}
          toSettings={toSettings}
          onClose={onClose}
        >
          {(values, change) => (
            <>
              <TextField
                label={t("settings.creditNotes.prefix")}
                hint={t("settings.creditNotes.prefixHint")}
                value={values.prefix}
                error={
                  PREFIX.test(values.prefix.trim()) ? undefined : t("settings.creditNotes.noPrefix")
                }
                onChange={(prefix) => change({ prefix })}
              />
              <TextField
                label={t("settings.creditNotes.seller")}
                hint={t("settings.creditNotes.sellerHint")}
                optional
                value={values.name}
                onChange={(name) => change({ name })}
              />
              {values.name.trim() && (
                <>
                  <TextField
                    label={t("settings.creditNotes.address")}
                    hint={t("settings.creditNotes.addressHint")}
                    rows={4}
                    value={values.address}
                    onChange={(address) => change({ address })}
                  />
                  <TextField
                    label={t("settings.creditNotes.taxId")}
                    optional
                    value={values.tax_id}
                    onChange={(tax_id) => change({ tax_id })}
                  />
                  <TextField
                    label={t("settings.creditNotes.legalNotice")}
                    hint={t("settings.creditNotes.legalNoticeHint")}
                    optional
                    rows={2}
                    value={values.legal_notice}
                    onChange={(legal_notice) => change({ legal_notice })}
                  />
                </>
              )}
            </>
          )}
        </SettingsDrawer>
      )}
    />
  )
}

function toSettings({ prefix, name, ...values }: Values): AdminUpdateRmaSettings | null {
  if (!PREFIX.test(prefix.trim())) return null
  const issuer = toText(name)
  const seller =
    issuer === null
      ? null
      : {
          name: issuer,
          address: values.address.trim(),
          tax_id: toText(values.tax_id),
          legal_notice: toText(values.legal_notice),
        }
  return { credit_note_prefix: prefix.trim(), seller }
}
