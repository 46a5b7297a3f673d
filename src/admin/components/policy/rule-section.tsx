import { PlusMini } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import type { PolicyRuleType } from "../../../domain"
import { useWords } from "../../hooks/use-words"
import { newRule, type PolicyProblem, type RuleValues } from "../../lib/policy-form"
import { SwitchField } from "../common/switch-field"
import { RuleFields } from "./rule-fields"

type RuleSectionProps = {
  type: PolicyRuleType
  /** Those of this type: none where it is switched off. */
  rules: RuleValues[]
  problem: PolicyProblem | null
  onChange: (rules: RuleValues[]) => void
}

/** A rule with its switch; where it is on, its parameters, for some articles these and for others those. */
export function RuleSection({ type, rules, problem, onChange }: RuleSectionProps) {
  const { t } = useWords()
  const isOn = rules.length > 0

  return (
    <section
      aria-label={t(`policy.rule.${type}.title`)}
      className="bg-ui-bg-component shadow-elevation-card-rest flex flex-col gap-y-4 rounded-lg p-4"
    >
      <SwitchField
        label={t(`policy.rule.${type}.title`)}
        hint={t(`policy.rule.${type}.hint`)}
        checked={isOn}
        onChange={(checked) => onChange(checked ? [newRule(type)] : [])}
      />
      {rules.map((rule, index) => (
        <RuleFields
          key={rule.key}
          rule={rule}
          isOneOfSeveral={rules.length > 1}
          problem={problem?.key === rule.key ? problem.problem : null}
          onChange={(changed) =>
            onChange(rules.map((one, at) => (at === index ? { ...one, ...changed } : one)))
          }
          onRemove={() => onChange(rules.filter(({ key }) => key !== rule.key))}
        />
      ))}
      {isOn && (
        <Button
          type="button"
          size="small"
          variant="transparent"
          className="self-start"
          onClick={() => onChange([...rules, { ...newRule(type), scope: "only" }])}
        >
          <PlusMini />
          {t("policy.fields.another")}
        </Button>
      )}
    </section>
  )
}
