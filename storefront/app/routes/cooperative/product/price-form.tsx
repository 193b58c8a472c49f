import type { ListingVariantView } from "@lienket/contracts"
import { formatVnd, parseVndPhrase } from "@lienket/vietnam"
import { useState } from "react"
import { useFetcher } from "react-router"
import { useTranslations } from "use-intl"

import { refusalOf } from "~/forms/refusal"
import { localePath } from "~/i18n/locale"
import { useLocale } from "~/i18n/navigation"
import { Button } from "~/ui/button"
import { controlLook } from "~/ui/field-frame"
import { Icon } from "~/ui/icon"

type PriceFormProps = { productId: string; variant: ListingVariantView; returnTo: string }

/** The price of one size, typed as people write it. */
export function PriceForm({ productId, variant, returnTo }: PriceFormProps) {
  const t = useTranslations("sellerProducts.price")
  const locale = useLocale()
  const fetcher = useFetcher({ key: `price-${variant.id}` })
  const refusal = refusalOf(fetcher.data)
  const [typed, setTyped] = useState("")
  const reading = parseVndPhrase(typed)
  const id = `price-${variant.id}`
  const address = localePath(locale, `/kenh-htx/san-pham/${productId}`)
  return (
    <fetcher.Form
      method="post"
      action={address}
      onSubmit={(event) => {
        event.preventDefault()
        const form = new FormData(event.currentTarget)
        form.delete("return_to")
        setTyped("")
        void fetcher.submit(form, { method: "post", action: address })
      }}
    >
      <input type="hidden" name="intent" value="price" />
      <input type="hidden" name="variant_id" value={variant.id} />
      <input type="hidden" name="return_to" value={returnTo} />
      <label htmlFor={id} className="mb-1 block text-sm">
        {t("of", { unit: variant.unit })}
      </label>
      <div className="flex gap-2">
        <input
          key={variant.price_vnd}
          id={id}
          name="price_vnd"
          autoComplete="off"
          maxLength={60}
          defaultValue={formatVnd(variant.price_vnd, "vi")}
          aria-invalid={refusal ? true : undefined}
          aria-describedby={`${id}-said`}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setTyped(event.currentTarget.value)}
          className={`${controlLook} figures max-w-40`}
        />
        <Button look="secondary" disabled={fetcher.state !== "idle"}>
          {t("save")}
        </Button>
      </div>
      <div role="status" id={`${id}-said`} className="text-sm">
        {refusal && fetcher.state === "idle" && typed === "" ? (
          <p className="mt-1.5 flex items-start gap-1.5 font-semibold text-lacquer">
            <Icon name="circle-alert" size={18} className="mt-0.5" />
            {refusal.fields.price_vnd ?? refusal.message}
          </p>
        ) : typed !== "" && reading.ok ? (
          <p className="figures mt-1 text-ink-soft">{formatVnd(reading.amountVnd, locale)}</p>
        ) : null}
      </div>
    </fetcher.Form>
  )
}
