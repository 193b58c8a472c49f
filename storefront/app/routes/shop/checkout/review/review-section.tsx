import type { ReactNode } from "react"

import { Link } from "~/i18n/navigation"
import { Icon } from "~/ui/icon"

type ReviewSectionProps = {
  title: string
  /** The step where it can be changed. */
  to: string
  /** What the link there does, understood by itself: `Sửa người nhận`. */
  change: string
  children: ReactNode
}

/** One thing that was said, and the way back to it. */
export function ReviewSection({ title, to, change, children }: ReviewSectionProps) {
  return (
    <section className="rounded-lg border border-clay bg-sheet p-4 md:p-6">
      <div className="mb-1 flex items-start justify-between gap-4">
        <h2 className="text-lg">{title}</h2>
        <Link to={to} className="link -my-1.5 inline-flex min-h-11 shrink-0 items-center gap-1.5">
          <Icon name="pencil" size={16} />
          {change}
        </Link>
      </div>
      {children}
    </section>
  )
}
