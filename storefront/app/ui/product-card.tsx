import type { ProductCard as Product } from "@lienket/contracts"
import { Link as RouterLink } from "react-router"

import { localePath, type Locale } from "~/i18n/locale"

import { Icon } from "./icon"
import { OcopStars } from "./ocop-stars"
import { Picture } from "./picture"
import { Price } from "./price"

/** The part of a product a card shows. */
export type CardProduct = Pick<
  Product,
  | "handle"
  | "title"
  | "picture"
  | "price"
  | "price_from"
  | "unit"
  | "stars"
  | "province"
  | "cooperative"
  | "in_stock"
  | "preorder"
>

type ProductCardProps = {
  product: CardProduct
  locale: Locale
  /** Said once for the whole grid, since a list draws two dozen cards. */
  words: { from: string; stars: (count: number) => string; preorder: (day: string) => string; outOfStock: string }
  eager: boolean
  sizes: string
  /** Level of the title under the page's or the section's own. */
  heading: "h2" | "h3"
}

/** Answers in this order: what, how much per what, how good, from whom and where. */
export function ProductCard({ product, locale, words, eager, sizes, heading: Heading }: ProductCardProps) {
  const { handle, title, picture, price, price_from, unit, stars, province, cooperative, in_stock, preorder } = product
  return (
    <li className="relative flex flex-col overflow-hidden rounded-lg border border-clay bg-sheet hover:border-leaf">
      <Picture picture={picture} alt="" sizes={sizes} eager={eager} className="aspect-4/3" />
      <div className="flex grow flex-col gap-1 p-3 md:p-4">
        <Heading className="line-clamp-2 min-h-[2lh] leading-normal font-normal text-wrap md:text-lg">
          <RouterLink
            to={localePath(locale, `/san-pham/${handle}`)}
            className="after:absolute after:inset-0 after:rounded-lg hover:text-leaf"
          >
            {title}
          </RouterLink>
        </Heading>
        <p>
          <Price amountVnd={price} unit={unit} from={price_from ? words.from : undefined} locale={locale} />
        </p>
        {stars === null ? null : (
          <p className="leading-none">
            <OcopStars stars={stars} label={words.stars(stars)} />
          </p>
        )}
        {in_stock && preorder === null ? null : (
          <p className="flex items-start gap-1.5 text-sm font-semibold">
            <Icon name={in_stock ? "hourglass" : "package-x"} size={18} className="mt-0.5" />
            {in_stock && preorder ? words.preorder(preorder.ships_on) : words.outOfStock}
          </p>
        )}
        <p className="mt-auto pt-1 text-sm text-ink-soft">
          <span className="line-clamp-2">{cooperative.name}</span>
          {province.name}
        </p>
      </div>
    </li>
  )
}
