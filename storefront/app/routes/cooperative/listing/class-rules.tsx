import { productClassRules, type ProductClass } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { Notice } from "~/ui/notice"

/** What selling such goods means, said before they are sold. Nothing where nothing is special. */
export function ClassRules({ productClass }: { productClass: ProductClass }) {
  const t = useTranslations("sellerProducts.rules")
  const { min_age, allowed_payments, promotable, requires_shipping, needs_booking_date } =
    productClassRules[productClass]
  const sentences = [
    ...(min_age === null ? [] : [t("age", { age: min_age })]),
    ...(allowed_payments.includes("cod") ? [] : [t("noCash")]),
    ...(promotable ? [] : [t("noPromotion")]),
    ...(requires_shipping ? [] : [t("noShipping")]),
    ...(needs_booking_date ? [t("booking")] : []),
    ...(productClass === "fresh" || productClass === "live" ? [t("area")] : []),
  ]
  if (sentences.length === 0) return null
  return (
    <Notice>
      <ul className="list-disc pl-4">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  )
}
