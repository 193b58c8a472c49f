import { useTranslations } from "use-intl"

import { FieldError } from "../field-frame"
import { Icon } from "../icon"
import type { IconName } from "../icon-names"
import type { Photo } from "./photo-list"

type PhotoCardProps = Readonly<{
  photo: Photo
  /** From 1. */
  position: number
  count: number
  onMove: (to: number) => void
  onRemove: () => void
  onRetry: () => void
}>

/** One photograph with what can be done with it. */
export function PhotoCard({ photo, position, count, onMove, onRemove, onRetry }: PhotoCardProps) {
  const t = useTranslations("upload")
  const { trouble } = photo
  return (
    <li className="flex flex-col overflow-hidden rounded-md border border-clay bg-sheet">
      <div className="relative aspect-square cursor-grab touch-manipulation bg-clay-wash" data-grip>
        <Likeness photo={photo} alt={t("photo", { position })} />
        {position === 1 ? (
          <span className="absolute top-2 left-2 rounded-sm bg-leaf px-2 py-0.5 text-xs font-semibold text-white">
            {t("cover")}
          </span>
        ) : null}
        {photo.id === undefined && trouble === undefined ? <Progress sent={photo.sent} /> : null}
      </div>
      {trouble ? (
        <div className="px-2.5 pb-2">
          <FieldError name={photo.key} error={trouble.message} />
          {trouble.again ? (
            <button type="button" onClick={onRetry} className="link min-h-11 font-semibold">
              {t("retry")}
            </button>
          ) : null}
        </div>
      ) : null}
      <div className="mt-auto flex justify-between">
        <Act
          icon="arrow-left"
          label={t("earlier", { position })}
          off={position === 1}
          act={() => onMove(position - 2)}
        />
        <Act
          icon="arrow-right"
          label={t("later", { position })}
          off={position === count}
          act={() => onMove(position)}
        />
        <Act icon="trash-2" label={t("remove", { position })} act={onRemove} />
      </div>
    </li>
  )
}

const likeness = "absolute inset-0 size-full object-cover select-none [-webkit-touch-callout:none]"

function Likeness({ photo: { preview, picture }, alt }: { photo: Photo; alt: string }) {
  const width = picture?.widths[0]
  const src = preview ?? (picture && width ? `${picture.base}-${width}.jpg` : undefined)
  return src === undefined ? null : <img src={src} alt={alt} draggable={false} className={likeness} />
}

function Progress({ sent }: { sent: number }) {
  const t = useTranslations("upload")
  const percent = Math.round(sent * 100)
  const words = sent === 0 ? t("waiting") : sent >= 1 ? t("working") : t("sending", { percent })
  return (
    <div className="absolute inset-x-0 bottom-0 bg-sheet/90 px-2.5 py-1.5 text-xs font-semibold">
      {words}
      <span aria-hidden="true" className="mt-1 block h-1 rounded-sm bg-clay">
        <span className="block h-full rounded-sm bg-leaf transition-[width]" style={{ width: `${percent}%` }} />
      </span>
    </div>
  )
}

type ActProps = Readonly<{ icon: IconName; label: string; off?: boolean; act: () => void }>

function Act({ icon, label, off = false, act }: ActProps) {
  return (
    <button
      type="button"
      aria-label={label}
      // Not `disabled`: that would drop the focus of whoever moves a photograph to the end.
      aria-disabled={off}
      onClick={off ? undefined : act}
      className="inline-flex size-11 items-center justify-center rounded-md text-leaf hover:bg-clay-wash aria-disabled:text-clay-line aria-disabled:opacity-50"
    >
      <Icon name={icon} />
    </button>
  )
}
