import type { ActDialogProps } from "../acts/act-dialog"
import { ProcessDialog } from "../process/process-dialog"

/** Settles what is in: the processing screen without the part that receives. */
export function SettleDialog(props: ActDialogProps) {
  return <ProcessDialog {...props} isReceiving={false} />
}
