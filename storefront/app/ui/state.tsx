import { Icon } from "./icon"
import type { IconName } from "./icon-names"

export type StateTone = "quiet" | "waiting" | "good" | "bad"

const tones: Record<StateTone, string> = {
  quiet: "border-clay bg-clay-wash text-ink-soft",
  waiting: "border-clay-line bg-sheet text-ink",
  good: "border-leaf bg-leaf-wash text-leaf-deep",
  bad: "border-lacquer bg-lacquer-wash text-lacquer",
}

type StateProps = { tone: StateTone; icon: IconName; word: string }

/** Where something stands: always a word with an icon, the colour only repeats it. */
export function State({ tone, icon, word }: StateProps) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-full border px-2.5 py-0.5 text-sm font-semibold ${tones[tone]}`}
    >
      <Icon name={icon} size={16} />
      {word}
    </span>
  )
}
