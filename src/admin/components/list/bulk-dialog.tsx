import { Text, toast } from "@medusajs/ui"
import { useState } from "react"
import type { AdminRma } from "../../../types/http"
import { useBulkAct, type BulkAct } from "../../hooks/use-bulk-act"
import { useNotify } from "../../hooks/use-notify"
import { useWords } from "../../hooks/use-words"
import { possibleActs } from "../../lib/rma-acts"
import { FormDrawer } from "../common/form-drawer"
import { NotifyField } from "../common/notify-field"
import { TextField } from "../common/text-field"
import { BulkRow } from "./bulk-row"

const WORDS = {
  acknowledge: { title: "acknowledgeTitle", about: "acknowledgeDescription", submit: "submitAcknowledge" },
  approve: { title: "approveTitle", about: "approveDescription", submit: "submitApprove" },
  reject: { title: "rejectTitle", about: "rejectDescription", submit: "submitReject" },
} as const

type BulkDialogProps = {
  act: BulkAct
  rmas: AdminRma[]
  onDone: () => void
  onClose: () => void
}

/** Does the same to many RMAs: how far each is, which failed and why, and those can be tried again. */
export function BulkDialog({ act, rmas, onDone, onClose }: BulkDialogProps) {
  const { t } = useWords()
  // Read again while the act runs, the cases do not allow it any more: what was chosen stays chosen.
  const [possible] = useState(() => rmas.filter((rma) => possibleActs(rma).includes(act)))
  const { outcomeOf, count, isRunning, run } = useBulkAct(act, possible)
  const [reason, setReason] = useState("")
  const [notify, setNotify] = useNotify()
  const words = WORDS[act]
  const total = possible.length
  const failed = count("failed")
  const hasRun = failed + count("done") > 0

  const submit = async () => {
    const missed = await run({
      ...(act === "reject" && { reason: reason.trim() }),
      notify_customer: notify,
    })
    if (missed === 0) {
      toast.success(t("bulk.allDone", { count: total }))
      onDone()
    } else {
      toast.warning(t("bulk.someFailed", { done: total - missed, total }))
    }
  }

  return (
    <FormDrawer
      title={t(`bulk.${words.title}`)}
      description={t(`bulk.${words.about}`)}
      submitLabel={
        failed > 0 && !isRunning
          ? t("bulk.tryAgain", { count: failed })
          : t(`bulk.${words.submit}`, { count: total })
      }
      onSubmit={() => void submit()}
      onClose={hasRun ? onDone : onClose}
      isPending={isRunning}
      canSubmit={total > 0 && (act !== "reject" || reason.trim() !== "")}
      isDirty={reason !== "" && !hasRun}
      isDestructive={act === "reject"}
      status={
        hasRun && (
          <Text size="small" className="text-ui-fg-subtle" role="status">
            {t("bulk.progress", { done: count("done"), total })}
          </Text>
        )
      }
    >
      {act === "reject" && (
        <TextField
          label={t("bulk.reason")}
          rows={4}
          placeholder={t("bulk.reasonPlaceholder")}
          value={reason}
          onChange={setReason}
        />
      )}
      <NotifyField checked={notify} onChange={setNotify} />
      {total === 0 && (
        <Text size="small" className="text-ui-fg-subtle" role="alert">
          {t("bulk.nothing")}
        </Text>
      )}
      <ul className="shadow-elevation-card-rest divide-y rounded-xl">
        {rmas.map((rma) => (
          <BulkRow
            key={rma.id}
            rma={rma}
            outcome={possible.some(({ id }) => id === rma.id) ? outcomeOf(rma.id) : null}
          />
        ))}
      </ul>
    </FormDrawer>
  )
}
