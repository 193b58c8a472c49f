import type { CartView } from "@lienket/contracts"
import { formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"
import { Button, LinkButton } from "~/ui/button"
import { Icon } from "~/ui/icon"

import { problemCount } from "./pending-changes"

type CartSummaryProps = { cart: CartView; saving: boolean }

/** What the goods come to, and the one way on. */
export function CartSummary({ cart, saving }: CartSummaryProps) {
  const t = useTranslations("cart.summary")
  const locale = useLocale()
  const problems = problemCount(cart)
  const amount = formatVnd(cart.subtotal_vnd, locale)
  return (
    <section
      aria-labelledby="tam-tinh"
      className="rounded-lg border border-clay bg-sheet p-4 md:p-6 lg:sticky lg:top-4"
    >
      <h2 id="tam-tinh" className="text-lg">
        {t("title")}
      </h2>
      <div role="status" aria-busy={saving}>
        <p className="mt-2 flex items-baseline justify-between gap-4">
          <span>{t("goods", { count: cart.item_count })}</span>
          <b className="figures text-xl">{amount}</b>
        </p>
      </div>
      <p className="mt-1 text-sm text-ink-soft">{cart.requires_shipping ? t("deliveryLater") : t("noDelivery")}</p>
      {cart.parts.length > 1 ? (
        <p className="mt-1 text-sm text-ink-soft">{t("parts", { count: cart.parts.length })}</p>
      ) : null}
      <div className="mt-4 grid gap-2">
        {problems > 0 ? (
          <>
            <Button type="button" disabled wide aria-describedby="con-vuong">
              {t("checkout")}
            </Button>
            <p id="con-vuong" className="flex items-start gap-2 text-sm font-semibold text-lacquer">
              <Icon name="circle-alert" size={18} className="mt-0.5" />
              {t("problems", { count: problems })}
            </p>
          </>
        ) : (
          <LinkButton to="/thanh-toan" wide>
            {t("checkout")}
          </LinkButton>
        )}
        <LinkButton to="/san-pham" look="quiet" wide>
          {t("goOn")}
        </LinkButton>
      </div>
    </section>
  )
}
