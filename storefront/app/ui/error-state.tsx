import type { ReactNode } from "react"
import { useTranslations } from "use-intl"

import { Icon } from "./icon"

type ErrorStateProps = {
  title: string
  /** What happened and what can be done. */
  text: ReactNode
  /** Read out on the phone. */
  reference?: string
  children?: ReactNode
}

/** A part of a page that failed while the rest stands. */
export function ErrorState({ title, text, reference, children }: ErrorStateProps) {
  const t = useTranslations("common.trouble")
  return (
    <div role="alert" className="rounded-lg border-[1.5px] border-lacquer bg-lacquer-wash px-4 py-4 md:px-6">
      <p className="flex items-start gap-2 font-semibold text-lacquer">
        <Icon name="circle-alert" className="mt-1" />
        {title}
      </p>
      <p className="mt-1">{text}</p>
      {reference ? (
        <p className="mt-2 text-sm">
          {t("reference")} <b className="figures tracking-wider whitespace-nowrap">{reference}</b>
        </p>
      ) : null}
      {children ? <div className="mt-4 flex flex-wrap gap-3">{children}</div> : null}
    </div>
  )
}
