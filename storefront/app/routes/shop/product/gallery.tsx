import type { Picture as PictureFacts } from "@lienket/contracts"
import { useState } from "react"
import { useTranslations } from "use-intl"

import { Picture } from "~/ui/picture"

type GalleryProps = { pictures: readonly PictureFacts[]; title: string }

/** One large picture and the others below it. Without scripts a small one opens its large file. */
export function Gallery({ pictures, title }: GalleryProps) {
  const t = useTranslations("product.gallery")
  const [shown, show] = useState(0)
  return (
    <div className="min-w-0 self-start">
      <div className="overflow-hidden rounded-lg border border-clay">
        <Picture
          picture={pictures[shown] ?? null}
          alt={pictures.length > 0 ? title : ""}
          sizes="(min-width: 80rem) 43rem, (min-width: 64rem) 55vw, (min-width: 48rem) 46vw, 100vw"
          eager
          className="aspect-4/3"
        />
      </div>
      {pictures.length > 1 ? (
        <ul aria-label={t("label")} className="mt-3 grid grid-cols-4 gap-3 sm:grid-cols-5">
          {pictures.map((picture, index) => (
            <li key={picture.base}>
              <a
                href={`${picture.base}-${picture.widths.at(-1)}.jpg`}
                aria-label={t("picture", { number: index + 1, of: pictures.length })}
                aria-current={index === shown ? "true" : undefined}
                onClick={(event) => {
                  if (event.metaKey || event.ctrlKey) return
                  event.preventDefault()
                  show(index)
                }}
                className="block overflow-hidden rounded-md border-2 border-clay hover:border-leaf aria-[current=true]:border-leaf"
              >
                <Picture picture={picture} alt="" sizes="8rem" className="aspect-4/3" />
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
