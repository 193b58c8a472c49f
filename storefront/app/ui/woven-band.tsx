import band from "./woven-band.svg?url"
import thread from "./woven-thread.svg?url"

type WovenBandProps = {
  /** `band` is the full weave for the edge of a page, `thread` the light one between parts. */
  weave?: "band" | "thread"
  className?: string
}

/** The one ornament of the house: a strip of stepped diamonds as in brocade (thổ cẩm). */
export function WovenBand({ weave = "band", className = "" }: WovenBandProps) {
  return (
    <div
      aria-hidden="true"
      className={`h-3.5 bg-repeat-x bg-center no-print ${className}`}
      style={{ backgroundImage: `url(${weave === "band" ? band : thread})` }}
    />
  )
}
