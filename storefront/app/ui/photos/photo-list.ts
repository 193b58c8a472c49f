import type { KeptPicture, Picture } from "@lienket/contracts"

/** A photograph in a `PhotoField`: kept by the backend, or on its way there. */
export type Photo = Readonly<{
  /** Of this page only. */
  key: string
  /** Its id at the backend, once it is kept. */
  id?: string
  picture?: Picture
  /** Address of the local file, shown until it is kept. */
  preview?: string
  /** Part sent, 0 to 1. */
  sent: number
  /** Why it is not kept, in the reader's language; it can be sent again when `again`. */
  trouble?: Readonly<{ message: string; again: boolean }>
}>

export type PhotoList = Readonly<{
  photos: readonly Photo[]
  /** What was taken out last, to be put back. */
  removed?: Readonly<{ photo: Photo; at: number }>
}>

export type PhotoChange =
  | Readonly<{ type: "chosen"; photos: readonly Photo[] }>
  | Readonly<{ type: "progressed"; key: string; sent: number }>
  | Readonly<{ type: "kept"; key: string; kept: KeptPicture }>
  | Readonly<{ type: "failed"; key: string; message: string; again: boolean }>
  | Readonly<{ type: "retried"; key: string }>
  | Readonly<{ type: "moved"; from: number; to: number }>
  | Readonly<{ type: "removed"; key: string }>
  | Readonly<{ type: "restored" }>

export const photosOf = (initial: readonly KeptPicture[]): PhotoList => ({
  photos: initial.map(({ id, picture }) => ({ key: id, id, picture, sent: 1 })),
})

export function changePhotos(list: PhotoList, change: PhotoChange): PhotoList {
  const { photos } = list
  switch (change.type) {
    case "chosen":
      return { photos: [...photos, ...change.photos] }
    case "progressed":
      return edit(list, change.key, (photo) => ({ ...photo, sent: change.sent }))
    case "kept":
      return keep(list, change.key, change.kept)
    case "failed":
      return edit(list, change.key, (photo) => ({ ...photo, sent: 0, trouble: change }))
    case "retried":
      return edit(list, change.key, (photo) => ({ ...photo, sent: 0, trouble: undefined }))
    case "moved":
      return { photos: move(photos, change.from, change.to) }
    case "removed": {
      const at = photos.findIndex(({ key }) => key === change.key)
      const photo = photos[at]
      return photo === undefined ? list : { photos: photos.toSpliced(at, 1), removed: { photo, at } }
    }
    case "restored":
      return list.removed === undefined ? list : { photos: photos.toSpliced(list.removed.at, 0, list.removed.photo) }
  }
}

/** One that was taken out meanwhile stays out, but comes back kept. The same photograph twice is one. */
function keep(list: PhotoList, key: string, { id, picture }: KeptPicture): PhotoList {
  const isThere = list.photos.some((photo) => photo.id === id && photo.key !== key)
  if (isThere) return { ...list, photos: list.photos.filter((photo) => photo.key !== key) }
  return edit(list, key, (photo) => ({ ...photo, id, picture, sent: 1, trouble: undefined }))
}

function edit(list: PhotoList, key: string, change: (photo: Photo) => Photo): PhotoList {
  const { photos, removed } = list
  return {
    photos: photos.map((photo) => (photo.key === key ? change(photo) : photo)),
    removed: removed?.photo.key === key ? { ...removed, photo: change(removed.photo) } : removed,
  }
}

function move(photos: readonly Photo[], from: number, to: number): readonly Photo[] {
  const photo = photos[from]
  if (photo === undefined || to < 0 || to >= photos.length) return photos
  return photos.toSpliced(from, 1).toSpliced(to, 0, photo)
}

/** Still on its way: neither kept nor given up. */
export const isUnderWay = ({ id, trouble }: Photo): boolean => id === undefined && trouble === undefined
