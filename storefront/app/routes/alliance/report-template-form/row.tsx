import type { ReactNode } from "react"

type RowProps = Readonly<{ title: ReactNode; open: boolean; children: ReactNode }>

/** One of many things of a form, closed until it is looked at. */
export function Row({ title, open, children }: RowProps) {
  return (
    <details className="rounded-lg border border-clay bg-sheet px-4" open={open}>
      <summary className="flex min-h-12 cursor-pointer items-center py-2 font-semibold">{title}</summary>
      <div className="grid gap-3 pb-4">{children}</div>
    </details>
  )
}
