import { useTranslations } from "use-intl"

import { FieldError, fieldId } from "~/ui/field-frame"

type AreaFieldsProps = {
  provinces: readonly { code: string; name: string }[]
  chosen: readonly string[]
  error: string | undefined
}

/** The provinces the goods may be sent to; none chosen is the whole country. */
export function AreaFields({ provinces, chosen, error }: AreaFieldsProps) {
  const t = useTranslations("sellerProducts.form")
  return (
    <fieldset id={fieldId("delivery_province_codes")} className="min-w-0">
      <legend className="mb-1.5">{t("area")}</legend>
      <p className="mb-2 text-sm text-ink-soft">{t("areaHint")}</p>
      <div className="grid grid-cols-2 gap-x-4 sm:grid-cols-3">
        {provinces.map(({ code, name }) => (
          <label key={code} className="flex min-h-11 items-center gap-3 py-1">
            <input
              type="checkbox"
              name="delivery_province_codes"
              value={code}
              defaultChecked={chosen.includes(code)}
              className="size-5.5 shrink-0 accent-leaf"
            />
            <span className="min-w-0">{name}</span>
          </label>
        ))}
      </div>
      {error ? <FieldError name="delivery_province_codes" error={error} /> : null}
    </fieldset>
  )
}
