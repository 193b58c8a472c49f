import type { ReactNode } from "react"

type CardProps = { children: ReactNode; className?: string; as?: "div" | "section" | "article" | "li" }

/** A sheet of paper on the ground. */
export function Card({ children, className = "", as: Element = "div" }: CardProps) {
  return (
    <Element className={`rounded-lg border border-clay bg-sheet p-4 md:p-6 print:p-2.5 ${className}`}>
      {children}
    </Element>
  )
}
