import type { ReactNode } from "react"

export type Fact = { label: string; value: ReactNode }

type FactListProps = {
  facts: readonly Fact[]
  /** In a column too narrow for names beside values. */
  narrow?: boolean
}

/** Names and values of one thing, one below the other on a phone. */
export function FactList({ facts, narrow }: FactListProps) {
  return (
    <dl className="divide-y divide-clay">
      {facts.map(({ label, value }) => (
        <div key={label} className={`py-2.5 ${narrow ? "" : "sm:grid sm:grid-cols-[12rem_minmax(0,1fr)] sm:gap-4"}`}>
          <dt className="text-sm text-ink-soft">{label}</dt>
          <dd className="min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
