import type { ReactNode } from "react"

type FactsProps = { entries: [name: string, value: ReactNode][] }

/** What is known, by name; what is not known is left out. */
export function Facts({ entries }: FactsProps) {
  const known = entries.filter(([, value]) => Boolean(value))
  if (known.length === 0) return null
  return (
    <dl className="facts">
      {known.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
