import { useWords } from "../../hooks/use-words"
import type { ActDialogProps } from "./act-dialog"
import { ConfirmDrawer } from "./confirm-drawer"

export function CancelDialog(props: ActDialogProps) {
  const { t } = useWords()

  return (
    <ConfirmDrawer
      event="cancel"
      words="cancelRma"
      // Beside "Cancel RMA" a plain "Cancel" would say the opposite of what it does.
      closeLabel={t("cancelRma.keep")}
      {...props}
    />
  )
}
