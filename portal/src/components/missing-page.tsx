import { Missing } from "./missing"
import { Page } from "./page"
import { usePortal } from "../hooks/use-portal"

/** An address that names nothing. */
export function MissingPage() {
  const { t } = usePortal()
  return (
    <Page title={t("titles.notFound")}>
      <Missing />
    </Page>
  )
}
