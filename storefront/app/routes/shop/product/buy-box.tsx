import type { ProductDetail } from "@lienket/contracts"
import { formatDate, formatVnd } from "@lienket/vietnam"
import { useSyncExternalStore } from "react"
import { useLocation, useNavigation } from "react-router"
import { useTranslations } from "use-intl"

import { Form, Link, useLocale } from "~/i18n/navigation"
import { Button } from "~/ui/button"
import { Field } from "~/ui/field"
import { Icon } from "~/ui/icon"
import { Notice } from "~/ui/notice"
import { Price } from "~/ui/price"
import { Stepper } from "~/ui/stepper"

import { chooseVariant, variantParameter } from "./choose-variant"
import { SizeChoice } from "./size-choice"
import { useStockWords } from "./stock-words"

type BuyBoxProps = {
  product: Omit<ProductDetail, "related">
  /** Business date in Vietnam, `YYYY-MM-DD`. */
  today: string
  /** The reader comes back from the cart, which took it in. */
  added: boolean
}

/** Most one order takes of a thing; the cart says the same. */
const largestQuantity = 9_999

const neverChanges = () => () => undefined

/** Price, what is in stock, and the form that posts to the cart. */
export function BuyBox({ product, today, added }: BuyBoxProps) {
  const t = useTranslations("product.buy")
  const tCommon = useTranslations("common")
  const locale = useLocale()
  const stockWords = useStockWords(product)
  const { pathname, search } = useLocation()
  const { variants, needs_booking_date, min_age, preorder } = product
  const chosen = chooseVariant(variants, new URLSearchParams(search).get(variantParameter))
  const severalSizes = variants.length > 1
  const adding = useNavigation().formAction?.endsWith("/gio-hang") ?? false
  // Without scripts nobody knows which size is chosen until it is sent; the cart then has its word.
  const scripted = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  )
  const most = scripted ? chosen.available_quantity : Math.max(...variants.map((each) => each.available_quantity))
  return (
    <div id="mua" className="mt-4 scroll-mt-4 rounded-lg border border-clay bg-sheet p-4 md:p-5">
      <p>
        <Price amountVnd={chosen.price} unit={chosen.unit} locale={locale} size="page" />
      </p>
      {chosen.price_per_kg === null || chosen.price_per_kg === chosen.price ? null : (
        <p className="figures text-ink-soft">{t("perKilogram", { price: formatVnd(chosen.price_per_kg, locale) })}</p>
      )}
      {product.price_is_illustrative ? <p className="text-sm text-ink-soft">{t("illustrative")}</p> : null}
      {severalSizes ? null : (
        <p className="mt-2 flex items-center gap-2 font-semibold">
          <Icon name={chosen.in_stock ? "package-check" : "package-x"} className={chosen.in_stock ? "text-leaf" : ""} />
          {stockWords(chosen)}
        </p>
      )}
      {preorder === null ? null : (
        <Notice icon="hourglass" className="mt-3">
          <b>{tCommon("preorder", { date: formatDate(preorder.ships_on, locale) })}</b>
          <br />
          {t("preorderNote")}
        </Notice>
      )}
      {min_age === null ? null : (
        <Notice icon="circle-alert" className="mt-3">
          {t("minAge", { age: min_age })}
        </Notice>
      )}
      {product.in_stock ? (
        <Form method="post" action="/gio-hang" preventScrollReset className="mt-4 space-y-4">
          <input type="hidden" name="intent" value="add" />
          <input type="hidden" name="return_to" value={`${pathname}${search}#mua`} />
          {severalSizes ? (
            <SizeChoice product={product} chosen={chosen} />
          ) : (
            <input type="hidden" name="variant_id" value={chosen.variant_id} />
          )}
          {needs_booking_date ? (
            <Field name="booking_date" label={t("date")} hint={t("dateHint")} type="date" min={today} required />
          ) : null}
          <Stepper
            name="quantity"
            label={
              needs_booking_date ? t("people") : severalSizes ? t("howMany") : t("quantity", { unit: chosen.unit })
            }
            max={Math.min(most, largestQuantity)}
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
      ) : severalSizes ? (
        <div className="mt-4">
          <SizeChoice product={product} chosen={chosen} />
        </div>
      ) : null}
    </div>
  )
}
