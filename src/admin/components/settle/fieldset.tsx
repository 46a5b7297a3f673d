import { Heading } from "@medusajs/ui"
import { useId, type ReactNode } from "react"

/** Fields of a form that belong together, under a heading. */
export function Fieldset({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()

  return (
    <section aria-labelledby={id} className="flex flex-col gap-y-3">
      <Heading level="h2" id={id}>
        {title}
      </Heading>
      {children}
    </section>
  )
}
