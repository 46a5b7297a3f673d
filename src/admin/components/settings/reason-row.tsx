import { ActionMenu } from "@medusajs/dashboard/components"
import { PencilSquare } from "@medusajs/icons"
import { Badge, clx, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { allowsAction } from "../../../domain"
import type { AdminReturnAction, AdminReturnReasonSettings } from "../../../types/http"
import { useWords } from "../../hooks/use-words"
import { casesOfReasonPath } from "../../lib/paths"

type ReasonRowProps = {
  reason: AdminReturnReasonSettings
  actions: AdminReturnAction[]
  onEdit: () => void
}

/** A reason, or the category above its reasons, with what was said of it. */
export function ReasonRow({ reason, actions, onEdit }: ReasonRowProps) {
  const { t } = useWords()
  const edit = { icon: <PencilSquare />, label: t("common.edit"), onClick: onEdit }

  return (
    <li
      aria-label={reason.label}
      className={clx("flex items-center justify-between gap-x-4 px-6 py-3", {
        "bg-ui-bg-subtle": reason.is_category,
      })}
    >
      <div className={clx("flex min-w-0 flex-col gap-y-1", { "pl-4": !reason.is_category })}>
        <Text size="small" leading="compact" weight={reason.is_category ? "plus" : "regular"}>
          {reason.label}
        </Text>
        {!reason.is_category && <ReasonMarks reason={reason} actions={actions} />}
      </div>
      <div className="flex shrink-0 items-center gap-x-2">
        <Link
          to={casesOfReasonPath(reason)}
          className="txt-compact-small text-ui-fg-interactive hover:text-ui-fg-interactive-hover focus-visible:shadow-borders-focus transition-fg rounded-sm outline-none"
        >
          {t("settings.reasons.cases", { count: reason.rma_count })}
        </Link>
        <ActionMenu groups={[{ actions: [edit] }]} />
      </div>
    </li>
  )
}

function ReasonMarks({ reason, actions }: Pick<ReasonRowProps, "reason" | "actions">) {
  const { t } = useWords()
  const proposed = actions.find(({ id }) => id === reason.proposed_action_id)
  const isDeadEnd = actions.length > 0 && !actions.some(({ id }) => allowsAction(reason, id))
  const marks = [
    ...(reason.is_visible ? [] : [t("settings.reasons.staffOnly")]),
    ...(reason.requires_photos ? [t("settings.reasons.photos")] : []),
    ...(reason.fault ? [t(`settings.fault.${reason.fault}`)] : []),
    ...(reason.default_disposition ? [t(`disposition.${reason.default_disposition}`)] : []),
    ...(proposed ? [t("settings.reasons.proposes", { action: proposed.label })] : []),
  ]
  if (!marks.length && !isDeadEnd) return null

  return (
    <div className="flex flex-wrap gap-1">
      {isDeadEnd && (
        <Badge size="2xsmall" color="orange">
          {t("settings.reasons.noAction")}
        </Badge>
      )}
      {marks.map((mark) => (
        <Badge key={mark} size="2xsmall">
          {mark}
        </Badge>
      ))}
    </div>
  )
}
