import type { ProductDetail } from "@lienket/contracts"
import { formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"
import { Notice } from "~/ui/notice"

/** Where it is sent, for how much, how long it takes, and how it can be paid. */
export function Delivery({ product }: { product: Omit<ProductDetail, "related"> }) {
  const t = useTranslations("product.delivery")
  const locale = useLocale()
  const { requires_shipping, delivery_options, delivery_provinces, allowed_payments } = product
  return (
    <section aria-labelledby="giao-hang">
      <h2 id="giao-hang" className="text-xl">
        {requires_shipping ? t("title") : t("titleService")}
      </h2>
      {requires_shipping ? (
        <>
          <ul className="mt-3 divide-y divide-clay border-y border-clay">
            {delivery_options.map(({ id, name, price_vnd, transit_days }) => (
              <li key={id} className="flex items-baseline justify-between gap-4 py-3">
                <span>
                  {name}
                  {transit_days === null ? null : (
                    <span className="block text-sm text-ink-soft">{t("days", { count: transit_days })}</span>
                  )}
                </span>
                <span className="figures shrink-0 font-semibold">
                  {price_vnd === 0 ? t("free") : formatVnd(price_vnd, locale)}
                </span>
              </li>
            ))}
          </ul>
          {delivery_provinces === null ? (
            <p className="mt-2 text-sm text-ink-soft">{t("wholeCountry")}</p>
          ) : (
            <Notice icon="truck" className="mt-3">
              {t("onlyTo", { provinces: delivery_provinces.map(({ name }) => name).join(", ") })}
            </Notice>
          )}
        </>
      ) : (
        <p className="mt-2">{t("service")}</p>
      )}
      <p className="mt-3">
        <b>{t("payment")}</b> {allowed_payments.map((method) => t(`paymentBy.${method}`)).join(", ")}.
      </p>
    </section>
  )
}
