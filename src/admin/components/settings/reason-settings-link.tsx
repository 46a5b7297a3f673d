import { Button, Container, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useWords } from "../../hooks/use-words"
import { settingsPath } from "../../lib/paths"

/** On core's page of the return reasons: the way to what core does not know of them. */
export function ReasonSettingsLink() {
  const { t } = useWords()

  return (
    <Container className="flex flex-wrap items-center justify-between gap-4">
      <Text size="small" className="text-ui-fg-subtle flex-1 text-pretty">
        {t("settings.reasons.widget")}
      </Text>
      <Button size="small" variant="secondary" asChild>
        <Link to={settingsPath("reasons")}>{t("settings.reasons.widgetLink")}</Link>
      </Button>
    </Container>
  )
}
