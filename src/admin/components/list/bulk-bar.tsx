import { CommandBar } from "@medusajs/ui"
import { Fragment } from "react"
import type { BulkAct } from "../../hooks/use-bulk-act"
import { useWords } from "../../hooks/use-words"

/** What can be done to many RMAs at once, by a key as well. */
const BULK_ACTS: { act: BulkAct; shortcut: string }[] = [
  { act: "acknowledge", shortcut: "k" },
  { act: "approve", shortcut: "a" },
  { act: "reject", shortcut: "r" },
]

type BulkBarProps = {
  count: number
  /** Not while a form is open: the bar hears keys wherever they are typed. */
  isOpen: boolean
  onStart: (act: BulkAct) => void
}

/** The acts on selected rows. Medusa's own bar of the table is wider than a phone. */
export function BulkBar({ count, isOpen, onStart }: BulkBarProps) {
  const { t } = useWords()

  return (
    <CommandBar open={isOpen}>
      <CommandBar.Bar className="max-w-[calc(100vw-16px)] max-md:[&_kbd]:hidden">
        <CommandBar.Value className="text-nowrap max-md:hidden">
          {t("bulk.selected", { count })}
        </CommandBar.Value>
        {BULK_ACTS.map(({ act, shortcut }) => (
          <Fragment key={act}>
            <CommandBar.Seperator className="max-md:first-of-type:hidden" />
            <CommandBar.Command
              action={() => onStart(act)}
              label={t(`events.${act}`)}
              shortcut={shortcut}
            />
          </Fragment>
        ))}
      </CommandBar.Bar>
    </CommandBar>
  )
}
