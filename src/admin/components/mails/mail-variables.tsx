import { Button, Hint, Label } from "@medusajs/ui"
import { useWords } from "../../hooks/use-words"

type MailVariablesProps = { names: string[]; onChoose: (name: string) => void }

/** All that a template may speak of. Parts of a list are shown as they are written in a loop. */
export function MailVariables({ names, onChoose }: MailVariablesProps) {
  const { t } = useWords()

  return (
    <div role="group" aria-label={t("mails.editor.variables")} className="flex flex-col gap-y-2">
      <Label size="small" weight="plus">
        {t("mails.editor.variables")}
      </Label>
      <Hint>{t("mails.editor.variablesHint")}</Hint>
      <div className="flex flex-wrap gap-1">
        {names.filter(isWhole).map((name) => (
          <Button
            key={name}
            type="button"
            size="small"
            variant="secondary"
            className="h-6 px-1.5 font-mono text-xs"
            onClick={() => onChoose(name)}
          >
            {name}
          </Button>
        ))}
      </div>
    </div>
  )
}

/** A part of a list's entries means nothing outside of a loop. */
function isWhole(name: string): boolean {
  return !name.includes("[]")
}
