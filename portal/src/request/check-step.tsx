import { useCallback, type FormEvent } from "react"
import type { StoreRmaResponse } from "../../../src/types/http"
import { Facts } from "../components/facts"
import { Notice } from "../components/notice"
import { Page } from "../components/page"
import { RefusalNotice } from "../components/refusal-notice"
import { StepBar } from "../components/step-bar"
import { SubmitButton } from "../components/submit-button"
import { Thumbnail } from "../components/thumbnail"
import { variantTitle } from "../exchange/variant-title"
import { usePortal } from "../hooks/use-portal"
import { useSent } from "../hooks/use-sent"
import { randomKey } from "../lib/random-key"
import { navigate, paths } from "../lib/router"
import type { StepProps } from "../pages/request-page"
import { forgetDraft } from "./kept-draft"
import { parseAmount } from "./parse-amount"
import type { DraftPart } from "./request-draft"
import type { RequestFacts } from "./read-request-facts"
import { leaveSentNotice } from "./sent-notice"
import { toRequestBody } from "./to-request-body"

/** Everything once more, then off it goes. */
export function CheckStep({ facts, draft, change, access }: StepProps) {
  const { t, api, locale, format } = usePortal()
  const { order } = facts
  const renewKey = useCallback(
    () => change((current) => ({ ...current, key: randomKey() })),
    [change]
  )
  const submit = useCallback(async () => {
    const body = toRequestBody(draft, order.id, locale)
    const { rma } = await api.send<StoreRmaResponse>("/store/rmas", body, {
      access,
      idempotencyKey: draft.key,
    })
    forgetDraft(order.id)
    leaveSentNotice(rma)
    navigate(paths.home(), { replace: true })
  }, [api, draft, order.id, locale, access])
  const { send, isSending, error } = useSent(submit, renewKey)

  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void send()
  }
  const price = parseAmount(draft.purchase_price)
  const needsLook =
    draft.kind === "return" &&
    draft.parts.some(
      (part) =>
        facts.lines.find(({ id }) => id === part.line_item_id)?.returnability.verdict === "review"
    )
  return (
    <Page title={t("check.title")} above={<StepBar step="check" />}>
      <form onSubmit={onSubmit}>
        <p className="lead">
          {t(`kind.${draft.kind}`)} · {t("common.order", { number: order.display_id })}
        </p>
        {draft.parts.map((part) => (
          <PartSummary key={part.key} part={part} facts={facts} />
        ))}
        <Facts
          entries={[
            [t("check.receivedOn"), draft.received_on && format.day(draft.received_on)],
            [t("check.purchasePlace"), draft.purchase_place],
            [t("check.purchasePrice"), price !== null && format.money(price, order.currency_code)],
            [t("check.customerNote"), draft.customer_note],
          ]}
        />
        {needsLook && <Notice tone="info">{t("check.reviewNote")}</Notice>}
        <RefusalNotice error={error} />
        <div className="acts">
          <button
            type="button"
            className="button"
            onClick={() => navigate(paths.request(order.id, "details"))}
          >
            {t("common.back")}
          </button>
          <SubmitButton label={t("check.send")} isSending={isSending} />
        </div>
      </form>
    </Page>
  )
}

function PartSummary({ part, facts }: { part: DraftPart; facts: RequestFacts }) {
  const { t } = usePortal()
  const line = facts.lines.find(({ id }) => id === part.line_item_id)
  const reason = facts.reasonGroups
    .flatMap(({ reasons }) => reasons)
    .find(({ id }) => id === part.reason_id)
  const action = facts.actions.find(({ id }) => id === part.action_id)
  return (
    <section className="card part">
      <header>
        <Thumbnail src={line?.thumbnail ?? null} />
        <div>
          <h2>
            {t("common.quantityOf", {
              quantity: part.quantity,
              title: line?.product_title ?? line?.title ?? "",
            })}
          </h2>
          {line?.variant_title && <p className="hint">{line.variant_title}</p>}
        </div>
      </header>
      <Facts
        entries={[
          [t("check.reason"), reason?.label],
          [t("check.action"), action?.label],
          [t("exchange.for"), part.exchange && variantTitle(part.exchange)],
          [t("check.note"), part.note],
          [
            t("details.photos"),
            part.attachments.length > 0 && t("check.photos", { count: part.attachments.length }),
          ],
        ]}
      />
    </section>
  )
}
