import { Container, Heading } from "@medusajs/ui"
import { useId, type ReactNode } from "react"

type SectionProps = { title: string; actions?: ReactNode; children: ReactNode }

/** A card of a page: a title, what can be done at its right, rows below. */
export function Section({ title, actions, children }: SectionProps) {
  const titleId = useId()

  return (
    <Container role="region" aria-labelledby={titleId} className="divide-y overflow-hidden p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <Heading level="h2" id={titleId}>
          {title}
        </Heading>
        {actions}
      </div>
      {children}
    </Container>
  )
}
