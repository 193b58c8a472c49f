import type { InputHTMLAttributes, TextareaHTMLAttributes } from "react"

import { controlLook, describe, FieldFrame, type FieldFacts } from "./field-frame"

type FieldProps = FieldFacts & Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldFacts>

/** A question answered with one line. */
export function Field({ name, label, hint, error, optional, className, ...input }: FieldProps) {
  const facts = { name, label, hint, error, optional }
  return (
    <FieldFrame {...facts} className={className}>
      <input className={controlLook} {...describe(facts)} {...input} />
    </FieldFrame>
  )
}

type LongFieldProps = FieldFacts & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, keyof FieldFacts>

/** A question answered with several lines. */
export function LongField({ name, label, hint, error, optional, className, rows = 4, ...area }: LongFieldProps) {
  const facts = { name, label, hint, error, optional }
  return (
    <FieldFrame {...facts} className={className}>
      <textarea rows={rows} className={controlLook} {...describe(facts)} {...area} />
    </FieldFrame>
  )
}
