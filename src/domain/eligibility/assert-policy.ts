import type { Currency } from "../money/currency"
import { toMinor } from "../money/to-minor"
import { fromMinor } from "../money/from-minor"
import { refuse } from "../refusals"
import { assertRestockingFee } from "../settlement/assert-restocking-fee"
import type { ExchangeTerms, PolicyTerms } from "./policy-terms"
import type {
  PolicyContent,
  PolicyRule,
  PolicyRuleOf,
  PolicyRules,
  PolicyRuleType,
  ProductSelection,
} from "./policy"

const MAX_DAYS = 3_650
const MAX_CASES = 10_000
/** Stock is not kept for anybody longer than that. */
const MAX_EXCHANGE_DAYS = 365

/**
 * A policy that contradicts itself, or that can never be meant as it is written.
 *
 * @param currencies those of the shop, which amounts may be in
 * @throws Refusal `invalid_data` that names the field and the problem
 */
export function assertPolicy(policy: PolicyContent, currencies: Currency[]): void {
  assertPriority(policy.priority)
  assertList("region_ids", policy.region_ids)
  assertList("sales_channel_ids", policy.sales_channel_ids)
  policy.rules.forEach((rule, index) => {
    const field = `rules[${index}]`
    assertSelection(`${field}.only_for`, rule.only_for)
    assertSelection(`${field}.except`, rule.except)
    assertScope(field, rule)
    assertParameters(rule, field, { policy, currencies })
  })
  assertSaidOnce(policy.rules)
  assertNotNoAndReview(policy.rules)
  assertTerms(policy.terms, currencies)
}

function assertTerms(terms: PolicyTerms, currencies: Currency[]): void {
  const { restocking_fee, pay_before_receipt = "never", instant_gift_card } = terms
  if (restocking_fee) assertRestockingFee("terms.restocking_fee", restocking_fee, currencies)
  if (instant_gift_card && pay_before_receipt === "never") {
    wrong("terms.instant_gift_card", "goods_first")
  }
  if (terms.exchange) assertExchangeTerms(terms.exchange)
}

/** For whom is asked only where anybody may have new units before the old ones came. */
function assertExchangeTerms({
  expires_after_days = null,
  advance = false,
  advance_customer_group_ids = null,
}: ExchangeTerms): void {
  if (expires_after_days !== null) {
    assertCount("terms.exchange.expires_after_days", expires_after_days, 1, MAX_EXCHANGE_DAYS)
  }
  assertList("terms.exchange.advance_customer_group_ids", advance_customer_group_ids)
  if (!advance && advance_customer_group_ids) {
    wrong("terms.exchange.advance_customer_group_ids", "no_advance")
  }
}

function assertPriority(priority: number): void {
  if (!Number.isInteger(priority) || Math.abs(priority) > 1_000_000) {
    wrong("priority", "not_a_whole_number")
  }
}

/** null is everywhere; a list that names nothing would be nowhere. */
function assertList(field: string, list: string[] | null | undefined): void {
  if (!list) return
  if (!list.length) wrong(field, "empty")
  if (new Set(list).size < list.length) wrong(field, "named_twice")
}

function assertSelection(field: string, selection: ProductSelection | undefined): void {
  if (!selection) return
  const lists = Object.entries(selection)
  if (!lists.length) wrong(field, "empty")
  for (const [name, ids] of lists) assertList(`${field}.${name}`, ids)
}

/** What a rule is only about cannot be excepted from it. */
function assertScope(field: string, { only_for, except }: PolicyRule): void {
  const excepted = idsOf(except)
  const id = idsOf(only_for).find((one) => excepted.includes(one))
  if (id) wrong(`${field}.except`, "only_for_and_except", { id })
}

type Surroundings = { policy: PolicyContent; currencies: Currency[] }

const PARAMETERS: {
  [Type in PolicyRuleType]: (
    rule: PolicyRuleOf<Type>,
    field: string,
    surroundings: Surroundings
  ) => void
} = {
  window: ({ days }, field) => {
    if (days !== null) assertCount(`${field}.days`, days, 0, MAX_DAYS)
  },
  delivered: () => undefined,
  final_sale: ({ only_for }, field) => {
    if (!only_for) wrong(`${field}.only_for`, "missing_selection")
  },
  price_above: ({ amounts }, field, { currencies }) => {
    if (!Object.keys(amounts).length) wrong(`${field}.amounts`, "empty")
    for (const [code, amount] of Object.entries(amounts)) {
      assertAmount(`${field}.amounts.${code}`, code, amount, currencies)
    }
  },
  customer_group: ({ group_ids }, field) => assertList(`${field}.group_ids`, group_ids),
  region: ({ region_ids }, field, { policy }) => {
    assertList(`${field}.region_ids`, region_ids)
    const elsewhere = region_ids.find((id) => policy.region_ids?.includes(id) === false)
    if (elsewhere) wrong(`${field}.region_ids`, "never_applies", { id: elsewhere })
  },
  too_many_returns: ({ max, days }, field) => {
    assertCount(`${field}.max`, max, 1, MAX_CASES)
    assertCount(`${field}.days`, days, 1, MAX_DAYS)
  },
  nothing_paid: () => undefined,
}

function assertParameters<Type extends PolicyRuleType>(
  rule: PolicyRuleOf<Type>,
  field: string,
  surroundings: Surroundings
): void {
  const type: Type = rule.type
  PARAMETERS[type](rule, field, surroundings)
}

function assertCount(field: string, value: number, min: number, max: number): void {
  if (!Number.isInteger(value)) wrong(field, "not_a_whole_number")
  if (value < 0) wrong(field, "negative")
  if (value < min || value > max) wrong(field, "out_of_range", { min, max })
}

function assertAmount(field: string, code: string, amount: number, currencies: Currency[]): void {
  const currency = currencies.find((one) => one.code === code)
  if (!currency) return wrong(field, "unknown_currency")
  if (amount < 0) wrong(field, "negative")
  if (fromMinor(toMinor(amount, currency), currency) !== amount) wrong(field, "too_many_decimals")
}

/** The same question about the same articles with two answers: which is meant? */
function assertSaidOnce(rules: PolicyRules): void {
  const asked = rules.map((rule) => JSON.stringify([questionOf(rule), scopeOf(rule)]))
  asked.forEach((question, index) => {
    const first = asked.indexOf(question)
    if (first < index) wrong(`rules[${index}]`, "said_twice", { other: `rules[${first}]` })
  })
}

/** Rules that are told apart by more than their type; a look and a no may have a threshold each. */
function questionOf(rule: PolicyRule): (string | string[])[] {
  switch (rule.type) {
    case "window":
      return [rule.type, rule.from, rule.verdict]
    case "price_above":
    case "too_many_returns":
      return [rule.type, rule.verdict]
    case "customer_group":
      return [rule.type, [...rule.group_ids].sort()]
    case "region":
      return [rule.type, [...rule.region_ids].sort()]
    default:
      return [rule.type]
  }
}

function scopeOf({ only_for, except }: PolicyRule): string[][] {
  return [idsOf(only_for).sort(), idsOf(except).sort()]
}

/** A group or a region that is both refused and only looked at, for the same articles. */
function assertNotNoAndReview(rules: PolicyRules): void {
  rules.forEach((rule, index) => {
    if (rule.type !== "customer_group" && rule.type !== "region") return
    const others = rules
      .slice(0, index)
      .filter((other) => other.type === rule.type && other.verdict !== rule.verdict)
      .filter((other) => JSON.stringify(scopeOf(other)) === JSON.stringify(scopeOf(rule)))
      .flatMap(membersOf)
    const id = membersOf(rule).find((one) => others.includes(one))
    if (id) wrong(`rules[${index}]`, "no_and_review", { id })
  })
}

function membersOf(rule: PolicyRule): string[] {
  if (rule.type === "customer_group") return rule.group_ids
  return rule.type === "region" ? rule.region_ids : []
}

function idsOf(selection: ProductSelection = {}): string[] {
  return Object.values(selection).flat()
}

function wrong(field: string, problem: string, details: Record<string, unknown> = {}): never {
  return refuse("invalid_data", { field, problem, ...details })
}
