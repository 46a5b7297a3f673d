import { useState, type FormEvent } from "react"
import { Choice } from "../components/choice"
import { Notice } from "../components/notice"
import { Page } from "../components/page"
import { QuantityStepper } from "../components/quantity-stepper"
import { StepBar } from "../components/step-bar"
import { Thumbnail } from "../components/thumbnail"
import { usePortal } from "../hooks/use-portal"
import { randomKey } from "../lib/random-key"
import { Link, navigate, paths } from "../lib/router"
import type { StepProps } from "../pages/request-page"
import { maxQuantity } from "./max-quantity"
import type { RequestLine } from "./read-request-facts"
import { quantityOf, SHOPPER_KINDS, withQuantity, type ShopperKind } from "./request-draft"

/** What happened, to which items, and to how many of them. */
export function ItemsStep({ facts, draft, change, access }: StepProps) {
  const { t } = usePortal()
  const [isEmpty, setEmpty] = useState(false)
  const chosen = draft.parts.reduce((sum, { quantity }) => sum + quantity, 0)
  const isNothingPossible = facts.lines.every((line) => maxQuantity(line.returnability, draft.kind) === 0)

  const chooseKind = (kind: ShopperKind) => {
    const lines = new Map(facts.lines.map((line) => [line.id, line]))
    // What can be complained about cannot always come back.
    const parts = draft.parts.filter((part) => {
      const line = lines.get(part.line_item_id)
      return line && quantityOf(draft, line.id) <= maxQuantity(line.returnability, kind)
    })
    change((current) => ({ ...current, kind, parts }))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (chosen === 0) return setEmpty(true)
    navigate(paths.request(facts.order.id, "details"))
  }
  return (
    <Page title={t("items.title")} above={<StepBar step="items" />}>
      <form onSubmit={submit} noValidate>
        <p className="lead">{t("common.order", { number: facts.order.display_id })}</p>
        <Choice
          legend={t("kindQuestion")}
          options={SHOPPER_KINDS.map((kind) => ({
            value: kind,
            label: t(`kind.${kind}`),
            hint: t(`kindHint.${kind}`),
          }))}
          value={draft.kind}
          onChange={chooseKind}
        />
        {isNothingPossible && (
          <Notice tone="warning" title={t("items.nothing")}>
            {t("items.nothingText")}
          </Notice>
        )}
        <ul className="cards">
          {facts.lines.map((line) => (
            <li key={line.id}>
              <LineCard
                line={line}
                kind={draft.kind}
                quantity={quantityOf(draft, line.id)}
                onChange={(quantity) =>
                  change((current) =>
                    withQuantity(current, { lineItemId: line.id, quantity, newKey: randomKey() })
                  )
                }
              />
            </li>
          ))}
        </ul>
        {isEmpty && chosen === 0 && <Notice tone="error">{t("items.none")}</Notice>}
        <div className="acts">
          <p className="hint" role="status">
            {chosen > 0 && t("items.chosen", { count: chosen })}
          </p>
          <Link
            to={access.type === "customer" ? paths.chooseOrder() : paths.home()}
            className="button"
          >
            {t("common.back")}
          </Link>
          <button type="submit" className="button primary">
            {t("common.continue")}
          </button>
        </div>
      </form>
    </Page>
  )
}

type LineCardProps = {
  line: RequestLine
  kind: ShopperKind
  quantity: number
  onChange: (quantity: number) => void
}

function LineCard({ line, kind, quantity, onChange }: LineCardProps) {
  const title = line.product_title ?? line.title
  const max = maxQuantity(line.returnability, kind)
  return (
    <article className={max === 0 ? "card line-card closed" : "card line-card"}>
      <Thumbnail src={line.thumbnail} />
      <div>
        <h2>{title}</h2>
        {line.variant_title && <p className="hint">{line.variant_title}</p>}
        <Verdict line={line} kind={kind} max={max} />
      </div>
      {max > 0 && (
        <QuantityStepper title={title} value={quantity} min={0} max={max} onChange={onChange} />
      )}
    </article>
  )
}

function Verdict({ line, kind, max }: { line: RequestLine; kind: ShopperKind; max: number }) {
  const { t, format } = usePortal()
  const { verdict, reasons, returnable_until } = line.returnability
  if (kind !== "return") return <p className="hint">{t("items.ordered", { count: line.quantity })}</p>
  if (max > 0 && verdict === "yes") {
    return (
      <p className="hint">
        {t("items.upTo", { count: max })}
        {returnable_until && ` · ${t("items.until", { date: format.day(returnable_until) })}`}
      </p>
    )
  }
  return (
    <div className={max > 0 ? "verdict review" : "verdict no"}>
      <strong>{t(max > 0 ? "items.review" : "items.not")}</strong>
      <ul>
        {reasons.map(({ code, message }) => (
          <li key={code}>{message}</li>
        ))}
      </ul>
    </div>
  )
}
