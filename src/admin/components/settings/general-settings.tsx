import { SectionRow } from "@medusajs/dashboard/components"
import { useRmaSettings } from "../../hooks/api/settings"
import { useWords } from "../../hooks/use-words"
import { LoadError } from "../common/load-error"
import { RowsSkeleton } from "../common/rows-skeleton"
import { Section } from "../common/section"

/** What holds for all returns of the shop. */
export function GeneralSettings() {
  const { t } = useWords()
  const { data: settings, isError, refetch } = useRmaSettings()

  return (
    <Section title={t("settings.nav.general")}>
      {settings ? (
        <SectionRow
          title={t("settings.general.returnsEnabled")}
          value={settings.returns_enabled ? t("common.yes") : t("common.no")}
        />
      ) : isError ? (
        <LoadError onRetry={() => void refetch()} />
      ) : (
        <RowsSkeleton rows={6} />
      )}
    </Section>
  )
}
