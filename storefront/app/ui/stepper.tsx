import { useRef } from "react"
import { useTranslations } from "use-intl"

import { describe, FieldError, fieldId } from "./field-frame"
import { Icon } from "./icon"

type StepperProps = {
  name: string
  label: string
  labelHidden?: boolean
  /** For a page with several of them; the name of the field stays. */
  id?: string
  defaultValue?: number
  min?: number
  max: number
  error?: string
  /** Called after a button was pressed or the number was typed. */
  onChange?: (value: number) => void
}

/** How many: a number field that can be typed in, with two large buttons where scripts run. */
export function Stepper({
  name,
  label,
  labelHidden,
  id = fieldId(name),
  defaultValue = 1,
  min = 1,
  max,
  error,
  onChange,
}: StepperProps) {
  const t = useTranslations("common.stepper")
  const input = useRef<HTMLInputElement>(null)
  const step = (by: 1 | -1) => {
    const field = input.current
    if (!field) return
    if (by === 1) field.stepUp()
    else field.stepDown()
    onChange?.(field.valueAsNumber)
  }
  const button =
    "inline-flex size-12 items-center justify-center text-leaf hover:bg-leaf-wash [@media(scripting:none)]:hidden"
  return (
    <div>
      <label htmlFor={id} className={labelHidden ? "sr-only" : "mb-1.5 block font-semibold"}>
        {label}
      </label>
      <div className="inline-flex overflow-hidden rounded-md border-[1.5px] border-clay-line bg-sheet focus-within:border-leaf">
        <button type="button" onClick={() => step(-1)} className={button} aria-label={t("fewer", { label })}>
          <Icon name="minus" />
        </button>
        <input
          {...describe({ name, label, error })}
          id={id}
          ref={input}
          type="number"
          inputMode="numeric"
          min={min}
          max={max}
          step={1}
          required
          defaultValue={defaultValue}
          onChange={(event) => {
            if (event.currentTarget.checkValidity()) onChange?.(event.currentTarget.valueAsNumber)
          }}
          className="figures w-16 [appearance:textfield] border-x-[1.5px] border-clay bg-transparent text-center font-semibold outline-none [&::-webkit-inner-spin-button]:appearance-none"
        />
        <button type="button" onClick={() => step(1)} className={button} aria-label={t("more", { label })}>
          <Icon name="plus" />
        </button>
      </div>
      {error ? <FieldError name={name} error={error} /> : null}
    </div>
  )
}
