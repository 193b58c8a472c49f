import type { ListingCard } from "@lienket/contracts"
import { formatVnd } from "@lienket/vietnam"
import type { SyntheticEvent } from "react"
import { useTranslations } from "use-intl"

import { Link, useLocale } from "~/i18n/navigation"
import { Icon } from "~/ui/icon"
import { OcopStars } from "~/ui/ocop-stars"
import { Picture } from "~/ui/picture"

import { ProductState } from "./product-state"
import { StockForm } from "./stock-form"

/** One product of the seller's: what it is, for how much, how many are left, and what its page still lacks. */
export function SellerProductCard({ product, returnTo }: { product: ListingCard; returnTo: string }) {
  const t = useTranslations("sellerProducts")
  const locale = useLocale()
  const { id, title, picture, variants, certificate, missing, has_open_draft } = product
  const [first] = variants
  const lowest = Math.min(...variants.map(({ price_vnd }) => price_vnd))
  return (
    <li className="flex flex-col rounded-lg border border-clay bg-sheet">
      <div className="relative flex gap-4 p-4">
        <div className="w-24 shrink-0">
          <Picture picture={picture} alt="" sizes="6rem" className="aspect-square rounded-md" />
        </div>
        <div className="min-w-0 grow">
          <h2 className="text-base leading-snug">
            <Link to={`/kenh-htx/san-pham/${id}`} className="after:absolute after:inset-0 hover:text-leaf">
              {title}
            </Link>
          </h2>
          {first ? (
            <p className="figures">
              <b>
                {variants.length > 1 ? t("card.from", { price: formatVnd(lowest, locale) }) : formatVnd(lowest, locale)}
              </b>
              <span className="text-sm text-ink-soft">
                {" "}
                · {variants.length > 1 ? t("card.sizes", { count: variants.length }) : first.unit}
              </span>
            </p>
          ) : null}
          <p className="mt-1 flex flex-wrap items-center gap-2">
            <ProductState product={product} />
            {certificate?.state === "valid" ? (
              <OcopStars stars={certificate.stars} label={t("card.stars", { count: certificate.stars })} />
            ) : certificate ? (
              <span className="text-sm text-ink-soft">{t(`card.certificate.${certificate.state}`)}</span>
            ) : null}
          </p>
          {has_open_draft ? <p className="mt-1 text-sm font-semibold">{t("card.openDraft")}</p> : null}
          {missing.length > 0 ? (
            <p className="mt-1 flex items-start gap-1.5 text-sm text-ink-soft">
              <Icon name="info" size={16} className="mt-1" />
              {t("card.missing", { items: missing.map(({ item }) => t(`label.item.${item}`)).join(", ") })}
            </p>
          ) : null}
        </div>
      </div>
      <details className="mt-auto border-t border-clay" onToggle={toNumber}>
        <summary className="flex min-h-12 items-center gap-2 px-4 font-semibold text-leaf">
          <Icon name={product.stock_level === "none" ? "package-x" : "boxes"} />
          <span className="figures grow">{stockText(product, t)}</span>
          <Icon name="pencil" size={18} />
          <span className="sr-only">{t("stock.change")}</span>
        </summary>
        <div className="grid gap-4 px-4 pb-4">
          {variants.map((variant) => (
            <StockForm key={variant.id} productId={id} variant={variant} returnTo={returnTo} />
          ))}
        </div>
      </details>
    </li>
  )
}

/** A tap opens it with the keyboard ready, the next one saves. */
function toNumber({ currentTarget }: SyntheticEvent<HTMLDetailsElement>) {
  if (currentTarget.open) currentTarget.querySelector<HTMLInputElement>('input[name="stock"]')?.focus()
}

function stockText(
  { variants, stock_level }: ListingCard,
  t: ReturnType<typeof useTranslations<"sellerProducts">>,
): string {
  if (stock_level === "none") return t("stock.none")
  const left = variants.map(({ stocked, reserved }) => Math.max(0, stocked - reserved)).join(" · ")
  return stock_level === "low" ? t("stock.low", { left }) : t("stock.left", { left })
}
