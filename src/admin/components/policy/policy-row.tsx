import { ActionMenu } from "@medusajs/dashboard/components"
import { Beaker, PencilSquare, Trash } from "@medusajs/icons"
import { Badge, StatusBadge, Text, toast, usePrompt } from "@medusajs/ui"
import type { AdminReturnPolicy } from "../../../types/http"
import { useDeletePolicy, type Thing } from "../../hooks/api/return-policies"
import { useRefusalToast } from "../../hooks/use-refusal-toast"
import { useWords } from "../../hooks/use-words"
import { placesWords } from "../../lib/places-words"

type PolicyRowProps = {
  policy: AdminReturnPolicy
  /** All regions and sales channels that any policy names. */
  places: Thing[]
  onEdit: () => void
  onTry: () => void
}

export function PolicyRow({ policy, places, onEdit, onTry }: PolicyRowProps) {
  const { t } = useWords()
  const prompt = usePrompt()
  const showRefusal = useRefusalToast()
  const { mutate: remove } = useDeletePolicy()
  const rules = [...new Set(policy.rules.map(({ type }) => type))]

  const askAndDelete = async () => {
    const isSure = await prompt({
      title: t("policy.deleteTitle", { name: policy.name }),
      description: t("policy.deleteDescription"),
      confirmText: t("policy.delete"),
      cancelText: t("common.cancel"),
    })
    if (!isSure) return
    remove(
      { id: policy.id },
      { onSuccess: () => toast.success(t("policy.deleted")), onError: showRefusal }
    )
  }

  return (
    <div className="flex items-center justify-between gap-x-4 px-6 py-3">
      <div className="flex min-w-0 flex-col gap-y-2">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <button
            type="button"
            onClick={onEdit}
            className="txt-compact-small-plus hover:text-ui-fg-interactive focus-visible:shadow-borders-focus rounded-sm text-left outline-none"
          >
            {policy.name}
          </button>
          <StatusBadge color={policy.is_enabled ? "green" : "grey"}>
            {t(policy.is_enabled ? "policy.enabled" : "policy.disabled")}
          </StatusBadge>
          {policy.auto_approve && (
            <Badge size="2xsmall" color="blue">
              {t("policy.autoApproves")}
            </Badge>
          )}
        </div>
        <Text size="small" leading="compact" className="text-ui-fg-subtle">
          {[
            t("policy.priorityValue", { value: policy.priority }),
            placesWords(policy, places, t),
            t("policy.version", { value: policy.version }),
          ].join(" · ")}
        </Text>
        <div className="flex flex-wrap gap-1">
          {rules.map((type) => (
            <Badge key={type} size="2xsmall">
              {t(`policy.rule.${type}.title`)}
            </Badge>
          ))}
        </div>
      </div>
      <ActionMenu
        groups={[
          {
            actions: [
              { icon: <PencilSquare />, label: t("common.edit"), onClick: onEdit },
              { icon: <Beaker />, label: t("policy.trial.action"), onClick: onTry },
            ],
          },
          {
            actions: [
              { icon: <Trash />, label: t("policy.delete"), onClick: () => void askAndDelete() },
            ],
          },
        ]}
      />
    </div>
  )
}
