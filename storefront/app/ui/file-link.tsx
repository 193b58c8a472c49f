import type { ReactNode } from "react"

import { localePath } from "../i18n/locale"
import { useLocale } from "../i18n/navigation"
import { Icon } from "./icon"
import type { IconName } from "./icon-names"

type FileLinkProps = { to: string; icon: IconName; children: ReactNode }

/** A way to a file that the browser saves: no page of the portal, so no link of its router. */
export function FileLink({ to, icon, children }: FileLinkProps) {
  return (
    <a
      href={localePath(useLocale(), to)}
      className="inline-flex min-h-12 items-center justify-center gap-2 rounded-md border-[1.5px] border-clay-line bg-sheet px-5 py-2 text-center font-semibold transition-colors hover:border-leaf hover:text-leaf max-sm:w-full"
    >
      <Icon name={icon} />
      {children}
    </a>
  )
}
