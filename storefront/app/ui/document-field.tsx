import type { KeptDocument } from "@lienket/contracts"
import { useRef, useState } from "react"
import { useTranslations } from "use-intl"

import { localePath } from "~/i18n/locale"
import { useLocale } from "~/i18n/navigation"

import { FieldError, fieldId } from "./field-frame"
import { Icon } from "./icon"
import { LiveRegion } from "./live-region"
import { FileButton } from "./photos/file-button"
import { PlainFiles } from "./photos/plain-files"
import { sendFile } from "./photos/send-file"
import { UndoBar } from "./photos/undo-bar"

type KeptFile = Pick<KeptDocument, "id" | "name">

type DocumentFieldProps = Readonly<{
  /** Of the hidden field that carries the id; the file of a browser without scripts comes as `<name>-files`. */
  name: string
  label: string
  hint?: string
  error?: string
  initial?: KeptFile | null
  /** Address that takes the file, without a language. */
  sendTo?: string
  /** Where kept files are read, or null where one is not read by itself. */
  readAt?: string | null
}>

type Going = Readonly<{ file: File; percent: number; trouble?: string }>

const accept = "application/pdf,image/jpeg,image/png,image/webp"

/**
 * One scan, from the camera or a folder, sent as soon as it is chosen. The form around it posts
 * `multipart/form-data`, so that it works without scripts too: see `postedDocument`.
 */
export function DocumentField({
  name,
  label,
  hint,
  error,
  initial = null,
  sendTo = "/kenh-htx/tai-giay-to",
  readAt = "/kenh-htx/tep",
}: DocumentFieldProps) {
  const t = useTranslations("upload")
  const locale = useLocale()
  const [kept, setKept] = useState(initial)
  const [removed, setRemoved] = useState<KeptFile | null>(null)
  const [going, setGoing] = useState<Going | null>(null)
  const latest = useRef<AbortController>(undefined)

  const send = async (file: File) => {
    latest.current?.abort()
    const { signal } = (latest.current = new AbortController())
    setGoing({ file, percent: 0 })
    const outcome = await sendFile<KeptDocument>({
      to: localePath(locale, sendTo),
      file,
      signal,
      onProgress: (sent) => setGoing({ file, percent: Math.round(sent * 100) }),
    })
    if (signal.aborted) return
    if (outcome.kind === "kept") {
      setKept(outcome.value)
      setRemoved(null)
      setGoing(null)
    } else {
      const trouble =
        outcome.kind === "refused"
          ? outcome.message
          : t(outcome.kind === "signed_out" ? "signed_out" : "unreachableFile")
      setGoing({ file, percent: 0, trouble })
    }
  }

  const id = fieldId(name)
  const wait = going !== null && going.trouble === undefined ? t("waitFile") : ""
  const said = wait && going ? t("sending", { percent: going.percent }) : ""
  const onFiles = ([file]: readonly File[]) => void (file && send(file))
  const offers = { onFiles, describedBy: `${id}-hint`, wait }
  return (
    <fieldset id={id} className="min-w-0">
      <legend className="mb-1.5 font-semibold">{label}</legend>
      {kept ? <input type="hidden" name={name} value={kept.id} /> : null}
      {kept ? (
        <p className="mb-3 flex items-center gap-2 rounded-md border border-clay bg-sheet pl-3.5">
          <Icon name="file-check" className="text-leaf" />
          {readAt === null ? (
            <span className="flex min-h-11 min-w-0 flex-1 items-center break-all">{kept.name}</span>
          ) : (
            <a
              href={localePath(locale, `${readAt}/${kept.id}`)}
              target="_blank"
              rel="noreferrer"
              className="link flex min-h-11 min-w-0 flex-1 items-center break-all"
            >
              {kept.name}
            </a>
          )}
          <button
            type="button"
            aria-label={t("removeFile")}
            onClick={() => {
              setRemoved(kept)
              setKept(null)
            }}
            className="inline-flex size-11 shrink-0 items-center justify-center rounded-md text-leaf hover:bg-clay-wash [@media(scripting:none)]:hidden"
          >
            <Icon name="trash-2" />
          </button>
        </p>
      ) : null}
      {removed ? (
        <UndoBar
          words={t("removedFile")}
          onUndo={() => {
            setKept(removed)
            setRemoved(null)
          }}
        />
      ) : null}
      {going ? (
        <div className="mb-3 rounded-md border border-clay bg-sheet px-3.5 py-2">
          <p className="break-all">{going.file.name}</p>
          {going.trouble === undefined ? (
            <progress max={100} value={going.percent} aria-label={going.file.name} className="w-full accent-leaf" />
          ) : (
            <>
              <FieldError name={`${name}-sending`} error={going.trouble} />
              <button type="button" onClick={() => void send(going.file)} className="link min-h-11 font-semibold">
                {t("retry")}
              </button>
            </>
          )}
        </div>
      ) : null}
      <div className="grid gap-2.5 sm:flex [@media(scripting:none)]:hidden">
        <FileButton icon="camera" label={t("scan")} accept="image/*" camera {...offers} />
        <FileButton icon="upload" label={kept ? t("another") : t("chooseFile")} accept={accept} {...offers} />
      </div>
      <PlainFiles name={name} accept={accept} label={label} />
      <p id={`${id}-hint`} className="mt-1.5 text-sm text-ink-soft">
        {hint} {t("kinds")}
      </p>
      {error ? <FieldError name={name} error={error} /> : null}
      <LiveRegion>{said}</LiveRegion>
    </fieldset>
  )
}
