import star from "./star.svg?url"

type OcopStarsProps = {
  /** Stars of a certificate that is valid today; without one there is nothing to show. */
  stars: number | null
  /** `OCOP 4 sao`, for those who hear the page; empty where the words stand beside the stars. */
  label: string
  size?: number
}

/** The rating of the state programme OCOP. Its colour is used for nothing else. */
export function OcopStars({ stars, label, size = 18 }: OcopStarsProps) {
  if (stars === null) return null
  return (
    <span
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
      className="inline-block shrink-0 bg-repeat-x align-text-bottom"
      style={{ backgroundImage: `url(${star})`, backgroundSize: `${size}px`, width: stars * size, height: size }}
    />
  )
}
