import { ActionMenu } from "@medusajs/dashboard/components"
import { ArrowDownMini, ArrowUpMini, PencilSquare, Trash } from "@medusajs/icons"
import { Badge, Text, toast, usePrompt } from "@medusajs/ui"
import type { AdminReturnAction } from "../../../types/http"
import { useDeleteReturnAction, useUpdateReturnAction } from "../../hooks/api/return-settings"
import { useRefusalToast } from "../../hooks/use-refusal-toast"
import { useWords } from "../../hooks/use-words"
import { inLanguage } from "../../lib/in-language"

type ActionRowProps = {
  action: AdminReturnAction
  /** From 0. */
  place: number
  isLast: boolean
  onEdit: () => void
}

export function ActionRow({ action, place, isLast, onEdit }: ActionRowProps) {
  const { t, language } = useWords()
  const { label, description } = inLanguage(action, language)
  const prompt = usePrompt()
  const showRefusal = useRefusalToast()
  const { mutate: change, isPending } = useUpdateReturnAction()
  const { mutate: remove } = useDeleteReturnAction()

  const moveTo = (rank: number) => change({ id: action.id, rank }, { onError: showRefusal })
  const askAndDelete = async () => {
    const isSure = await prompt({
      title: t("settings.actions.deleteTitle", { label }),
      description: t("settings.actions.deleteDescription"),
      confirmText: t("settings.actions.delete"),
      cancelText: t("common.cancel"),
    })
    if (!isSure) return
    remove(
      { id: action.id },
      { onSuccess: () => toast.success(t("settings.actions.deleted")), onError: showRefusal }
    )
  }

  return (
    <li aria-label={label} className="flex items-center justify-between gap-x-4 px-6 py-3">
      <div className="flex min-w-0 flex-col gap-y-1">
        <Text size="small" leading="compact" weight="plus">
          {label}
        </Text>
        {description && (
          <Text size="small" className="text-ui-fg-subtle">
            {description}
          </Text>
        )}
        <div className="flex flex-wrap gap-1">
          <Badge size="2xsmall" color="blue">
            {t(`resolution.${action.resolution}`)}
          </Badge>
          {!action.is_visible && <Badge size="2xsmall">{t("settings.reasons.staffOnly")}</Badge>}
        </div>
      </div>
      <ActionMenu
        groups={[
          { actions: [{ icon: <PencilSquare />, label: t("common.edit"), onClick: onEdit }] },
          {
            actions: [
              {
                icon: <ArrowUpMini />,
                label: t("settings.actions.moveUp"),
                disabled: place === 0 || isPending,
                onClick: () => moveTo(place - 1),
              },
              {
                icon: <ArrowDownMini />,
                label: t("settings.actions.moveDown"),
                disabled: isLast || isPending,
                onClick: () => moveTo(place + 1),
              },
            ],
          },
          {
            actions: [
              {
                icon: <Trash />,
                label: t("settings.actions.delete"),
                onClick: () => void askAndDelete(),
              },
            ],
          },
        ]}
      />
    </li>
  )
}
