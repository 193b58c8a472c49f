import type { ReactNode } from "react"

import { FieldError, fieldId } from "./field-frame"

export type RadioCard = {
  value: string
  title: ReactNode
  detail?: ReactNode
  /** At the right edge: a price, a sign. */
  aside?: ReactNode
  disabled?: boolean
}

type RadioCardsProps = {
  name: string
  legend: string
  legendHidden?: boolean
  hint?: ReactNode
  error?: string
  cards: readonly RadioCard[]
  defaultValue?: string
  required?: boolean
  onChange?: (value: string) => void
}

/** One choice among a few, each with room to say what it means. */
export function RadioCards({
  name,
  legend,
  legendHidden,
  hint,
  error,
  cards,
  defaultValue,
  required,
  onChange,
}: RadioCardsProps) {
  const id = fieldId(name)
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ")
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={described || undefined}>
      <legend className={legendHidden ? "sr-only" : "mb-1.5"}>{legend}</legend>
      {hint ? (
        <p id={`${id}-hint`} className="mb-2 text-sm text-ink-soft">
          {hint}
        </p>
      ) : null}
      <div className="grid gap-2">
        {cards.map(({ value, title, detail, aside, disabled }) => (
          <label
            key={value}
            className="flex min-h-14 items-start gap-3 rounded-md border-[1.5px] border-clay-line bg-sheet px-4 py-3 has-checked:border-leaf has-checked:bg-leaf-wash has-disabled:cursor-not-allowed has-disabled:border-clay has-disabled:text-ink-soft has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-leaf"
          >
            <input
              type="radio"
              name={name}
              value={value}
              defaultChecked={value === defaultValue}
              disabled={disabled}
              required={required}
              onChange={onChange ? () => onChange(value) : undefined}
              className="mt-1 size-5 shrink-0 accent-leaf outline-none"
            />
            <span className="min-w-0 grow">
              <span className="block font-semibold">{title}</span>
              {detail ? <span className="block text-sm text-ink-soft">{detail}</span> : null}
            </span>
            {aside ? <span className="figures shrink-0 font-semibold">{aside}</span> : null}
          </label>
        ))}
      </div>
      {error ? <FieldError name={name} error={error} /> : null}
    </fieldset>
  )
}
