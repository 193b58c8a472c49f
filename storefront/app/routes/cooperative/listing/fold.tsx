import { useState, type ReactNode } from "react"

import { Icon } from "~/ui/icon"

type FoldProps = {
  title: string
  /** What is in it, while it is folded. */
  summary?: string
  /** Unfolded from the start, and again when it becomes true: something in it is asked for, or is wrong. */
  open: boolean
  children: ReactNode
}

/** Part of a long form that most goods do not need. Folds without scripts too; what is in it is posted either way. */
export function Fold({ title, summary, open, children }: FoldProps) {
  const [isOpen, setOpen] = useState(open)
  const [wasAsked, setWasAsked] = useState(open)
  if (open !== wasAsked) {
    setWasAsked(open)
    if (open) setOpen(true)
  }
  return (
    <details
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="group rounded-lg border border-clay bg-sheet"
    >
      <summary className="flex min-h-14 items-center gap-3 px-4 py-3 md:px-6">
        <span className="min-w-0 grow">
          <span className="block font-semibold">{title}</span>
          {summary ? <span className="block text-sm text-ink-soft group-open:hidden">{summary}</span> : null}
        </span>
        <Icon name="chevron-down" className="group-open:rotate-180" />
      </summary>
      <div className="grid gap-5 px-4 pb-5 md:px-6">{children}</div>
    </details>
  )
}
