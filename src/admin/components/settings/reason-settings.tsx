import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { Link } from "react-router-dom"
import type { AdminReturnReasonSettings } from "../../../types/http"
import { useReasonSettings, useReturnActions } from "../../hooks/api/settings"
import { useWords } from "../../hooks/use-words"
import { REASONS_OF_CORE_PATH } from "../../lib/paths"
import { toReasonTree, type ReasonBranch } from "../../lib/reason-tree"
import { LoadError } from "../common/load-error"
import { Message } from "../common/message"
import { RowsSkeleton } from "../common/rows-skeleton"
import { ReasonDrawer } from "./reason-drawer"
import { ReasonRow } from "./reason-row"

/** All reasons under their categories, with what the merchant said of each. */
export function ReasonSettings() {
  const { t } = useWords()
  const { data: reasons, isError, refetch } = useReasonSettings()
  const [edited, setEdited] = useState<AdminReturnReasonSettings | null>(null)

  return (
    <Container className="divide-y overflow-hidden p-0">
      <div className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
        <div>
          <Heading>{t("settings.reasons.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("settings.reasons.description")}
          </Text>
        </div>
        <Button size="small" variant="secondary" asChild>
          <Link to={REASONS_OF_CORE_PATH}>{t("settings.reasons.manage")}</Link>
        </Button>
      </div>
      {!reasons && (isError ? <LoadError onRetry={() => void refetch()} /> : <RowsSkeleton rows={8} />)}
      {reasons?.length === 0 && (
        <Message
          title={t("settings.reasons.emptyTitle")}
          description={t("settings.reasons.emptyDescription")}
        />
      )}
      {toReasonTree(reasons ?? []).map((branch) => (
        <Branch key={branch.category?.reason_id ?? ""} branch={branch} onEdit={setEdited} />
      ))}
      {edited && (
        <ReasonDrawer key={edited.reason_id} reason={edited} onClose={() => setEdited(null)} />
      )}
    </Container>
  )
}

type BranchProps = {
  branch: ReasonBranch
  onEdit: (reason: AdminReturnReasonSettings) => void
}

function Branch({ branch: { category, reasons }, onEdit }: BranchProps) {
  const { t } = useWords()
  const { data: actions = [] } = useReturnActions()
  const name = category?.label ?? t("settings.reasons.without")

  return (
    <ul aria-label={name} className="divide-y">
      {category ? (
        <ReasonRow reason={category} actions={actions} onEdit={() => onEdit(category)} />
      ) : (
        <li className="txt-compact-small-plus bg-ui-bg-subtle px-6 py-3">{name}</li>
      )}
      {reasons.map((reason) => (
        <ReasonRow
          key={reason.reason_id}
          reason={reason}
          actions={actions}
          onEdit={() => onEdit(reason)}
        />
      ))}
    </ul>
  )
}
