import { productKinds, type ProductKindCode } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { FieldError, fieldId } from "~/ui/field-frame"
import { Icon } from "~/ui/icon"
import type { IconName } from "~/ui/icon-names"

const icons: Readonly<Record<ProductKindCode, IconName>> = {
  "food-fresh": "apple",
  "food-dry": "package",
  "food-frozen": "snowflake",
  "food-live": "scale",
  "drink-beverage": "cup-soda",
  "drink-spirits": "shield-check",
  "medicinal-medicinal": "heart-pulse",
  "craft-craft": "palette",
  "ornamental-live": "sprout",
  "tourism-tour": "map",
}

type KindTilesProps = {
  kind: ProductKindCode | undefined
  onChange: (kind: ProductKindCode) => void
  error: string | undefined
}

/** What sort of goods it is, in one tap: the OCOP group, and with it how such goods are kept, sold and labelled. */
export function KindTiles({ kind, onChange, error }: KindTilesProps) {
  const t = useTranslations("sellerProducts")
  return (
    <fieldset
      id={fieldId("kind")}
      tabIndex={-1}
      aria-describedby={error ? `${fieldId("kind")}-error` : undefined}
      className="min-w-0"
    >
      <legend className="mb-1.5">{t("form.kind")}</legend>
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-3 lg:grid-cols-5">
        {productKinds.map(({ code }) => (
          <label
            key={code}
            className="flex min-h-14 items-center gap-2 rounded-md border-[1.5px] border-clay-line bg-sheet px-3 py-2 text-sm leading-snug has-checked:border-leaf has-checked:bg-leaf-wash has-checked:font-semibold has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-leaf"
          >
            <input
              type="radio"
              name="kind"
              value={code}
              defaultChecked={code === kind}
              onChange={() => onChange(code)}
              className="sr-only"
            />
            <Icon name={icons[code]} size={22} className="text-leaf" />
            <span className="min-w-0">{t(`kind.${code}`)}</span>
          </label>
        ))}
      </div>
      {error ? <FieldError name="kind" error={error} /> : null}
    </fieldset>
  )
}
