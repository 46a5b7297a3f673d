import { useMemo, useState } from "react"
import type { AdminProcessResponse, AdminRma, HttpSettlementFacts } from "../../../types/http"
import { useProcess } from "../../hooks/api/settlements"
import { useNotify } from "../../hooks/use-notify"
import { useProcessWords } from "../../hooks/use-process-words"
import type { ReceivePlaces } from "../../hooks/use-receive-places"
import { useRefusalToast } from "../../hooks/use-refusal-toast"
import { useWords } from "../../hooks/use-words"
import {
  changeLines,
  previewProcess,
  startProcessing,
  toProcessBody,
  type ProcessForm as Form,
} from "../../lib/process-form"
import { startReceiving } from "../../lib/receive-form"
import type { RequestError } from "../../lib/request-error"
import { FormModal } from "../common/form-modal"
import { NotifyField } from "../common/notify-field"
import { SwitchField } from "../common/switch-field"
import { AmountsFieldset } from "../settle/amounts-fieldset"
import { Fieldset } from "../settle/fieldset"
import { SettleSummary } from "../settle/settle-summary"
import { TenderFieldset } from "../settle/tender-fieldset"
import { ProcessItems } from "./process-items"

type ProcessFormProps = {
  rma: AdminRma
  facts: HttpSettlementFacts
  places: ReceivePlaces
  isReceiving: boolean
  /** The server settles by other facts by now. */
  onStale: () => void
  onDone: (answer: AdminProcessResponse) => void
  onClose: () => void
}

export function ProcessForm(props: ProcessFormProps) {
  const { rma, facts, places, isReceiving, onStale, onDone, onClose } = props
  const { t } = useWords()
  const showRefusal = useRefusalToast()
  const { mutate, isPending } = useProcess(rma.id)
  const [started] = useState(() => begin(props))
  const [form, setForm] = useState(started)
  const [notify, setNotify] = useNotify()

  const preview = useMemo(() => previewProcess(form, facts), [form, facts])
  const words = useProcessWords(rma, places)
  const changeSettle = (values: Partial<Form["settle"]>) =>
    setForm({ ...form, settle: { ...form.settle, ...values } })

  const submit = () =>
    mutate(
      { ...toProcessBody(form, preview), notify_customer: notify },
      {
        onSuccess: (answer) => {
          words.tell(answer, isReceiving)
          onDone(answer)
        },
        onError: (error: RequestError) => {
          showRefusal(error)
          if (error.code === "settlement_changed") {
            onStale()
          }
        },
      }
    )
  const title = { number: rma.display_id }

  return (
    <FormModal
      title={isReceiving ? t("process.title", title) : t("settle.title", title)}
      description={isReceiving ? t("process.description") : t("settle.description")}
      submitLabel={words.submitLabel(form, preview, isReceiving)}
      onSubmit={submit}
      onClose={onClose}
      isPending={isPending}
      canSubmit={preview.can_submit}
      isDirty={form !== started}
      isWide
    >
      <Fieldset title={isReceiving ? t("process.items") : t("settle.units")}>
        <ProcessItems
          rma={rma}
          facts={preview.facts}
          form={form}
          locations={places.locations}
          isReceiving={isReceiving}
          onLines={(lines) => setForm(changeLines(form, lines, facts))}
          onUnits={(units) => changeSettle({ units })}
        />
      </Fieldset>
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_380px]">
        <div className="flex min-w-0 flex-col gap-y-8">
          <AmountsFieldset
            form={form.settle}
            facts={preview.facts}
            preview={preview.settle}
            onChange={changeSettle}
          />
          <TenderFieldset
            rma={rma}
            form={form.settle}
            facts={preview.facts}
            preview={preview.settle}
            onChange={changeSettle}
          />
          {isReceiving && (
            <SwitchField
              label={t("process.complete")}
              hint={preview.can_complete ? t("process.completeHint") : t("process.completeNot")}
              checked={form.is_completed && preview.can_complete}
              disabled={!preview.can_complete}
              onChange={(is_completed) => setForm({ ...form, is_completed })}
            />
          )}
          <NotifyField checked={notify} onChange={setNotify} />
        </div>
        <SettleSummary
          preview={preview.settle}
          rma={rma}
          consequences={words.consequences(form, preview, notify)}
        />
      </div>
    </FormModal>
  )
}

/** Where only money is settled nothing is received, and closing the case is an act of its own. */
function begin({ rma, facts, places, isReceiving }: ProcessFormProps): Form {
  const lines = isReceiving ? startReceiving(rma.items, places.usual, places.locations) : []
  return { ...startProcessing(facts, lines), is_completed: isReceiving }
}
