import { useState } from "react"
import { useTranslations } from "use-intl"

import { controlLook, describe, FieldFrame } from "~/ui/field-frame"

type PasswordFieldProps = {
  label: string
  hint?: string
  error?: string
  /** `new-password` lets the browser propose one. */
  autoComplete: "current-password" | "new-password"
}

/** A password that can be looked at while it is typed, instead of being typed twice. */
export function PasswordField({ label, hint, error, autoComplete }: PasswordFieldProps) {
  const t = useTranslations("account.password")
  const [shown, setShown] = useState(false)
  const facts = { name: "password", label, hint, error }
  return (
    <FieldFrame {...facts}>
      <span className="relative block">
        <input
          {...describe(facts)}
          type={shown ? "text" : "password"}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          required
          className={`${controlLook} pr-24`}
        />
        <button
          type="button"
          aria-pressed={shown}
          aria-label={t("showLong")}
          onClick={() => setShown(!shown)}
          className="absolute inset-y-0 right-0 min-w-20 px-3 text-sm font-semibold text-leaf underline underline-offset-4 [@media(scripting:none)]:hidden"
        >
          {shown ? t("hide") : t("show")}
        </button>
      </span>
    </FieldFrame>
  )
}
