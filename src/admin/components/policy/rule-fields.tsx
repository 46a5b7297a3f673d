import { Trash } from "@medusajs/icons"
import { Hint, IconButton } from "@medusajs/ui"
import { useWords } from "../../hooks/use-words"
import { problemWords } from "../../lib/policy-problem-words"
import { RULE_SCOPES, SELECTION_LISTS, type RuleValues } from "../../lib/policy-form"
import { FormField } from "../common/form-field"
import { OptionSelect } from "../common/option-select"
import { RuleParameters } from "./rule-parameters"
import { ThingCombobox } from "./thing-combobox"
import type { ThingKind } from "../../hooks/api/return-policies"

type RuleFieldsProps = {
  rule: RuleValues
  isOneOfSeveral: boolean
  /** What is wrong with it, by the domain's word. */
  problem: string | null
  onChange: (changed: Partial<RuleValues>) => void
  onRemove: () => void
}

const OBJECTIONS = ["no", "review"] as const

const KINDS = {
  product_ids: "product",
  collection_ids: "collection",
  category_ids: "category",
  tag_ids: "tag",
  type_ids: "type",
} as const satisfies Record<(typeof SELECTION_LISTS)[number], ThingKind>

/** One rule: its parameters, what follows, and which articles it is asked about. */
export function RuleFields({ rule, isOneOfSeveral, problem, onChange, onRemove }: RuleFieldsProps) {
  const { t } = useWords()
  const scopes = RULE_SCOPES.filter((scope) => rule.type !== "final_sale" || scope === "only")

  return (
    <div className="border-ui-border-base flex flex-col gap-y-4 border-t pt-4">
      <div className="grid gap-4 md:grid-cols-2">
        <RuleParameters rule={rule} onChange={onChange} />
        <FormField label={t("policy.fields.verdict")}>
          {(id) => (
            <OptionSelect
              id={id}
              value={rule.verdict}
              onChange={(verdict) => onChange({ verdict })}
              options={OBJECTIONS.map((value) => ({ value, label: t(`policy.objection.${value}`) }))}
            />
          )}
        </FormField>
        {scopes.length > 1 && (
          <FormField label={t("policy.fields.scope")}>
            {(id) => (
              <OptionSelect
                id={id}
                value={rule.scope}
                onChange={(scope) => onChange({ scope, except: undefined })}
                options={scopes.map((value) => ({ value, label: t(`policy.scope.${value}`) }))}
              />
            )}
          </FormField>
        )}
      </div>
      {rule.scope !== "all" && (
        <div className="grid gap-4 md:grid-cols-2">
          {SELECTION_LISTS.map((list) => (
            <FormField key={list} label={t(`policy.selection.${list}`)}>
              {(id) => (
                <ThingCombobox
                  id={id}
                  kind={KINDS[list]}
                  chosen={rule.selection[list]}
                  onChange={(ids) => onChange({ selection: { ...rule.selection, [list]: ids } })}
                />
              )}
            </FormField>
          ))}
        </div>
      )}
      <div className="flex items-start justify-between gap-x-4 empty:hidden">
        {problem && (
          <Hint variant="error" role="alert">
            {problemWords(problem, t)}
          </Hint>
        )}
        {isOneOfSeveral && (
          <IconButton
            type="button"
            size="small"
            variant="transparent"
            className="ml-auto"
            aria-label={t("policy.fields.remove")}
            onClick={onRemove}
          >
            <Trash />
          </IconButton>
        )}
      </div>
    </div>
  )
}
