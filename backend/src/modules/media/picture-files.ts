import type { Picture } from "@lienket/contracts"

/** The widths a picture is kept in, ascending: a card, a card on a sharp screen, a page on a sharp screen. */
export const pictureWidths = [320, 640, 1200] as const

/** The formats of each width, best first; every browser and every mail reader takes the last. */
export const pictureFormats = ["avif", "webp", "jpg"] as const
export type PictureFormat = (typeof pictureFormats)[number]

/** Where pictures stand on the web, on the shop and on the backend alike. */
export const mediaPath = "/media"

/** `<hash>-<width>.<format>`: the name says the content, so a file never changes and may be cached for ever. */
export const pictureFile = (hash: string, width: number, format: PictureFormat): string => `${hash}-${width}.${format}`

export const pictureBase = (hash: string): string => `${mediaPath}/${hash}`

/** Every file that a picture's `base` and `widths` promise, without the folder. */
export const filesOf = ({ base, widths }: Pick<Picture, "base" | "widths">): string[] => {
  const hash = base.slice(mediaPath.length + 1)
  return widths.flatMap((width) => pictureFormats.map((format) => pictureFile(hash, width, format)))
}

/** The address of one rendition for clients that want a single absolute one, as Medusa's thumbnails are. */
export const pictureUrl = (
  publicBackendUrl: string,
  { base, widths }: Pick<Picture, "base" | "widths">,
  width = 640,
): string => {
  const nearest = widths.find((candidate) => candidate >= width) ?? widths.at(-1)
  if (nearest === undefined) throw new RangeError(`the picture ${base} has no widths`)
  return `${publicBackendUrl}${base}-${nearest}.jpg`
}
