import { useState, type FormEvent } from "react"
import { Notice } from "../components/notice"
import { Page } from "../components/page"
import { StepBar } from "../components/step-bar"
import { TextArea } from "../components/text-area"
import { TextField } from "../components/text-field"
import { usePortal } from "../hooks/use-portal"
import { navigate, paths } from "../lib/router"
import { today } from "../lib/today"
import type { StepProps } from "../pages/request-page"
import { countProblems, findProblems, type DraftProblems } from "./find-problems"
import { PartForm } from "./part-form"
import { problemWords } from "./problem-words"

/** Why, what instead, what is wrong, with photos: for each item. */
export function DetailsStep({ facts, draft, change, access }: StepProps) {
  const { t } = usePortal()
  const [isChecked, setChecked] = useState(false)
  /** Counts the attempts, so that each puts the focus on what is wrong. */
  const [attempt, setAttempt] = useState(0)
  const reasons = facts.reasonGroups.flatMap((group) => group.reasons)
  const problems = findProblems(draft, { reasons, today: today() })
  const shown: DraftProblems = isChecked ? problems : { parts: {} }
  const count = countProblems(shown)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    setAttempt(attempt + 1)
    if (countProblems(problems) === 0) navigate(paths.request(facts.order.id, "check"))
  }
  return (
    <Page title={t("details.title")} above={<StepBar step="details" />}>
      <form onSubmit={submit} noValidate>
        {count > 0 && (
          <Notice key={attempt} tone="error" takesFocus>
            {t("common.fixErrors", { count })}
          </Notice>
        )}
        {reasons.length === 0 && <Notice tone="warning">{t("details.noReasons")}</Notice>}
        {draft.parts.map((part) => (
          <PartForm
            key={part.key}
            part={part}
            facts={facts}
            draft={draft}
            change={change}
            access={access}
            problems={shown.parts[part.key] ?? {}}
          />
        ))}
        <PurchaseFields facts={facts} draft={draft} change={change} access={access} problems={shown} />
        <div className="acts">
          <button
            type="button"
            className="button"
            onClick={() => navigate(paths.request(facts.order.id, "items"))}
          >
            {t("common.back")}
          </button>
          <button type="submit" className="button primary">
            {t("common.continue")}
          </button>
        </div>
      </form>
    </Page>
  )
}

type PurchaseFieldsProps = StepProps & { problems: DraftProblems }

/** What helps the shop to understand, and nobody has to say. */
function PurchaseFields({ facts, draft, change, problems }: PurchaseFieldsProps) {
  const { t, format } = usePortal()
  const currency = facts.order.currency_code
  const example = format.money(49.9, currency)
  const isWrong = problems.received_on ?? problems.purchase_price ?? problems.customer_note
  return (
    <details className="card more" open={isWrong !== undefined || undefined}>
      <summary>
        {t("details.more")} <span className="optional">({t("common.optional")})</span>
      </summary>
      <TextField
        label={t("details.receivedOn")}
        type="date"
        max={today()}
        error={problemWords(problems.received_on, t)}
        value={draft.received_on}
        onChange={(received_on) => change((current) => ({ ...current, received_on }))}
      />
      <TextField
        label={t("details.purchasePlace")}
        hint={t("details.purchasePlaceHint")}
        maxLength={255}
        value={draft.purchase_place}
        onChange={(purchase_place) => change((current) => ({ ...current, purchase_place }))}
      />
      <TextField
        label={t("details.purchasePrice")}
        hint={t("details.purchasePriceHint", { currency: currency.toUpperCase(), example })}
        inputMode="decimal"
        error={problemWords(problems.purchase_price, t, { example })}
        value={draft.purchase_price}
        onChange={(purchase_price) => change((current) => ({ ...current, purchase_price }))}
      />
      <TextArea
        label={t("details.customerNote")}
        error={problemWords(problems.customer_note, t)}
        value={draft.customer_note}
        onChange={(customer_note) => change((current) => ({ ...current, customer_note }))}
      />
    </details>
  )
}
