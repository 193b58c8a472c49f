import type { ProductDetail } from "@lienket/contracts"
import { useLocation, useNavigation } from "react-router"
import { useTranslations } from "use-intl"

import { Form, Link, useLocale } from "~/i18n/navigation"
import { Button } from "~/ui/button"
import { Field } from "~/ui/field"
import { Icon } from "~/ui/icon"
import { Notice } from "~/ui/notice"
import { Price } from "~/ui/price"
import { Stepper } from "~/ui/stepper"

type BuyBoxProps = {
  product: Omit<ProductDetail, "related">
  /** Business date in Vietnam, `YYYY-MM-DD`. */
  today: string
  /** The reader comes back from the cart, which took it in. */
  added: boolean
}

/** Most one order takes of a thing; the cart says the same. */
const largestQuantity = 9_999

/** Price, what is in stock, and the form that posts to the cart. */
export function BuyBox({ product, today, added }: BuyBoxProps) {
  const t = useTranslations("product.buy")
  const locale = useLocale()
  const { pathname } = useLocation()
  const adding = useNavigation().formAction?.endsWith("/gio-hang") ?? false
  const { price, unit, in_stock, available_quantity, needs_booking_date, min_age } = product
  return (
    <div id="mua" className="mt-4 scroll-mt-4 rounded-lg border border-clay bg-sheet p-4 md:p-5">
      <p>
        <Price amountVnd={price} unit={unit} locale={locale} size="page" />
      </p>
      {product.price_is_illustrative ? <p className="text-sm text-ink-soft">{t("illustrative")}</p> : null}
      <p className="mt-2 flex items-center gap-2 font-semibold">
        <Icon name={in_stock ? "package-check" : "package-x"} className={in_stock ? "text-leaf" : ""} />
        {in_stock
          ? needs_booking_date
            ? t("placesLeft")
            : available_quantity <= 10
              ? t("fewLeft", { count: available_quantity })
              : t("inStock")
          : t("outOfStock")}
      </p>
      {min_age === null ? null : (
        <Notice icon="circle-alert" className="mt-3">
          {t("minAge", { age: min_age })}
        </Notice>
      )}
      {in_stock ? (
        <Form method="post" action="/gio-hang" preventScrollReset className="mt-4 space-y-4">
          <input type="hidden" name="intent" value="add" />
          <input type="hidden" name="variant_id" value={product.variant_id} />
          <input type="hidden" name="return_to" value={`${pathname}#mua`} />
          {needs_booking_date ? (
            <Field name="booking_date" label={t("date")} hint={t("dateHint")} type="date" min={today} required />
          ) : null}
          <Stepper
            name="quantity"
            label={needs_booking_date ? t("people") : t("quantity", { unit })}
            max={Math.min(available_quantity, largestQuantity)}
          />
          <Button wide icon="shopping-basket" aria-disabled={adding || undefined}>
            {adding ? t("adding") : t("add")}
          </Button>
          {/* Its place is kept, so that nothing moves when it is filled. */}
          <p role="status" className="flex min-h-11 flex-wrap items-center gap-x-2">
            {added ? (
              <>
                <Icon name="circle-check" className="text-leaf" />
                {t("added")}
                <Link to="/gio-hang" className="link inline-flex min-h-11 items-center font-semibold">
                  {t("toCart")}
                </Link>
              </>
            ) : null}
          </p>
        </Form>
      ) : null}
    </div>
  )
}
