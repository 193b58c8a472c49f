import type { Picture as PictureFacts } from "@lienket/contracts"

import { WovenBand } from "./woven-band"

type PictureProps = {
  picture: PictureFacts | null
  alt: string
  /** The `sizes` of HTML: how wide the picture stands at which width of the window. */
  sizes: string
  /** On the first screen: fetched at once and decoded first. */
  eager?: boolean
  className?: string
}

/** A picture in AVIF and WebP (one JPEG for what knows neither) with its blurred likeness behind it; the woven band where there is none. */
export function Picture({ picture, alt, sizes, eager = false, className = "" }: PictureProps) {
  if (picture === null) {
    return (
      <span className={`flex items-center overflow-hidden bg-clay-wash ${className}`}>
        <WovenBand className="w-full opacity-60" />
      </span>
    )
  }
  const { base, widths, width, height, color, placeholder } = picture
  const sources = (format: string) => widths.map((each) => `${base}-${each}.${format} ${each}w`).join(", ")
  const middle = widths[Math.floor(widths.length / 2)] ?? width
  return (
    <picture className="contents">
      <source type="image/avif" srcSet={sources("avif")} sizes={sizes} />
      <source type="image/webp" srcSet={sources("webp")} sizes={sizes} />
      <img
        src={`${base}-${middle}.jpg`}
        width={width}
        height={height}
        alt={alt}
        loading={eager ? "eager" : "lazy"}
        decoding="async"
        className={`h-auto w-full bg-cover bg-center object-cover ${className}`}
        style={{ backgroundColor: color, backgroundImage: `url(${placeholder})` }}
      />
    </picture>
  )
}
