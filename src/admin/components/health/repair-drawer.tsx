import { Label, RadioGroup, Text, toast } from "@medusajs/ui"
import { useId, useState } from "react"
import type { StockChoice } from "../../../domain"
import type { HttpHealthRepair } from "../../../types/http"
import { useRepairFinding } from "../../hooks/api/health"
import { useRefusalToast } from "../../hooks/use-refusal-toast"
import { useWords } from "../../hooks/use-words"
import { FormDrawer } from "../common/form-drawer"

type RepairDrawerProps = { findingId: string; repair: HttpHealthRepair; onClose: () => void }

/** Says what a repair does, asks what only a person knows, and has it done. */
export function RepairDrawer({ findingId, repair, onClose }: RepairDrawerProps) {
  const { t } = useWords()
  const showRefusal = useRefusalToast()
  const { mutate, isPending } = useRepairFinding(findingId)
  const [choice, setChoice] = useState<StockChoice | null>(null)
  const { kind, choices } = repair

  const submit = () =>
    mutate(choice ? { choice } : {}, {
      onSuccess: ({ finding }) => {
        if (finding) toast.warning(t("health.stillThere"))
        else toast.success(t("health.repaired"))
        onClose()
      },
      onError: showRefusal,
    })

  return (
    <FormDrawer
      title={t(`health.repair.${kind}`)}
      description={t(`health.does.${kind}`)}
      submitLabel={t("health.confirm")}
      onSubmit={submit}
      onClose={onClose}
      isPending={isPending}
      canSubmit={choices === null || choice !== null}
    >
      {choices && <Choices choices={choices} chosen={choice} onChoose={setChoice} />}
    </FormDrawer>
  )
}

type ChoicesProps = {
  choices: StockChoice[]
  chosen: StockChoice | null
  onChoose: (choice: StockChoice) => void
}

function Choices({ choices, chosen, onChoose }: ChoicesProps) {
  const { t } = useWords()
  const id = useId()

  return (
    <RadioGroup
      aria-label={t("health.choice.label")}
      value={chosen ?? ""}
      onValueChange={(value) => {
        const choice = choices.find((one) => one === value)
        if (choice) onChoose(choice)
      }}
    >
      {choices.map((choice) => (
        <div key={choice} className="flex items-start gap-x-3">
          <RadioGroup.Item value={choice} id={`${id}-${choice}`} />
          <div className="flex flex-col gap-y-0.5">
            <Label htmlFor={`${id}-${choice}`} size="small" weight="plus">
              {t(`health.choice.${choice}`)}
            </Label>
            <Text size="small" className="text-ui-fg-subtle">
              {t(`health.choice.${choice}Hint`)}
            </Text>
          </div>
        </div>
      ))}
    </RadioGroup>
  )
}
