import { Alert, Skeleton, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { isJudged } from "../../../domain"
import { useOrderOfRma } from "../../hooks/api/orders"
import { useReturnability } from "../../hooks/api/return-policies"
import { useCreateRma } from "../../hooks/api/rmas"
import { useReturnActions } from "../../hooks/api/settings"
import { useRefusalToast } from "../../hooks/use-refusal-toast"
import { useWords } from "../../hooks/use-words"
import {
  EMPTY_CASE,
  hasExchange,
  isAgainstPolicy,
  startRows,
  toCreateBody,
  unitsChosen,
  type CreateRow,
} from "../../lib/create-form"
import type { CreateRmaBody } from "../../lib/request-bodies"
import { FormModal } from "../common/form-modal"
import { LoadError } from "../common/load-error"
import { OutboundOptionField } from "../exchange/outbound-option-field"
import { CaseFieldset } from "./case-fieldset"
import { LinesGrid } from "./lines-grid"

type CreateRmaFormProps = {
  orderId: string
  /** Given where the order was looked for, and another one may be meant. */
  onOtherOrder?: () => void
  onClose: () => void
  onCreated: (rmaId: string) => void
}

export function CreateRmaForm({ orderId, onOtherOrder, onClose, onCreated }: CreateRmaFormProps) {
  const { t, language } = useWords()
  const showRefusal = useRefusalToast()
  const { mutate, isPending } = useCreateRma()
  const { data: order, isError, refetch } = useOrderOfRma(orderId)
  const { data: actions = [] } = useReturnActions()
  const { data: returnability } = useReturnability(orderId, language)
  const [fields, setFields] = useState(EMPTY_CASE)
  const [changed, setChanged] = useState<CreateRow[] | null>(null)
  const [unchanged, setUnchanged] = useState<CreateRow[] | null>(null)

  // The grid starts from the lines as they were read first: what is typed stays when the order is
  // read again.
  if (order && !unchanged) {
    setUnchanged(startRows(order.items))
  }
  const rows = changed ?? unchanged ?? []
  const count = unitsChosen(rows)
  const advice = isJudged(fields.kind) ? (returnability?.items ?? []) : []
  const isOverriding = isAgainstPolicy(rows, advice)
  const isComplete = toCreateBody(orderId, rows, fields, actions, "requested") !== null
  // What is missing is marked once somebody tried to send it, not while they are still typing.
  const [isTried, setIsTried] = useState(false)

  const isWrong = isTried && count > 0 && !isComplete

  const send = (status: CreateRmaBody["status"]) => {
    setIsTried(true)
    // A draft may wait for its reason: the policy is asked when it is submitted.
    if (status === "requested" && isOverriding && !fields.override_reason.trim()) return
    const body = toCreateBody(orderId, rows, fields, actions, status)
    if (body) {
      mutate(body, {
        onSuccess: ({ rma }) => {
          toast.success(t("create.created", { number: rma.display_id }))
          onCreated(rma.id)
        },
        onError: showRefusal,
      })
    }
  }

  return (
    <FormModal
      title={
        order
          ? `${t("create.title")} · ${t("create.forOrder", { order: String(order.display_id) })}`
          : t("create.title")
      }
      description={t("create.description")}
      submitLabel={t("create.submit")}
      onSubmit={() => send("requested")}
      secondary={{
        label: t("create.asDraft"),
        onSubmit: () => send("draft"),
        canSubmit: count > 0,
      }}
      onClose={onClose}
      isPending={isPending}
      canSubmit={count > 0}
      isDirty={changed !== null || fields !== EMPTY_CASE}
      isWide
      status={
        <Text size="small" className={isWrong ? "text-ui-fg-error" : "text-ui-fg-subtle"}>
          {statusWords()}
        </Text>
      }
    >
      {isError && <LoadError title={t("create.orderFailed")} onRetry={() => void refetch()} />}
      {!isError && !order && <Skeleton className="h-48 w-full rounded-lg" />}
      {order && (
        <>
          {onOtherOrder && (
            <button
              type="button"
              className="txt-compact-small-plus text-ui-fg-interactive hover:text-ui-fg-interactive-hover -mt-6 self-start"
              onClick={onOtherOrder}
            >
              {t("create.otherOrder")}
            </button>
          )}
          <LinesGrid
            orderId={orderId}
            rows={rows}
            isTried={isTried}
            advice={advice}
            onChange={setChanged}
          />
          {hasExchange(rows, actions) && (
            <OutboundOptionField
              orderId={orderId}
              value={fields.exchange_shipping_option_id}
              onChange={(id) => setFields({ ...fields, exchange_shipping_option_id: id })}
            />
          )}
          {isOverriding && <Alert variant="warning">{t("policy.advice.override")}</Alert>}
          <CaseFieldset
            fields={fields}
            isOverriding={isOverriding}
            isTried={isTried}
            onChange={setFields}
          />
        </>
      )}
    </FormModal>
  )

  function statusWords(): string {
    if (count === 0) {
      return t("create.nothingChosen")
    }
    return isWrong ? t("create.missing") : t("create.selected", { count })
  }
}
