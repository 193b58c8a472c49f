export type WallFact = {
  label: string
  value: string | number
  /** Below the figure; empty for none. */
  note: string
}

/** A few large figures that fill a slide. */
export function WallFacts({ facts }: { facts: readonly WallFact[] }) {
  return (
    <dl className="figures grid grow auto-rows-fr grid-cols-2 gap-[1.5vw] md:grid-cols-3">
      {facts.map(({ label, value, note }) => (
        <div key={label} className="flex flex-col rounded-lg border border-clay bg-sheet p-[1.5vw]">
          <dt className="text-[clamp(1rem,2.1vw,4rem)] leading-snug font-normal text-ink-soft">{label}</dt>
          <dd className="mt-auto text-[clamp(1.75rem,6vw,12rem)] leading-tight font-semibold text-leaf">{value}</dd>
          {note === "" ? null : <dd className="text-[clamp(1rem,1.8vw,3.5rem)] leading-snug">{note}</dd>}
        </div>
      ))}
    </dl>
  )
}
