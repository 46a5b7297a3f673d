import { toast, usePrompt } from "@medusajs/ui"
import { usePlainRmaEvent, type PlainRmaEvent } from "../../hooks/api/rma-events"
import { useRefusalToast } from "../../hooks/use-refusal-toast"
import { useWords } from "../../hooks/use-words"
import type { RmaAct } from "../../lib/rma-acts"

type NamedRma = { id: string; display_id: string }

/** The acts that ask for nothing but a yes; acknowledging does not even ask for that. */
export function usePlainActs() {
  const { t } = useWords()
  const prompt = usePrompt()
  const showRefusal = useRefusalToast()
  const { mutate } = usePlainRmaEvent()

  const start = async (rma: NamedRma, event: PlainRmaEvent) => {
    if (event === "acknowledge" || (await prompt(questionFor(rma, event)))) {
      mutate(
        { id: rma.id, event },
        { onSuccess: () => toast.success(doneWords(rma, event)), onError: showRefusal }
      )
    }
  }

  return { start }

  function questionFor(
    { display_id: number }: NamedRma,
    event: Exclude<PlainRmaEvent, "acknowledge">
  ) {
    const words = QUESTIONS[event]
    return {
      variant: event === "cancel" ? ("danger" as const) : ("confirmation" as const),
      title: t(`${words}.title`, { number }),
      description: t(`${words}.description`),
      confirmText: t(`${words}.confirm`),
      cancelText: event === "cancel" ? t("cancelRma.keep") : t("common.cancel"),
    }
  }

  function doneWords({ display_id: number }: NamedRma, event: PlainRmaEvent): string {
    return t(`${event === "acknowledge" ? "acknowledge" : QUESTIONS[event]}.done`, { number })
  }
}

const QUESTIONS = {
  complete: "complete",
  cancel: "cancelRma",
} as const satisfies Record<Exclude<PlainRmaEvent, "acknowledge">, string>

export function isPlainAct(act: RmaAct): act is PlainRmaEvent {
  return act === "acknowledge" || act in QUESTIONS
}
