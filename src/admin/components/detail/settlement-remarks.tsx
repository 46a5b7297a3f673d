import { Text } from "@medusajs/ui"
import type { HttpSettlement } from "../../../types/http"
import { useUsers } from "../../hooks/api/settings"
import { useWords } from "../../hooks/use-words"
import { userName } from "../../lib/user-name"

/** Who drafted and approved a settlement, and the reasons that somebody gave. */
export function SettlementRemarks({ settlement }: { settlement: HttpSettlement }) {
  const { t } = useWords()
  const { data: users } = useUsers()
  const nameOf = (id: string) => {
    const user = users?.find((one) => one.id === id)
    return user ? userName(user) : t("moneyActs.someone")
  }
  const remarks = users ? remarksOf(settlement) : []

  return remarks.map((remark) => (
    <Text key={remark} size="small" className="text-ui-fg-subtle text-pretty break-words">
      {remark}
    </Text>
  ))

  function remarksOf(settled: HttpSettlement): string[] {
    const { status, created_by, approved_by, override_reason, void_reason } = settled
    const { points_to_cancel } = settled
    return [
      ...(status === "draft" && created_by
        ? [t("moneyActs.createdBy", { name: nameOf(created_by) })]
        : []),
      ...(approved_by ? [t("moneyActs.approvedBy", { name: nameOf(approved_by) })] : []),
      ...(override_reason ? [t("moneyActs.overridden", { reason: override_reason })] : []),
      ...(points_to_cancel ? [t("moneyActs.points", { count: points_to_cancel })] : []),
      ...(void_reason ? [t("moneyActs.voidedFor", { reason: void_reason })] : []),
    ]
  }
}
