import { useTranslations } from "use-intl"

import { localePath } from "~/i18n/locale"
import { useLocale } from "~/i18n/navigation"
import { LinkButton } from "~/ui/button"
import { EmptyState } from "~/ui/empty-state"

import { orderListPath, type OrderTab } from "./order-tabs"

type NoOrdersProps = { tab: OrderTab; searched: boolean; shop: string | null }

/** What will be here, and the nearest thing to do meanwhile. */
export function NoOrders({ tab, searched, shop }: NoOrdersProps) {
  const t = useTranslations("sellerOrders.list")
  const locale = useLocale()
  const which = searched ? "search" : tab
  return (
    <EmptyState title={t(`empty.${which}.title`)} text={t(`empty.${which}.text`)}>
      {tab === "all" && !searched ? (
        shop === null ? null : (
          <a
            href={localePath(locale, shop)}
            className="inline-flex min-h-12 items-center rounded-md border-[1.5px] border-clay-line bg-sheet px-5 font-semibold hover:border-leaf hover:text-leaf"
          >
            {t("toShop")}
          </a>
        )
      ) : (
        <LinkButton to={orderListPath({ tab: "all" })} look="secondary">
          {t("toAll")}
        </LinkButton>
      )}
    </EmptyState>
  )
}
