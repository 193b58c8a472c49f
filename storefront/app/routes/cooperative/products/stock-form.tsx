import type { ListingVariantView } from "@lienket/contracts"
import { useFetcher } from "react-router"
import { useTranslations } from "use-intl"

import { refusalOf } from "~/forms/refusal"
import { localePath } from "~/i18n/locale"
import { useLocale } from "~/i18n/navigation"
import { Button } from "~/ui/button"
import { controlLook } from "~/ui/field-frame"
import { Icon } from "~/ui/icon"

type StockFormProps = {
  productId: string
  variant: ListingVariantView
  /** The page to come back to, for a plain form. */
  returnTo: string
}

/** How many pieces lie on the shelf: a number and a button. */
export function StockForm({ productId, variant, returnTo }: StockFormProps) {
  const t = useTranslations("sellerProducts.stock")
  const locale = useLocale()
  const fetcher = useFetcher({ key: `stock-${variant.id}` })
  const refusal = refusalOf(fetcher.data)
  const id = `stock-${variant.id}`
  const address = localePath(locale, `/kenh-htx/san-pham/${productId}`)
  return (
    <fetcher.Form
      method="post"
      action={address}
      onSubmit={(event) => {
        event.preventDefault()
        const form = new FormData(event.currentTarget)
        form.set("intent", "stock")
        form.delete("return_to")
        void fetcher.submit(form, { method: "post", action: address })
      }}
    >
      <input type="hidden" name="intent" value="stock" />
      <input type="hidden" name="variant_id" value={variant.id} />
      <input type="hidden" name="return_to" value={returnTo} />
      <label htmlFor={id} className="mb-1 block text-sm">
        {t("of", { unit: variant.unit })}
        {variant.reserved > 0 ? (
          <span className="text-ink-soft"> ({t("reserved", { count: variant.reserved })})</span>
        ) : null}
      </label>
      <div className="flex gap-2">
        <input
          key={variant.stocked}
          id={id}
          name="stock"
          inputMode="numeric"
          autoComplete="off"
          maxLength={20}
          defaultValue={variant.stocked}
          aria-invalid={refusal ? true : undefined}
          aria-describedby={refusal ? `${id}-error` : undefined}
          onFocus={(event) => event.currentTarget.select()}
          className={`${controlLook} figures max-w-32`}
        />
        <Button look="secondary" disabled={fetcher.state !== "idle"}>
          {fetcher.state === "idle" ? t("save") : t("saving")}
        </Button>
      </div>
      <div role="status">
        {refusal && fetcher.state === "idle" ? (
          <p id={`${id}-error`} className="mt-1.5 flex items-start gap-1.5 text-sm font-semibold text-lacquer">
            <Icon name="circle-alert" size={18} className="mt-0.5" />
            {refusal.fields.stock ?? refusal.message}
          </p>
        ) : null}
      </div>
    </fetcher.Form>
  )
}
