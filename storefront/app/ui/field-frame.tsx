import type { ReactNode } from "react"

import { Icon } from "./icon"

export type FieldFacts = {
  name: string
  label: string
  hint?: ReactNode
  /** What is wrong and how to put it right, in the reader's language. */
  error?: string
  /** Said beside the label of a field that may stay empty. */
  optional?: string
}

export const fieldId = (name: string) => `field-${name}`

/** Ties a control to its hint and its error for screen readers. */
export function describe({ name, hint, error }: FieldFacts) {
  const ids = [hint ? `${fieldId(name)}-hint` : "", error ? `${fieldId(name)}-error` : ""].filter(Boolean)
  return {
    id: fieldId(name),
    name,
    "aria-describedby": ids.length > 0 ? ids.join(" ") : undefined,
    "aria-invalid": error ? true : undefined,
  }
}

export const controlLook =
  "w-full min-h-12 rounded-md border-[1.5px] border-clay-line bg-sheet px-3.5 py-2 text-base text-ink placeholder:text-ink-soft aria-invalid:border-lacquer aria-invalid:border-2 disabled:bg-clay-wash disabled:text-ink-soft"

type FieldFrameProps = FieldFacts & { children: ReactNode; className?: string }

/** Label above, control, hint, error: the one shape of a question. */
export function FieldFrame({ name, label, hint, error, optional, children, className = "" }: FieldFrameProps) {
  return (
    <div className={className}>
      <label htmlFor={fieldId(name)} className="mb-1.5 block font-semibold">
        {label}
        {optional ? <span className="font-normal text-ink-soft"> ({optional})</span> : null}
      </label>
      {children}
      {hint ? (
        <p id={`${fieldId(name)}-hint`} className="mt-1.5 text-sm text-ink-soft">
          {hint}
        </p>
      ) : null}
      {error ? <FieldError name={name} error={error} /> : null}
    </div>
  )
}

export function FieldError({ name, error }: { name: string; error: string }) {
  return (
    <p id={`${fieldId(name)}-error`} className="mt-1.5 flex items-start gap-1.5 text-sm font-semibold text-lacquer">
      <Icon name="circle-alert" size={18} className="mt-0.5" />
      {error}
    </p>
  )
}
