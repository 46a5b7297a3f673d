import { Missing } from "../components/missing"
import { Page } from "../components/page"
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
