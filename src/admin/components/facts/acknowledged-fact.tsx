import { Eye, EyeSlash } from "@medusajs/icons"
import { useWords } from "../../hooks/use-words"
import { Fact } from "../common/fact"

export function AcknowledgedFact({ acknowledgedAt }: { acknowledgedAt: string | null }) {
  const { t } = useWords()

  return acknowledgedAt ? (
    <Fact icon={<Eye />} tone="quiet">
      {t("acknowledged.yes")}
    </Fact>
  ) : (
    <Fact icon={<EyeSlash />} tone="warning">
      {t("acknowledged.no")}
    </Fact>
  )
}
