import type { ListingCard } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { State } from "~/ui/state"

/** Where a product stands: in the shop, out of it, or waiting for its seller to be verified. */
export function ProductState({ product }: { product: Pick<ListingCard, "state" | "is_shown"> }) {
  const t = useTranslations("sellerProducts.state")
  if (product.state === "archived") return <State tone="quiet" icon="archive" word={t("archived")} />
  if (product.state === "hidden") return <State tone="quiet" icon="eye" word={t("hidden")} />
  return product.is_shown ? (
    <State tone="good" icon="store" word={t("on_sale")} />
  ) : (
    <State tone="waiting" icon="hourglass" word={t("waiting")} />
  )
}
