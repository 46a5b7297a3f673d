import type { AdminRma } from "../../../types/http"
import { usePlainRmaEvent, type PlainRmaEvent } from "../../hooks/api/rma-events"
import { useNotify } from "../../hooks/use-notify"
import { useWhenDone } from "../../hooks/use-when-done"
import { useWords } from "../../hooks/use-words"
import { FormDrawer } from "../common/form-drawer"
import { NotifyField } from "../common/notify-field"

type ConfirmDrawerProps = {
  rma: AdminRma
  event: Exclude<PlainRmaEvent, "acknowledge">
  /** Where the words of the act stand. */
  words: "complete" | "cancelRma"
  /** Left out: "Cancel". */
  closeLabel?: string
  onClose: () => void
}

/** An act that asks for a yes, and whether the customer is to be told. */
export function ConfirmDrawer({ rma, event, words, closeLabel, onClose }: ConfirmDrawerProps) {
  const { t } = useWords()
  const whenDone = useWhenDone(onClose)
  const { mutate, isPending } = usePlainRmaEvent()
  const [notify, setNotify] = useNotify()
  const number = rma.display_id

  const submit = () =>
    mutate({ id: rma.id, event, notify_customer: notify }, whenDone(t(`${words}.done`, { number })))

  return (
    <FormDrawer
      title={t(`${words}.title`, { number })}
      description={t(`${words}.description`)}
      submitLabel={t(`${words}.confirm`)}
      onSubmit={submit}
      onClose={onClose}
      isPending={isPending}
      isDestructive={event === "cancel"}
      closeLabel={closeLabel}
    >
      <NotifyField checked={notify} onChange={setNotify} />
    </FormDrawer>
  )
}
