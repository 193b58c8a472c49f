import type { ReactNode } from "react"

import { FieldError, fieldId } from "./field-frame"

type RadioChipsProps = {
  name: string
  legend: string
  legendHidden?: boolean
  choices: readonly { value: string; label: ReactNode }[]
  defaultValue?: string
  error?: string
  onChange?: (value: string) => void
}

/** One choice among a few short words, all in sight and one tap away. */
export function RadioChips({ name, legend, legendHidden, choices, defaultValue, error, onChange }: RadioChipsProps) {
  return (
    <fieldset id={fieldId(name)} tabIndex={-1} aria-describedby={error ? `${fieldId(name)}-error` : undefined}>
      <legend className={legendHidden ? "sr-only" : "mb-1.5 font-semibold"}>{legend}</legend>
      <div className="flex flex-wrap gap-2">
        {choices.map(({ value, label }) => (
          <label
            key={value}
            className="inline-flex min-h-11 cursor-pointer items-center rounded-full border-[1.5px] border-clay-line bg-sheet px-4 text-sm font-semibold has-checked:border-leaf has-checked:bg-leaf has-checked:text-white has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-leaf"
          >
            <input
              type="radio"
              name={name}
              value={value}
              defaultChecked={value === defaultValue}
              onChange={onChange ? () => onChange(value) : undefined}
              className="sr-only"
            />
            {label}
          </label>
        ))}
      </div>
      {error ? <FieldError name={name} error={error} /> : null}
    </fieldset>
  )
}
