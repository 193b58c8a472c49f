import type { ReactNode } from "react"

import { WovenBand } from "./woven-band"

type EmptyStateProps = {
  title: string
  /** What will be here. */
  text: ReactNode
  /** The button that starts it, and other ways out. */
  children?: ReactNode
  level?: "h1" | "h2" | "h3"
}

/** A place with nothing in it yet. */
export function EmptyState({ title, text, children, level: Heading = "h2" }: EmptyStateProps) {
  return (
    <div className="rounded-lg border border-clay bg-sheet px-5 py-10 text-center md:px-10">
      <WovenBand weave="thread" className="mx-auto mb-6 w-42" />
      <Heading className="text-xl">{title}</Heading>
      <p className="mx-auto mt-2 max-w-xl text-ink-soft">{text}</p>
      {children ? <div className="mt-6 flex flex-wrap justify-center gap-3">{children}</div> : null}
    </div>
  )
}
