export type WallBar = {
  label: string
  value: number
  /** The value as it is read. */
  text: string
}

type WallBarsProps = { title: string; bars: readonly WallBar[]; empty: string }

/** A few amounts side by side that fill a slide. */
export function WallBars({ title, bars, empty }: WallBarsProps) {
  const largest = Math.max(...bars.map(({ value }) => value), 1)
  return (
    <div className="flex grow flex-col">
      <h2 className="text-[clamp(1.25rem,2.6vw,4.5rem)] leading-snug">{title}</h2>
      {bars.length === 0 ? <p className="text-[clamp(1rem,2vw,3.5rem)] text-ink-soft">{empty}</p> : null}
      <ul className="mt-[1.5vh] grid grow auto-rows-fr gap-[1.2vh]">
        {bars.map(({ label, value, text }) => (
          <li key={label} className="flex flex-col justify-center">
            <div className="flex flex-wrap items-baseline justify-between gap-x-[2vw] text-[clamp(1rem,2vw,3.75rem)] leading-snug">
              <span>{label}</span>
              <b className="figures text-leaf">{text}</b>
            </div>
            <div aria-hidden="true" className="mt-[0.6vh] h-[2vh] min-h-2 overflow-hidden rounded-full bg-clay">
              <div
                className="h-full rounded-full bg-leaf"
                style={{ width: `${(Math.max(value, 0) / largest) * 100}%` }}
              />
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}
