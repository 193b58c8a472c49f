import type { ReactNode } from "react"

import { Icon } from "./icon"
import type { IconName } from "./icon-names"

type NoticeProps = { children: ReactNode; icon?: IconName; className?: string }

/** A sentence the reader should not miss, without alarm. */
export function Notice({ children, icon = "info", className = "" }: NoticeProps) {
  return (
    <div className={`flex items-start gap-2.5 rounded-md bg-clay-wash px-4 py-3 ${className}`}>
      <Icon name={icon} className="mt-1 text-leaf" />
      <div className="min-w-0">{children}</div>
    </div>
  )
}
