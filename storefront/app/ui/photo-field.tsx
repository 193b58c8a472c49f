import type { KeptPicture } from "@lienket/contracts"
import { useRef, useState } from "react"
import { useTranslations } from "use-intl"

import { FieldError, fieldId } from "./field-frame"
import { LiveRegion } from "./live-region"
import { FileButton } from "./photos/file-button"
import { PhotoCard } from "./photos/photo-card"
import { isUnderWay } from "./photos/photo-list"
import { PlainFiles } from "./photos/plain-files"
import { UndoBar } from "./photos/undo-bar"
import { usePhotos } from "./photos/use-photos"
import { useSorting } from "./photos/use-sorting"

type PhotoFieldProps = Readonly<{
  /** Of the hidden fields that carry the ids in order; files of a browser without scripts come as `<name>-files`. */
  name: string
  label: string
  hint?: string
  error?: string
  initial?: readonly KeptPicture[]
  max: number
}>

/**
 * Photographs from the camera or the gallery, sent as soon as they are chosen, in an order the reader decides. The
 * form around it posts `multipart/form-data`, so that it works without scripts too: see `postedPictures`.
 */
export function PhotoField({ name, label, hint, error, initial = [], max }: PhotoFieldProps) {
  const t = useTranslations("upload")
  const { list, change, add, retry } = usePhotos(initial, max)
  const [said, say] = useState("")
  const rows = useRef<HTMLUListElement>(null)
  const { photos, removed } = list

  const move = (from: number, to: number) => {
    change({ type: "moved", from, to })
    say(t("moved", { position: to + 1, count: photos.length }))
  }
  useSorting(rows, photos.length > 1, move)
  const take = (files: readonly File[]) => {
    add(files)
    say(files.length > max - photos.length ? t("tooMany", { max }) : "")
  }

  const id = fieldId(name)
  const wait = photos.some(isUnderWay) ? t("wait") : ""
  const offers = { accept: "image/*", onFiles: take, describedBy: `${id}-hint`, wait }
  return (
    <fieldset id={id} className="min-w-0">
      <legend className="mb-1.5 font-semibold">{label}</legend>
      {photos.map((photo) => (photo.id ? <input key={photo.key} type="hidden" name={name} value={photo.id} /> : null))}
      {photos.length > 0 ? (
        <ul ref={rows} role="list" aria-label={t("photos")} className="mb-3 grid grid-cols-2 gap-3 sm:grid-cols-4">
          {photos.map((photo, at) => (
            <PhotoCard
              key={photo.key}
              photo={photo}
              position={at + 1}
              count={photos.length}
              onMove={(to) => move(at, to)}
              onRemove={() => {
                change({ type: "removed", key: photo.key })
                say(t("removed", { position: at + 1 }))
              }}
              onRetry={() => retry(photo.key)}
            />
          ))}
        </ul>
      ) : null}
      {removed ? (
        <UndoBar
          words={t("removed", { position: removed.at + 1 })}
          onUndo={() => {
            change({ type: "restored" })
            say(t("restored", { position: removed.at + 1 }))
          }}
        />
      ) : null}
      {photos.length < max ? (
        <div className="grid gap-2.5 sm:flex [@media(scripting:none)]:hidden">
          <FileButton icon="camera" label={t("fromCamera")} camera {...offers} />
          <FileButton icon="image-plus" label={t("fromGallery")} several {...offers} />
        </div>
      ) : null}
      <PlainFiles name={name} accept="image/*" label={label} several />
      <p id={`${id}-hint`} className="mt-1.5 text-sm text-ink-soft">
        {hint} {photos.length < max ? t("room", { max }) : t("full", { max })}{" "}
        {photos.length > 1 ? <span className="[@media(scripting:none)]:hidden">{t("orderHint")}</span> : null}
      </p>
      {error ? <FieldError name={name} error={error} /> : null}
      <LiveRegion>{said}</LiveRegion>
    </fieldset>
  )
}
