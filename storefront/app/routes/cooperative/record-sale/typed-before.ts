import type { CooperativeSale } from "@lienket/contracts"
import { formatDecimal } from "@lienket/vietnam"

import type { Locale } from "~/i18n/locale"

/** A recorded sale as it would be typed into the form again. */
export function typedBefore(sale: CooperativeSale, locale: Locale): Record<string, string> | undefined {
  const { typed } = sale
  if (typed === null) return undefined
  return {
    ...(typed.variant_id === null ? { title: sale.product_title, group: sale.group } : {}),
    quantity: formatDecimal(sale.quantity, locale),
    unit: typed.unit,
    price: formatDecimal(String(typed.price.amount_vnd), locale),
    per: typed.price.per,
    way: sale.way ?? "market",
    day: "other",
    date: sale.business_date,
    note: sale.note ?? "",
    ...(sale.took_stock ? { take_stock: "on" } : {}),
  }
}
