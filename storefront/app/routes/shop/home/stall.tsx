import { formatVnd } from "@lienket/vietnam"

import { Link, useLocale } from "~/i18n/navigation"
import { Picture } from "~/ui/picture"
import type { CardProduct } from "~/ui/product-card"

/** Three goods laid out beside the search box where the screen is wide enough. */
export function Stall({ products }: { products: readonly CardProduct[] }) {
  const locale = useLocale()
  return (
    <ul className="hidden grid-cols-2 gap-3 lg:grid">
      {products.map(({ handle, title, picture, price, unit }, index) => (
        <li
          key={handle}
          className={`relative overflow-hidden rounded-lg border border-clay bg-sheet hover:border-leaf ${index === 0 ? "col-span-2" : ""}`}
        >
          <Picture
            picture={picture}
            alt=""
            sizes={index === 0 ? "26rem" : "12.5rem"}
            eager
            className={index === 0 ? "aspect-2/1" : "aspect-4/3"}
          />
          <div className="px-3 py-2">
            <Link to={`/san-pham/${handle}`} className="line-clamp-1 after:absolute after:inset-0 hover:text-leaf">
              {title}
            </Link>
            <span className="figures text-sm text-ink-soft">
              <b className="text-ink">{formatVnd(price, locale)}</b> / {unit}
            </span>
          </div>
        </li>
      ))}
    </ul>
  )
}
