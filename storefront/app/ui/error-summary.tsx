import { useEffect, useRef } from "react"
import { useTranslations } from "use-intl"

import type { Refusal } from "~/forms/refusal"

import { fieldId } from "./field-frame"
import { Icon } from "./icon"

type ErrorSummaryProps = {
  refusal: Refusal | undefined
  /** Names of the fields as their labels say them, put before what is wrong there. */
  labels?: Readonly<Record<string, string>>
}

/** Stands above a form that was refused, takes the focus, and leads to each field. */
export function ErrorSummary({ refusal, labels = {} }: ErrorSummaryProps) {
  const t = useTranslations("common.form")
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (refusal) box.current?.focus()
  }, [refusal])
  if (!refusal) return null
  const faults = Object.entries(refusal.fields)
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="mb-6 rounded-md border-[1.5px] border-lacquer bg-lacquer-wash px-4 py-3"
    >
      <p className="flex items-start gap-2 font-semibold text-lacquer">
        <Icon name="circle-alert" className="mt-1" />
        {refusal.message ?? t("summary", { count: faults.length })}
      </p>
      {faults.length > 0 ? (
        <ul className="mt-1">
          {faults.map(([name, error]) => (
            <li key={name}>
              <a
                href={`#${fieldId(name)}`}
                className="inline-flex min-h-11 items-center text-lacquer underline underline-offset-4"
              >
                {labels[name] ? `${labels[name]}: ${error}` : error}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
