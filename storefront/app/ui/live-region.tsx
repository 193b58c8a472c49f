import type { ReactNode } from "react"

/** Says a change aloud without moving the reader. It must stand on the page before the change. */
export function LiveRegion({ children }: { children: ReactNode }) {
  return (
    <div role="status" aria-live="polite" className="sr-only">
      {children}
    </div>
  )
}
