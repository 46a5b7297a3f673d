import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import type { AdminReturnPolicy } from "../../../types/http"
import { useSavePolicy, useShopCurrencies, useTryPolicy } from "../../hooks/api/return-policies"
import { useRefusalToast } from "../../hooks/use-refusal-toast"
import { useWhenDone } from "../../hooks/use-when-done"
import { useWords } from "../../hooks/use-words"
import { currencyOf } from "../../lib/currency-of"
import {
  isProblem,
  RULE_TYPES,
  startPolicy,
  toPolicyContent,
  type PolicyValues,
} from "../../lib/policy-form"
import { problemWords } from "../../lib/policy-problem-words"
import { FormModal } from "../common/form-modal"
import { Fieldset } from "../settle/fieldset"
import { ExchangeFields } from "./exchange-fields"
import { MoneyFields } from "./money-fields"
import { PolicyFields } from "./policy-fields"
import { RuleSection } from "./rule-section"
import { TrialResult } from "./trial-result"

type PolicyDialogProps = {
  /** Null for a new one. */
  policy: AdminReturnPolicy | null
  onClose: () => void
}

/** Makes a policy or changes one, and tries it before it is kept. */
export function PolicyDialog({ policy, onClose }: PolicyDialogProps) {
  const { t, language } = useWords()
  const showRefusal = useRefusalToast()
  const whenDone = useWhenDone(onClose)
  const { data: shopCurrencies = [] } = useShopCurrencies()
  const save = useSavePolicy(policy?.id ?? null)
  const trial = useTryPolicy(language)
  const [started] = useState(() => startPolicy(policy))
  const [values, setValues] = useState(started)
  // What is wrong is marked once somebody tried to send it, not while they are still typing.
  const [isTried, setIsTried] = useState(false)

  const named = [...values.rules, values.terms.fee].flatMap(({ amounts }) => Object.keys(amounts))
  const content = toPolicyContent(values, [...shopCurrencies, ...named].map(currencyOf))
  const problem = isTried && isProblem(content) ? content : null
  const isNamed = values.name.trim() !== ""
  const change = (changed: Partial<PolicyValues>) => setValues({ ...values, ...changed })

  const submit = () => {
    setIsTried(true)
    if (isProblem(content) || !isNamed) return
    save.mutate(content, whenDone(t(policy ? "policy.saved" : "policy.created")))
  }
  const tryIt = () => {
    setIsTried(true)
    if (!isProblem(content)) trial.mutate(content, { onError: showRefusal })
  }

  return (
    <FormModal
      title={policy ? t("policy.editTitle", { name: policy.name }) : t("policy.createTitle")}
      description={t("policy.formDescription")}
      submitLabel={policy ? t("common.save") : t("policy.create")}
      onSubmit={submit}
      onClose={onClose}
      isPending={save.isPending}
      isDirty={values !== started}
      status={
        problem && (
          <Text size="small" className="text-ui-fg-error">
            {problemWords(problem.problem, t)}
          </Text>
        )
      }
    >
      <PolicyFields values={values} isNameMissing={isTried && !isNamed} onChange={change} />
      <Fieldset title={t("policy.fields.rules")}>
        <Text size="small" className="text-ui-fg-subtle -mt-2">
          {t("policy.fields.rulesHint")}
        </Text>
        {RULE_TYPES.map((type) => (
          <RuleSection
            key={type}
            type={type}
            rules={values.rules.filter((rule) => rule.type === type)}
            problem={problem}
            onChange={(rules) =>
              change({ rules: [...values.rules.filter((rule) => rule.type !== type), ...rules] })
            }
          />
        ))}
      </Fieldset>
      <MoneyFields terms={values.terms} onChange={(terms) => change({ terms })} />
      <ExchangeFields
        values={values.terms.exchange}
        onChange={(exchange) => change({ terms: { ...values.terms, exchange } })}
      />
      <Fieldset title={t("policy.trial.action")}>
        <Text size="small" className="text-ui-fg-subtle -mt-2">
          {t("policy.trial.description")}
        </Text>
        <Button
          type="button"
          size="small"
          variant="secondary"
          className="self-start"
          isLoading={trial.isPending}
          onClick={tryIt}
        >
          {t("policy.trial.action")}
        </Button>
        {trial.data && <TrialResult trial={trial.data} />}
      </Fieldset>
    </FormModal>
  )
}
