import type { HistoryEntry } from "@lienket/contracts"
import { formatDateTime } from "@lienket/vietnam"

import { useLocale } from "~/i18n/navigation"

type FoldedHistoryProps = {
  title: string
  entries: readonly HistoryEntry[]
  /** What an act is called. */
  wordOf: (action: string) => string
}

/** Who did what to a record, and when; folded away, and not printed. */
export function FoldedHistory({ title, entries, wordOf }: FoldedHistoryProps) {
  const locale = useLocale()
  return (
    <details className="no-print mt-6 rounded-lg border border-clay bg-sheet">
      <summary className="flex min-h-14 cursor-pointer items-center px-4 font-semibold md:px-6">{title}</summary>
      <ol className="divide-y divide-clay px-4 md:px-6">
        {entries.map(({ action, at, actor_name, reason }) => (
          <li key={`${at} ${action}`} className="figures py-2 text-sm">
            {formatDateTime(at, locale)}
            {actor_name === null ? "" : ` · ${actor_name}`} · {wordOf(action)}
            {reason === null ? "" : ` · ${reason}`}
          </li>
        ))}
      </ol>
    </details>
  )
}
