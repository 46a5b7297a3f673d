import { Choice } from "../components/choice"
import { Field } from "../components/field"
import { FilePicker } from "../components/file-picker"
import { QuantityStepper } from "../components/quantity-stepper"
import { TextArea } from "../components/text-area"
import { Thumbnail } from "../components/thumbnail"
import { ExchangePicker } from "../exchange/exchange-picker"
import { usePortal } from "../hooks/use-portal"
import { randomKey } from "../lib/random-key"
import type { StepProps } from "../pages/request-page"
import type { PartProblems } from "./find-problems"
import { problemWords } from "./problem-words"
import { actionsFor, proposedActionId } from "./reason-choices"
import {
  joinPart,
  movePartQuantity,
  quantityOf,
  splitPart,
  withAttachments,
  withPart,
  type DraftPart,
} from "./request-draft"

type PartFormProps = StepProps & { part: DraftPart; problems: PartProblems }

/** One item, or some units of it: why, what instead, what is wrong. */
export function PartForm({ part, facts, draft, change, access, problems }: PartFormProps) {
  const { t } = usePortal()
  const line = facts.lines.find(({ id }) => id === part.line_item_id)
  const reasons = facts.reasonGroups.flatMap((group) => group.reasons)
  const lineActionIds = line?.returnability.actions.map(({ id }) => id) ?? []
  const reason = reasons.find(({ id }) => id === part.reason_id)
  const actions = actionsFor(facts.actions, reason, lineActionIds)
  const title = line?.product_title ?? line?.title ?? ""
  const total = quantityOf(draft, part.line_item_id)
  const first = draft.parts.find((other) => other.line_item_id === part.line_item_id)
  const isFirst = first === part
  const action = actions.find(({ id }) => id === part.action_id)
  const isExchange = action?.resolution === "exchange"
  const set = (changed: Partial<DraftPart>) => change((current) => withPart(current, part.key, changed))

  const chooseReason = (id: string) => {
    const chosen = reasons.find((one) => one.id === id)
    const allowed = actionsFor(facts.actions, chosen, lineActionIds)
    set({
      reason_id: chosen?.id ?? null,
      action_id: proposedActionId(allowed, chosen, part.action_id),
      exchange: undefined,
    })
  }
  return (
    <section className="card part" aria-label={title}>
      <header>
        <Thumbnail src={line?.thumbnail ?? null} />
        <div>
          <h2>{t("common.quantityOf", { quantity: part.quantity, title })}</h2>
          <p className="hint">
            {[
              line?.variant_title,
              part.quantity < total && t("details.part", { quantity: part.quantity, total }),
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
        </div>
      </header>
      {!isFirst && first && (
        <div className="part-quantity">
          <span>{t("details.partQuantity")}</span>
          <QuantityStepper
            title={title}
            value={part.quantity}
            min={1}
            max={part.quantity + first.quantity - 1}
            onChange={(quantity) => change((current) => movePartQuantity(current, part.key, quantity))}
          />
          <button
            type="button"
            className="link"
            onClick={() => change((current) => joinPart(current, part.key))}
          >
            {t("details.join")}
          </button>
        </div>
      )}
      <Field
        label={t("details.reason")}
        error={problemWords(problems.reason_id, t)}
        isRequired
      >
        {(control) => (
          <select
            {...control}
            value={part.reason_id ?? ""}
            onChange={(event) => chooseReason(event.target.value)}
          >
            <option value="">{t("details.chooseReason")}</option>
            {facts.reasonGroups.map((group) =>
              group.label === null ? (
                group.reasons.map(toOption)
              ) : (
                <optgroup key={group.label} label={group.label}>
                  {group.reasons.map(toOption)}
                </optgroup>
              )
            )}
          </select>
        )}
      </Field>
      {reason && (
        <Choice
          legend={t("details.action")}
          options={actions.map(({ id, label, description }) => ({
            value: id,
            label,
            hint: description,
          }))}
          value={part.action_id}
          error={problemWords(problems.action_id, t)}
          onChange={(action_id) => set({ action_id, exchange: undefined })}
        />
      )}
      {isExchange && (
        <>
          <p className="hint">{t("exchange.later")}</p>
          <ExchangePicker
            orderId={facts.order.id}
            lineItemId={part.line_item_id}
            quantity={part.quantity}
            access={access}
            value={part.exchange?.variant_id ?? null}
            onChange={(exchange) => set({ exchange })}
          />
        </>
      )}
      <TextArea
        label={t("details.note")}
        hint={t("details.noteHint")}
        error={problemWords(problems.note, t)}
        isRequired
        value={part.note}
        onChange={(note) => set({ note })}
      />
      <FilePicker
        label={t("details.photos")}
        addLabel={t("details.addPhotos")}
        isRequired={reason?.requires_photos ?? false}
        error={problemWords(problems.attachments, t)}
        files={part.attachments}
        limits={facts.settings.attachment}
        access={access}
        onChange={(update) => change((current) => withAttachments(current, part.key, update))}
      />
      {part.quantity > 1 && (
        <button
          type="button"
          className="link"
          onClick={() => change((current) => splitPart(current, part.key, randomKey()))}
        >
          {t("details.split")}
        </button>
      )}
    </section>
  )
}

function toOption({ id, label }: { id: string; label: string }) {
  return (
    <option key={id} value={id}>
      {label}
    </option>
  )
}
