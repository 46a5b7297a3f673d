import type { ComponentType } from "react"
import type { AdminRma } from "../../../types/http"
import type { RmaAct } from "../../lib/rma-acts"
import { ProcessDialog } from "../process/process-dialog"
import { SettleDialog } from "../settle/settle-dialog"
import { ApproveDialog } from "./approve-dialog"
import { CancelDialog } from "./cancel-dialog"
import { CloseShortDialog } from "./close-short-dialog"
import { CompleteDialog } from "./complete-dialog"
import { ExtendDialog } from "./extend-dialog"
import { ReceiveDialog } from "./receive-dialog"
import { RejectDialog } from "./reject-dialog"
import { ReopenDialog } from "./reopen-dialog"
import { SubmitDialog } from "./submit-dialog"

/** The acts that ask for more than a yes. */
export type DialogAct = Exclude<RmaAct, "acknowledge">

export type ActDialogProps = { rma: AdminRma; onClose: () => void }

const DIALOGS: Record<DialogAct, ComponentType<ActDialogProps>> = {
  approve: ApproveDialog,
  reject: RejectDialog,
  process: ProcessDialog,
  receive: ReceiveDialog,
  close_short: CloseShortDialog,
  settle: SettleDialog,
  extend: ExtendDialog,
  reopen: ReopenDialog,
  submit: SubmitDialog,
  complete: CompleteDialog,
  cancel: CancelDialog,
}

export function ActDialog({ act, ...props }: ActDialogProps & { act: DialogAct }) {
  const Dialog = DIALOGS[act]
  return <Dialog {...props} />
}
