import { Text } from "@medusajs/ui"
import { useState } from "react"
import { useMoveUnits } from "../../hooks/api/rma-events"
import { useReceivePlaces, type ReceivePlaces } from "../../hooks/use-receive-places"
import { useWhenDone } from "../../hooks/use-when-done"
import { useWords } from "../../hooks/use-words"
import { isMoved, moveProblemOf, startMoving, toMoveBody, type MoveLine } from "../../lib/move-form"
import { changeRow, type ReceiveRow } from "../../lib/receive-form"
import { FormModal } from "../common/form-modal"
import { ItemCard } from "../common/item-card"
import type { ActDialogProps } from "./act-dialog"
import { ReceiveUnitsRow } from "./receive-units-row"

/** Moves received units on: out of quarantine, back on sale, to scrap. */
export function MoveUnitsDialog(props: ActDialogProps) {
  const places = useReceivePlaces()
  return places && <MoveUnitsForm {...props} {...places} />
}

type MoveUnitsFormProps = ActDialogProps & Pick<ReceivePlaces, "locations">

function MoveUnitsForm({ rma, onClose, locations }: MoveUnitsFormProps) {
  const { t } = useWords()
  const whenDone = useWhenDone(onClose)
  const { mutate, isPending } = useMoveUnits(rma.id)
  const [started] = useState(() => startMoving(rma.items))
  const [lines, setLines] = useState(started)

  const count = lines.reduce((sum, line) => (isMoved(line) ? sum + line.rows[0].quantity : sum), 0)
  const hasProblem = lines.some((line) => moveProblemOf(line) !== null)
  const change = (line: MoveLine, values: Partial<ReceiveRow>) =>
    setLines(
      lines.map((one) =>
        one === line ? { ...line, ...changeRow(line, line.unit.id, values, locations) } : one
      )
    )

  const submit = () => mutate(toMoveBody(lines), whenDone(t("moveUnits.done", { count })))

  return (
    <FormModal
      title={t("moveUnits.title", { number: rma.display_id })}
      description={t("moveUnits.description")}
      submitLabel={t("moveUnits.submit")}
      onSubmit={submit}
      onClose={onClose}
      isPending={isPending}
      canSubmit={count > 0 && !hasProblem}
      isDirty={lines !== started}
      isWide
      status={
        <Text size="small" className="text-ui-fg-subtle">
          {count > 0 ? t("moveUnits.summary", { count }) : t("moveUnits.nothing")}
        </Text>
      }
    >
      {lines.map((line) => (
        <ItemCard key={line.unit.id} item={line.item}>
          <ReceiveUnitsRow
            item={line.item}
            row={line.rows[0]}
            max={line.unit.quantity}
            locations={locations}
            hasHeadings
            onChange={(values) => change(line, values)}
          />
        </ItemCard>
      ))}
    </FormModal>
  )
}
