import { usePortal } from "../hooks/use-portal"
import { Link, paths } from "../lib/router"
import { EmptyState } from "./empty-state"

/** The same for what does not exist and for what is somebody else's. */
export function Missing() {
  const { t } = usePortal()
  return (
    <EmptyState title={t("missing.title")} text={t("missing.text")}>
      <Link to={paths.home()} className="button">
        {t("missing.home")}
      </Link>
    </EmptyState>
  )
}
