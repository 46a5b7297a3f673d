import { Skeleton } from "@medusajs/ui"
import { useSettlementFacts } from "../../hooks/api/settlements"
import { useWords } from "../../hooks/use-words"
import { refusalWords } from "../../lib/refusal-words"
import type { ActDialogProps } from "../acts/act-dialog"
import { FormModal } from "../common/form-modal"
import { LoadError } from "../common/load-error"
import { SettleForm } from "./settle-form"

/** Settles a case: what is owed, why, and how it is paid. Needs the facts of the order first. */
export function SettleDialog({ rma, onClose }: ActDialogProps) {
  const { t } = useWords()
  const { data: facts, error, refetch } = useSettlementFacts(rma)

  if (facts) {
    return <SettleForm rma={rma} facts={facts} onStale={() => void refetch()} onClose={onClose} />
  }

  return (
    <FormModal
      title={t("settle.title", { number: rma.display_id })}
      description={t("settle.description")}
      submitLabel={t("settle.submitZero")}
      onSubmit={onClose}
      onClose={onClose}
      isPending={false}
      canSubmit={false}
      isWide
    >
      {error ? (
        <LoadError title={refusalWords(error, t)} onRetry={() => void refetch()} />
      ) : (
        <Skeleton className="h-64 w-full rounded-lg" />
      )}
    </FormModal>
  )
}
