import { ActionMenu, SectionRow } from "@medusajs/dashboard/components"
import { PencilSquare } from "@medusajs/icons"
import { useState } from "react"
import type { AdminRma } from "../../../types/http"
import { useUsers } from "../../hooks/api/settings"
import { useWords } from "../../hooks/use-words"
import { userName } from "../../lib/user-name"
import { Section } from "../common/section"
import { EditStaffDialog } from "./edit-staff-dialog"

/** What only staff sees. */
export function StaffSection({ rma }: { rma: AdminRma }) {
  const { t } = useWords()
  const [isEditing, setIsEditing] = useState(false)
  const { data: users = [] } = useUsers()
  const assignee = users.find(({ id }) => id === rma.assigned_to)

  return (
    <Section
      title={t("staff.title")}
      actions={
        <ActionMenu
          groups={[
            {
              actions: [
                {
                  icon: <PencilSquare />,
                  label: t("common.edit"),
                  onClick: () => setIsEditing(true),
                },
              ],
            },
          ]}
        />
      }
    >
      <SectionRow
        title={t("fields.assignee")}
        value={assignee ? userName(assignee) : (rma.assigned_to ?? t("staff.unassigned"))}
      />
      <SectionRow title={t("fields.staffNote")} value={rma.staff_note || t("staff.noNote")} />
      {rma.customer_comment && (
        <SectionRow title={t("fields.customerComment")} value={rma.customer_comment} />
      )}
      {rma.override_reason && (
        <SectionRow title={t("fields.overrideReason")} value={rma.override_reason} />
      )}
      {isEditing && <EditStaffDialog rma={rma} onClose={() => setIsEditing(false)} />}
    </Section>
  )
}
