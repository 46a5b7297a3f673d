import { z } from "@medusajs/framework/zod"
import type { EligibilityReason } from "../../domain"
import type { Refusal, RefusalCode, RefusalDetails } from "../../domain/refusals"
import { eligibilitySentence } from "./eligibility-sentences"
import { languageOf } from "./language"

/**
 * Says a refusal to people, in plain English. Programs read the code and never the sentence; pages
 * in another language have words of their own for each code.
 */
export function refusalSentence({ code, details }: Pick<Refusal, "code" | "details">): string {
  return SENTENCES[code](details)
}

/**
 * Details are for people: where a rule gave none, the sentence says less, and never "undefined".
 */
const SENTENCES: Record<RefusalCode, (details: RefusalDetails) => string> = {
  invalid_data: (details) =>
    has(details, "field", "problem")
      ? `The field ${details.field} is not valid: ${problem(details.problem)}.`
      : "The request is not valid.",
  quantity_exceeds_returnable: (details) => {
    if (details.returnable === 0) return "No unit can come back any more."
    return has(details, "requested", "returnable")
      ? `Only ${units(details.returnable)} can still come back, not ${details.requested}.`
      : "So many units cannot come back any more."
  },
  returns_disabled: () => "This shop takes no returns at the moment.",
  not_eligible: (details) =>
    [NOT_ALLOWED[languageOf(localeOf(details))], ...reasonsOf(details)].join(" "),
  duplicate_item: () => "The same item stands in the request twice.",
  nothing_approved: () => "At least one unit must be approved.",
  not_received: (details) => {
    if (details.available === 0) return "None of these units can be settled now."
    return has(details, "requested", "available")
      ? `Only ${units(details.available)} can be settled now, not ${details.requested}.`
      : "These units have not come back yet."
  },
  exchange_chosen: () => "These units are being exchanged: their money is not given back too.",
  owed_negative: () => "The deductions are higher than what would be given back.",
  nothing_paid: () => "Nothing was ever paid for this order, so nothing can be paid back.",
  tender_exceeds_captured: (details) => {
    if (!has(details, "requested", "available", "currency_code")) {
      return "The original payments cannot take so much."
    }
    const [requested, available] = [money(details.requested, details), money(details.available, details)]
    return details.problem === "paid_by_credit"
      ? `${requested} is to go back as money, but no more than ${available} of what is left was paid as ` +
          "money. What was paid by gift card or store credit goes back only as such."
      : `${requested} is to be refunded, but the original payments can take ${available} only.`
  },
  tenders_do_not_sum: (details) =>
    has(details, "sum", "owed", "currency_code")
      ? `The tenders come to ${money(details.sum, details)}, ` +
        `but ${money(details.owed, details)} is owed.`
      : "The tenders do not come to what is owed.",
  tender_not_available: ({ problem }) =>
    (typeof problem === "string" && TENDER_PROBLEMS[problem]) || "This shop cannot pay back this way.",
  location_is_sellable: () =>
    "Goods that are kept apart need a location of their own that no sales channel sells from.",
  template_invalid: (details) =>
    has(details, "field", "line", "column", "problem")
      ? `The template is not valid: in the ${details.field}, line ${details.line}, ` +
        `column ${details.column}, ${details.problem}.`
      : "The template is not valid.",
  unauthorized: () => "Sign in first, or ask for a new code or link.",
  use_rma: (details) =>
    has(details, "rma")
      ? `${details.rma} is about this parcel: it can be neither canceled nor sent by itself any more.`
      : "Returns of this shop are asked for as RMAs, by POST /store/rmas.",
  over_limit: (details) =>
    has(details, "owed", "limit", "currency_code")
      ? `What you approve of this case, ${money(details.owed, details)} in all, is above your limit of ` +
        `${money(details.limit, details)}: ` +
        `somebody who may approve as much has to do it.`
      : "The amount is above your limit: a second person has to approve it.",
  not_found: () => "There is no such thing, or it is not yours.",
  transition_not_allowed: (details) => {
    if (details.goods === "not_expected") return "Nothing of this case has to be sent back."
    if (details.label === "is_there") return "There is a label already. Remove it before you ask for another."
    if (details.label === "is_asked_for") return "The carrier is being asked already. Wait for its answer."
    return has(details, "status", "event")
      ? `The ${words(details.of ?? "case")} is ${words(details.status)}: ` +
          `it is too early or too late to ${words(details.event)}.`
      : "The case has moved on, so this is no longer possible."
  },
  order_change_open: ({ cases }) =>
    Array.isArray(cases)
      ? `The order has open cases (${cases.join(", ")}): finish or cancel them first.`
      : "The order has an open change, such as an edit: finish or cancel it first.",
  order_busy: () => "Somebody else is working on this order. Try again in a moment.",
  order_canceled: () => "The order is canceled.",
  settlement_changed: (details) => {
    if (has(details, "difference", "expected_difference", "currency_code")) {
      return (
        `The difference has changed meanwhile: it is ${money(details.difference, details)} ` +
        `and not ${money(details.expected_difference, details)}.`
      )
    }
    return has(details, "owed", "expected_owed", "currency_code")
      ? `What is owed has changed meanwhile: it is ${money(details.owed, details)} ` +
          `and not ${money(details.expected_owed, details)}.`
      : "What is owed has changed meanwhile."
  },
  already_settled: () => "Money of this case was settled already.",
  units_unresolved: () => "Some approved units are not settled yet.",
  goods_awaited: (details) => {
    if (has(details, "rma", "title", "requested", "available")) {
      return (
        `${details.rma}: of ${details.title} only ${units(details.available)} may be shipped, not ` +
        `${details.requested}, because no more came back.`
      )
    }
    return has(details, "rma", "title")
      ? `${details.rma}: ${details.title} is sent in exchange for goods that are not in yet, and must ` +
          "not be shipped before. Receive them first, or allow it on the case."
      : "Some goods are still awaited: receive them, or close the case short."
  },
  reimbursement_paid: () => "This was paid already.",
  difference_unpaid: (details) =>
    has(details, "rma", "title", "difference", "currency_code")
      ? `${details.rma}: ${details.title} must not be shipped before the difference of ` +
        `${money(details.difference, details)} is paid, unless it is allowed on the case.`
      : "The difference has not been paid yet.",
  idempotency_key_reused: () => "This Idempotency-Key was already used for another request.",
  idempotency_in_progress: () => "The first request with this Idempotency-Key is still running.",
  too_large: (details) => {
    if (has(details, "max_bytes")) return `A file may have ${megabytes(details.max_bytes)} at most.`
    if (has(details, "max_files")) return `At most ${details.max_files} files can be sent at once.`
    return "The request is too large."
  },
  unsupported_type: (details) => {
    if (has(details, "expected")) return `The request must be sent as ${details.expected}.`
    return Array.isArray(details.mime_types)
      ? `Only files of these types can be attached: ${details.mime_types.join(", ")}.`
      : "The request must be sent as application/json in UTF-8, not compressed."
  },
  too_many_tries: () => "Too many tries. Wait a while before the next one.",
}

function has(details: RefusalDetails, ...names: string[]): boolean {
  return names.every((name) => details[name] !== undefined && details[name] !== null)
}

/**
 * What is wrong with a field, by the domain's word for it; validators say it in words right away.
 */
const PROBLEMS: Record<string, string> = {
  missing_selection: "it must say what is sold for good",
  negative: "it must not be below zero",
  never_applies: "the policy does not apply there, so this would never be asked",
  no_advance: "nobody gets new units before the old ones came, so this would never be asked",
  no_and_review: "another rule decides the same otherwise: one says no, the other that a person looks",
  only_for_and_except: "what the rule is only for cannot be excepted from it",
  out_of_range: "it is out of range",
  required_by_policy: "the return policy says no, so it must say why it is accepted all the same",
  said_twice: "another rule asks the same about the same articles",
  unknown_fulfillment: "the order has no such fulfillment",
  canceled: "it is canceled",
  shipped: "it was shipped already, so that it cannot be kept back",
  not_the_whole_parcel: "a parcel that is not to leave is canceled as a whole",
  no_address: "the order has no shipping address",
  unknown_category: "there is no such category",
  unknown_collection: "there is no such collection",
  unknown_payment_provider: "nobody pays by it in the region of the order",
  unknown_currency: "there is no such currency",
  unknown_customer_group: "there is no such customer group",
  unknown_product: "there is no such product",
  unknown_region: "there is no such region",
  unknown_sales_channel: "there is no such sales channel",
  unknown_tag: "there is no such tag",
  unknown_type: "there is no such product type",
  action_not_allowed: "this reason does not allow the action",
  category: "a category of reasons cannot be chosen and has no settings but its name",
  empty: "it must not be empty",
  goods_first: "nothing is paid before the goods are there, so this would never happen",
  in_several_places: "the units are in several places, so it must be named from where they are taken",
  in_the_past: "it is over already",
  missing: "it is missing",
  missing_location: "it must be named, because nothing says where these goods go",
  more_than_awaited: "so many units are not awaited",
  more_than_there: "so many units are not there",
  more_than_paid: "so much was not paid for shipping",
  more_than_requested: "so many units were not asked for",
  named_twice: "one of them is named twice",
  not_a_bonus: "a bonus is a percentage of what is given as shop credit, not of money",
  not_a_positive_whole_number: "it must be a whole number of at least 1",
  not_a_return_option: "goods do not come back by this shipping option",
  not_for_this_action: "the return action of some goods does not allow it",
  not_chosen: "nobody has chosen yet what these units are exchanged for",
  not_in_sales_channel: "the shop does not sell it where the order was bought",
  not_published: "the shop does not show it",
  not_outbound: "nothing is sent to customers by this shipping option",
  no_variant: "what was bought is no article of the catalogue any more",
  no_shipping_option: "nobody has chosen by which shipping option the new units leave",
  no_price: "it has no price in the currency of the order",
  not_a_whole_number: "it must be a whole number",
  not_above_zero: "it must be above zero",
  not_exchanged: "these units are not to be exchanged",
  not_expected: "it does not go with this way of paying",
  not_an_amount: "it is not an amount that can be counted exactly",
  not_store_credit: "a bonus goes with store credit, and with no other resolution",
  not_in_stock: "so many are not in stock there, or they are sold",
  nothing_asked: "nothing is to be received, settled or completed",
  nothing_to_send_back: "nothing is sent back in a case of this kind",
  other_tender: "it is paid in another way",
  out_of_stock: "so many of it are not in stock",
  photos_required: "this reason asks for a photo",
  required: "it must say which of the two is so",
  restock_not_allowed: "the settings do not allow to restock there",
  return_not_expected: "these units are not expected to come back",
  same_disposition: "the units are there already",
  several_without_amount: "only one of them may go without an amount",
  stock_unconfirmed: "nobody has confirmed yet that these units are on stock",
  too_many_decimals: "the currency has fewer decimals",
  unknown_action: "there is no such action",
  unknown_attachment: "one of them does not exist, is used already, or was uploaded by somebody else",
  unknown_item: "this case has no such item",
  unknown_mail: "there is no such mail",
  unknown_line: "the order has no such line",
  unknown_location: "there is no such location",
  unknown_payment: "the order has no such payment",
  unknown_reason: "there is no such reason",
  unknown_unit: "there are no such units",
  unknown_variant: "there is no such variant",
  unknown_shipping_option: "there is no such shipping option",
  repair_restocked: "what is repaired stays the customer's and cannot be restocked",
  wrong_item_stays: "a wrong item stays one, and nothing else becomes one",
  wrong_item_restocked: "a wrong item cannot be restocked",
}

function problem(name: unknown): string {
  return PROBLEMS[String(name)] ?? String(name)
}

/** To shoppers, whom a policy refuses, in their own language. */
const NOT_ALLOWED = {
  en: "The return policy of this shop does not allow it.",
  fr: "Les conditions de retour de cette boutique ne le permettent pas.",
}

const objections = z.array(
  z.object({ line_item_id: z.string(), reasons: z.array(z.custom<EligibilityReason>()) })
)

/** What a policy says of each line that it refuses, in words; empty for refusals of other kinds. */
export function objectionsOf(details: RefusalDetails) {
  const parsed = objections.safeParse(details.items)
  const items = parsed.success ? parsed.data : []
  return items.map(({ line_item_id, reasons }) => ({
    line_item_id,
    reasons: reasons.map((reason) => ({
      code: reason.code,
      message: eligibilitySentence(reason, localeOf(details)),
    })),
  }))
}

/** Every reason once, in words. */
function reasonsOf(details: RefusalDetails): string[] {
  const reasons = objectionsOf(details).flatMap((item) => item.reasons)
  return [...new Set(reasons.map(({ message }) => message))]
}

function localeOf({ locale }: RefusalDetails): string | null {
  return typeof locale === "string" ? locale : null
}

function units(quantity: unknown): string {
  return quantity === 1 ? "1 unit" : `${quantity} units`
}

function megabytes(bytes: unknown): string {
  return `${Math.round(Number(bytes) / 10_000) / 100} MB`
}

function money(amount: unknown, { currency_code }: RefusalDetails): string {
  return `${amount} ${String(currency_code).toUpperCase()}`
}

/** "close_short" as people write it. */
function words(name: unknown): string {
  return String(name).replaceAll("_", " ")
}

/** Why a tender is refused, by the `problem` in its details. */
const TENDER_PROBLEMS: Record<string, string> = {
  loyalty_missing:
    "Store credit and gift cards need Medusa's loyalty plugin (@medusajs/loyalty-plugin), which this shop does not have.",
  loyalty_installed: "This shop pays by store credit or gift card. A coupon is for shops without them.",
  coupons_disabled: "Coupons are switched off in the settings of returns.",
  guest: "Store credit needs a customer account. A guest can be given a gift card.",
  override_reason_missing:
    "The customer was promised store credit, or nothing, for these items. Say why a payment is refunded all the same.",
  unknown_order: "There is no such order to move the amount to.",
  this_order: "The amount cannot be moved to the order that it comes from.",
  other_customer: "The amount can be moved to an order of the same customer only.",
  order_canceled: "The order that the amount is to be moved to is canceled.",
  other_currency: "The order that the amount is to be moved to has another currency.",
  owes_less: "The order that the amount is to be moved to does not ask for so much.",
}
