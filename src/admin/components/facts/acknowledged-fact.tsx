import { Eye, EyeSlash } from "@medusajs/icons"
import { OPEN_STATUSES } from "../../../domain"
import type { AdminRma } from "../../../types/http"
import { useWords } from "../../hooks/use-words"
import { Fact } from "../common/fact"

type AcknowledgedFactProps = {
  rma: Pick<AdminRma, "status" | "acknowledged_at">
  /** Under a heading that says what this is about, a yes or no is enough. */
  isShort?: boolean
}

/** Whether staff took the case up; that nobody did matters only while it is open. */
export function AcknowledgedFact({ rma, isShort = false }: AcknowledgedFactProps) {
  const { t } = useWords()

  return rma.acknowledged_at ? (
    <Fact icon={<Eye />} tone="quiet">
      {isShort ? t("common.yes") : t("acknowledged.yes")}
    </Fact>
  ) : (
    <Fact icon={<EyeSlash />} tone={OPEN_STATUSES.includes(rma.status) ? "warning" : "quiet"}>
      {isShort ? t("common.no") : t("acknowledged.no")}
    </Fact>
  )
}
