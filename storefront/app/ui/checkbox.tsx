import type { InputHTMLAttributes, ReactNode } from "react"

import { FieldError, fieldId } from "./field-frame"

type CheckboxProps = Omit<InputHTMLAttributes<HTMLInputElement>, "type"> & {
  name: string
  label: ReactNode
  /** At the right edge, quieter: how many there are. */
  aside?: ReactNode
  error?: string
}

/** A statement that is true or not; never ticked beforehand when it is a consent. */
export function Checkbox({ name, label, aside, error, className = "", ...input }: CheckboxProps) {
  const errorId = error ? `${fieldId(name)}-error` : undefined
  return (
    <div className={className}>
      <label className="flex min-h-11 items-start gap-3 py-2">
        <input
          type="checkbox"
          id={input.value === undefined ? fieldId(name) : undefined}
          name={name}
          aria-invalid={error ? true : undefined}
          aria-describedby={errorId}
          className="mt-0.5 size-5.5 shrink-0 accent-leaf"
          {...input}
        />
        <span className="min-w-0 grow">{label}</span>
        {aside === undefined ? null : <span className="figures shrink-0 text-sm text-ink-soft">{aside}</span>}
      </label>
      {error ? <FieldError name={name} error={error} /> : null}
    </div>
  )
}
