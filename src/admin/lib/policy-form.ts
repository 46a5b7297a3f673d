import { assertPolicy, EXCHANGE_DEFAULTS } from "../../domain"
import type {
  Currency,
  ExchangeTerms,
  Objection,
  PolicyContent,
  PolicyRule,
  PolicyRuleType,
  PolicyTerms,
  ProductSelection,
} from "../../domain"
import type { AdminReturnPolicy } from "../../types/http"
import { startFee, toFee, type FeeValues } from "./fee-form"
import { orRefusal } from "./or-refusal"
import { randomKey } from "./random-key"
import { toWholeNumber } from "./settings-form"

/** The rules in the order in which the form asks about them. */
export const RULE_TYPES = [
  "window",
  "delivered",
  "final_sale",
  "price_above",
  "too_many_returns",
  "nothing_paid",
  "customer_group",
  "region",
] as const satisfies PolicyRuleType[]

export const SELECTION_LISTS = [
  "product_ids",
  "collection_ids",
  "category_ids",
  "tag_ids",
  "type_ids",
] as const satisfies (keyof ProductSelection)[]
export type SelectionValues = Record<(typeof SELECTION_LISTS)[number], string[]>

export const RULE_SCOPES = ["all", "only", "except"] as const
export type RuleScopeChoice = (typeof RULE_SCOPES)[number]

/** What the form holds of a rule: a field for each parameter of any rule, so that none forgets another's. */
export type RuleValues = {
  key: string
  type: PolicyRuleType
  verdict: Objection
  /** As typed; empty is no limit for a window. */
  days: string
  from: "ordered" | "delivered"
  max: string
  /** By currency code, in major units. */
  amounts: Record<string, number | null>
  group_ids: string[]
  region_ids: string[]
  scope: RuleScopeChoice
  selection: SelectionValues
  /** What is left out besides, where a rule that is only for some articles leaves some of them out. */
  except?: ProductSelection
}

/** What the form holds of exchanges. */
export type ExchangeValues = Required<
  Omit<ExchangeTerms, "expires_after_days" | "advance_customer_group_ids">
> & {
  /** As typed; empty is without an end. */
  expires_after_days: string
  /** None: all customers. */
  advance_customer_group_ids: string[]
}

export type PolicyValues = Omit<
  PolicyContent,
  "priority" | "rules" | "terms" | "region_ids" | "sales_channel_ids"
> & {
  terms: Required<Omit<PolicyTerms, "restocking_fee" | "exchange">> & {
    fee: FeeValues
    exchange: ExchangeValues
  }
  priority: string
  region_ids: string[]
  sales_channel_ids: string[]
  rules: RuleValues[]
}

/** What is wrong with the form: with one of its rules, or with the policy as a whole. */
export type PolicyProblem = { key: string | null; problem: string }

/** A policy as it is, or the beginning of a new one: switched off, to be tried first. */
export function startPolicy(policy: AdminReturnPolicy | null): PolicyValues {
  return {
    name: policy?.name ?? "",
    is_enabled: policy?.is_enabled ?? false,
    priority: String(policy?.priority ?? 0),
    region_ids: policy?.region_ids ?? [],
    sales_channel_ids: policy?.sales_channel_ids ?? [],
    auto_approve: policy?.auto_approve ?? false,
    rules: (policy?.rules ?? []).map(startRule),
    terms: startTerms(policy?.terms ?? {}),
  }
}

function startTerms(terms: PolicyTerms): PolicyValues["terms"] {
  return {
    fee: startFee(terms.restocking_fee?.type === "none" ? null : (terms.restocking_fee ?? null)),
    pay_before_receipt: terms.pay_before_receipt ?? "never",
    refund_outbound_shipping: terms.refund_outbound_shipping ?? false,
    instant_gift_card: terms.instant_gift_card ?? false,
    exchange: startExchange(terms.exchange ?? {}),
  }
}

function startExchange(terms: ExchangeTerms): ExchangeValues {
  const { expires_after_days, advance_customer_group_ids, ...all } = {
    ...EXCHANGE_DEFAULTS,
    ...terms,
  }
  return {
    ...all,
    expires_after_days: expires_after_days === null ? "" : String(expires_after_days),
    advance_customer_group_ids: advance_customer_group_ids ?? [],
  }
}

/** A rule of a type as the form begins with it. */
export function newRule(type: PolicyRuleType): RuleValues {
  return {
    key: randomKey(),
    type,
    verdict: type === "price_above" || type === "too_many_returns" ? "review" : "no",
    days: type === "window" ? "14" : "30",
    from: "delivered",
    max: "3",
    amounts: {},
    group_ids: [],
    region_ids: [],
    scope: type === "final_sale" ? "only" : "all",
    selection: emptySelection(),
  }
}

/** The policy that the form stands for, or what is wrong with it. */
export function toPolicyContent(
  values: PolicyValues,
  currencies: Currency[]
): PolicyContent | PolicyProblem {
  const rules: PolicyRule[] = []
  for (const one of values.rules) {
    const rule = toRule(one)
    if (!rule) return { key: one.key, problem: "not_a_whole_number" }
    rules.push(rule)
  }
  const exchange = toExchange(values.terms.exchange)
  if (!exchange) return { key: null, problem: "not_a_whole_number" }
  const money = toTerms(values.terms)
  if (!money) return { key: null, problem: "no_fee" }
  const terms = { ...money, ...(Object.keys(exchange).length > 0 && { exchange }) }
  const priority = Number(values.priority.trim() || "0")
  const content: PolicyContent = {
    name: values.name.trim(),
    is_enabled: values.is_enabled,
    priority,
    region_ids: orNull(values.region_ids),
    sales_channel_ids: orNull(values.sales_channel_ids),
    auto_approve: values.auto_approve,
    rules,
    terms,
  }
  const refusal = orRefusal(() => assertPolicy(content, currencies))
  if (!refusal) return content
  return { key: ruleIn(refusal.details.field, values), problem: String(refusal.details.problem) }
}

export function isProblem(answer: PolicyContent | PolicyProblem): answer is PolicyProblem {
  return "problem" in answer
}

function startRule(rule: PolicyRule): RuleValues {
  const { only_for, except } = rule
  const started: RuleValues = {
    ...newRule(rule.type),
    verdict: rule.verdict,
    scope: only_for ? "only" : except ? "except" : "all",
    selection: { ...emptySelection(), ...(only_for ?? except) },
    ...(only_for && except && { except }),
  }
  switch (rule.type) {
    case "window":
      return { ...started, days: rule.days === null ? "" : String(rule.days), from: rule.from }
    case "too_many_returns":
      return { ...started, max: String(rule.max), days: String(rule.days) }
    case "price_above":
      return { ...started, amounts: rule.amounts }
    case "customer_group":
      return { ...started, group_ids: rule.group_ids }
    case "region":
      return { ...started, region_ids: rule.region_ids }
    default:
      return started
  }
}

/** What is as usual is left out; undefined where the fee cannot be read. */
function toTerms({
  fee,
  pay_before_receipt,
  refund_outbound_shipping,
  instant_gift_card,
}: PolicyValues["terms"]): PolicyTerms | undefined {
  const restocking_fee = toFee(fee)
  if (restocking_fee === undefined) return undefined
  const isPaidBefore = pay_before_receipt !== "never"
  return {
    ...(restocking_fee && { restocking_fee }),
    ...(isPaidBefore && { pay_before_receipt }),
    ...(refund_outbound_shipping && { refund_outbound_shipping }),
    ...(isPaidBefore && instant_gift_card && { instant_gift_card }),
  }
}

/** What is as usual is left out; undefined where the days are no number. */
function toExchange({
  scope,
  price,
  carry_promotions,
  fallback,
  advance,
  ...values
}: ExchangeValues): ExchangeTerms | undefined {
  const days = values.expires_after_days.trim() ? toWholeNumber(values.expires_after_days) : null
  if (days === undefined) return undefined
  const groups = orNull(values.advance_customer_group_ids)
  const usual = EXCHANGE_DEFAULTS
  return {
    ...(scope !== usual.scope && { scope }),
    ...(price !== usual.price && { price }),
    ...(carry_promotions !== usual.carry_promotions && { carry_promotions }),
    ...(days !== usual.expires_after_days && { expires_after_days: days }),
    ...(fallback !== usual.fallback && { fallback }),
    ...(advance !== usual.advance && { advance }),
    ...(advance && groups && { advance_customer_group_ids: groups }),
  }
}

/** null where a number is none. */
function toRule(values: RuleValues): PolicyRule | null {
  const { type, verdict, from, group_ids, region_ids } = values
  const about = { verdict, ...scopeOf(values) }
  switch (type) {
    case "window": {
      const days = toWholeNumber(values.days, 0)
      return days === undefined ? null : { type, ...about, days, from }
    }
    case "too_many_returns": {
      const [max, days] = [toWholeNumber(values.max), toWholeNumber(values.days)]
      return max && days ? { type, ...about, max, days } : null
    }
    case "price_above": {
      const named = Object.entries(values.amounts).flatMap(([code, amount]) =>
        amount === null ? [] : [[code, amount] as const]
      )
      return { type, ...about, amounts: Object.fromEntries(named) }
    }
    case "customer_group":
      return { type, ...about, group_ids }
    case "region":
      return { type, ...about, region_ids }
    default:
      return { type, ...about }
  }
}

function scopeOf({ scope, selection, except }: RuleValues): Pick<PolicyRule, "only_for" | "except"> {
  if (scope === "all") return {}
  const named = SELECTION_LISTS.filter((list) => selection[list].length > 0)
  const chosen: ProductSelection = Object.fromEntries(named.map((list) => [list, selection[list]]))
  return scope === "only" ? { only_for: chosen, ...(except && { except }) } : { except: chosen }
}

/** "rules[2].days" is the third. */
function ruleIn(field: unknown, { rules }: PolicyValues): string | null {
  const index = /^rules\[(\d+)\]/.exec(String(field))?.[1]
  return index === undefined ? null : (rules[Number(index)]?.key ?? null)
}

function emptySelection(): SelectionValues {
  return { product_ids: [], collection_ids: [], category_ids: [], tag_ids: [], type_ids: [] }
}

function orNull(ids: string[]): string[] | null {
  return ids.length ? ids : null
}
