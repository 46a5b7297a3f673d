import type { ActDialogProps } from "./act-dialog"
import { ConfirmDrawer } from "./confirm-drawer"

export function CompleteDialog(props: ActDialogProps) {
  return <ConfirmDrawer event="complete" words="complete" {...props} />
}
