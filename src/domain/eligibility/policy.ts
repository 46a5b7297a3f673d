import type { PolicyTerms } from "./policy-terms"

/** Core's things that a rule is about, by their ids: whatever is named by one of the lists. */
export type ProductSelection = {
  product_ids?: string[]
  collection_ids?: string[]
  category_ids?: string[]
  tag_ids?: string[]
  type_ids?: string[]
}

/** What a rule objects with: the customer may not, or only after a person looked. */
export type Objection = "no" | "review"

/** Which articles a rule is asked about: all of them, only some, or all but some. */
export type RuleScope = { only_for?: ProductSelection; except?: ProductSelection }

/** The parameters of every rule; each rule has a file of its own in `rules/`. */
export type RuleParameters = {
  /** Calendar days of the shop; `days: null` is no limit. */
  window: { days: number | null; from: "ordered" | "delivered" }
  /** The units must have been delivered. */
  delivered: object
  /** What `only_for` names is sold for good. */
  final_sale: object
  /** A unit whose gross price is above this, in major units of each currency that is named. */
  price_above: { amounts: Record<string, number> }
  /** Customers of any of these groups. */
  customer_group: { group_ids: string[] }
  /** Orders of any of these regions. */
  region: { region_ids: string[] }
  /** So many cases of the same customer within so many days are taken; the next one is not. */
  too_many_returns: { max: number; days: number }
  /** Nothing was paid for the order yet. */
  nothing_paid: object
}

export type PolicyRuleType = keyof RuleParameters

/** One rule of a type, with its parameters. */
export type PolicyRuleOf<Type extends PolicyRuleType> = {
  [Key in Type]: { type: Key; verdict: Objection } & RuleScope & RuleParameters[Key]
}[Type]
export type PolicyRule = PolicyRuleOf<PolicyRuleType>

/**
 * The rules that a policy asks, each with its parameters; the same rule may be asked about several
 * selections. That returns are enabled and that units are left is asked always.
 */
export type PolicyRules = PolicyRule[]

/** A policy as decisions see it. */
export type ReturnPolicyFacts = {
  id: string
  name: string
  version: number
  is_enabled: boolean
  /** Of several policies that fit an order the highest applies. */
  priority: number
  /** null: every region. */
  region_ids: string[] | null
  /** null: every sales channel. */
  sales_channel_ids: string[] | null
  auto_approve: boolean
  rules: PolicyRules
  terms: PolicyTerms
  created_at: Date
}

/** What a merchant writes of a policy: that is what a version keeps. */
export type PolicyContent = Omit<ReturnPolicyFacts, "id" | "version" | "created_at">

export function policyContentOf(policy: PolicyContent): PolicyContent {
  const { name, is_enabled, priority, region_ids, sales_channel_ids, auto_approve, rules, terms } =
    policy
  return { name, is_enabled, priority, region_ids, sales_channel_ids, auto_approve, rules, terms }
}
