import type { AdminRmaSettings } from "../../../../types/http"
import { useStockLocations } from "../../../hooks/api/settings"
import { useWords } from "../../../hooks/use-words"
import { FormField } from "../../common/form-field"
import { CheckList } from "../check-list"
import { OptionalSelect } from "../optional-select"
import { SettingsCard } from "../settings-card"
import { SettingsDrawer } from "../settings-drawer"

/** Where goods go that come back. */
export function GoodsCard({ settings }: { settings: AdminRmaSettings }) {
  const { t } = useWords()
  const { data: locations = [] } = useStockLocations()
  const options = locations.map(({ id, name }) => ({ value: id, label: name }))
  const apart = locations
    .filter(({ sales_channels }) => !sales_channels?.length)
    .map(({ id, name }) => ({ value: id, label: name }))
  const nameOf = (id: string) => options.find(({ value }) => value === id)?.label ?? id
  const { default_location_id, restock_location_ids, quarantine_location_id } = settings

  return (
    <SettingsCard
      title={t("settings.goods.title")}
      rows={[
        [
          t("settings.goods.default"),
          default_location_id ? nameOf(default_location_id) : t("settings.goods.shippedFrom"),
        ],
        [
          t("settings.goods.restock"),
          restock_location_ids?.map(nameOf).join(", ") ?? t("settings.goods.anywhere"),
        ],
        [
          t("settings.goods.quarantine"),
          quarantine_location_id ? nameOf(quarantine_location_id) : t("settings.goods.asked"),
        ],
      ]}
      form={(onClose) => (
        <SettingsDrawer
          title={t("settings.goods.title")}
          description={t("settings.goods.description")}
          settings={settings}
          start={{
            default_location_id,
            restock_location_ids: restock_location_ids ?? [],
            quarantine_location_id,
          }}
          toSettings={({ restock_location_ids: restock, ...values }) => ({
            ...values,
            restock_location_ids: restock.length ? restock : null,
          })}
          onClose={onClose}
        >
          {(values, change) => (
            <>
              <FormField label={t("settings.goods.default")} hint={t("settings.goods.defaultHint")}>
                {(id) => (
                  <OptionalSelect
                    id={id}
                    value={values.default_location_id}
                    onChange={(location) => change({ default_location_id: location })}
                    options={options}
                    none={t("settings.goods.shippedFrom")}
                  />
                )}
              </FormField>
              <FormField label={t("settings.goods.restock")} hint={t("settings.goods.restockHint")}>
                {() => (
                  <CheckList
                    label={t("settings.goods.restock")}
                    options={options}
                    chosen={values.restock_location_ids}
                    onChange={(restock) => change({ restock_location_ids: restock })}
                  />
                )}
              </FormField>
              <FormField
                label={t("settings.goods.quarantine")}
                hint={t("settings.goods.quarantineHint")}
              >
                {(id) => (
                  <OptionalSelect
                    id={id}
                    value={values.quarantine_location_id}
                    onChange={(location) => change({ quarantine_location_id: location })}
                    options={apart}
                    none={t("settings.goods.asked")}
                  />
                )}
              </FormField>
            </>
          )}
        </SettingsDrawer>
      )}
    />
  )
}
