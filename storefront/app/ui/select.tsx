import type { SelectHTMLAttributes } from "react"

import { controlLook, describe, FieldFrame, type FieldFacts } from "./field-frame"
import { Icon } from "./icon"

export type Choice = { value: string; label: string }

type SelectProps = FieldFacts &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, keyof FieldFacts> & {
    choices: readonly Choice[]
    /** First entry that stands for no answer yet. */
    blank?: string
  }

/** A question answered with one of many; a native list, so that a phone shows its own. */
export function Select({ name, label, hint, error, optional, choices, blank, className, ...select }: SelectProps) {
  const facts = { name, label, hint, error, optional }
  return (
    <FieldFrame {...facts} className={className}>
      <span className="relative block">
        <select className={`${controlLook} appearance-none pr-10`} {...describe(facts)} {...select}>
          {blank === undefined ? null : <option value="">{blank}</option>}
          {choices.map(({ value, label: text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2" />
      </span>
    </FieldFrame>
  )
}
