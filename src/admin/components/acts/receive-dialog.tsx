import { Text } from "@medusajs/ui"
import { useState } from "react"
import { useReceiveRma } from "../../hooks/api/rma-events"
import { useNotify } from "../../hooks/use-notify"
import { useReceivePlaces, type ReceivePlaces } from "../../hooks/use-receive-places"
import { useWhenDone } from "../../hooks/use-when-done"
import { useWords } from "../../hooks/use-words"
import { problemOf, startReceiving, toReceiveBody, unitsOf } from "../../lib/receive-form"
import { FormModal } from "../common/form-modal"
import { NotifyField } from "../common/notify-field"
import type { ActDialogProps } from "./act-dialog"
import { ReceiveLineCard } from "./receive-line-card"

/** Waits for where goods usually go, because the form begins with it; without it when it cannot be read. */
export function ReceiveDialog(props: ActDialogProps) {
  const places = useReceivePlaces()
  return places && <ReceiveForm {...props} {...places} />
}

type ReceiveFormProps = ActDialogProps & Pick<ReceivePlaces, "locations" | "usual">

function ReceiveForm({ rma, onClose, locations, usual }: ReceiveFormProps) {
  const { t } = useWords()
  const whenDone = useWhenDone(onClose)
  const { mutate, isPending } = useReceiveRma(rma.id)
  const [started] = useState(() => startReceiving(rma.items, usual, locations))
  const [lines, setLines] = useState(started)
  const [notify, setNotify] = useNotify()

  const number = rma.display_id
  const count = lines.reduce((sum, line) => sum + unitsOf(line), 0)
  const hasProblem = lines.some((line) => problemOf(line) !== null)

  const submit = () =>
    mutate(
      { ...toReceiveBody(lines), notify_customer: notify },
      whenDone(t("receive.done", { number }))
    )

  return (
    <FormModal
      title={t("receive.title", { number })}
      description={t("receive.description")}
      submitLabel={t("receive.submit")}
      onSubmit={submit}
      onClose={onClose}
      isPending={isPending}
      canSubmit={count > 0 && !hasProblem}
      isDirty={lines !== started}
      isWide
      status={
        <Text size="small" className="text-ui-fg-subtle">
          {count > 0 ? t("receive.summary", { count }) : t("receive.nothing")}
        </Text>
      }
    >
      <div className="flex flex-col gap-y-3">
        {lines.map((line, index) => (
          <ReceiveLineCard
            key={line.item.id}
            line={line}
            locations={locations}
            onChange={(changed) =>
              setLines(lines.map((other, i) => (i === index ? changed : other)))
            }
          />
        ))}
      </div>
      <NotifyField checked={notify} onChange={setNotify} />
    </FormModal>
  )
}
