import type { KeptPicture } from "@lienket/contracts"
import { useEffect, useReducer, useRef } from "react"
import { useTranslations } from "use-intl"

import { localePath } from "~/i18n/locale"
import { useLocale } from "~/i18n/navigation"

import { changePhotos, photosOf, type Photo } from "./photo-list"
import { sendFile } from "./send-file"
import { shrinkPhoto } from "./shrink-photo"

let lastKey = 0

/** The photographs of a field and everything that happens to them; files are sent one after another. */
export function usePhotos(initial: readonly KeptPicture[], max: number) {
  const t = useTranslations("upload")
  const to = localePath(useLocale(), "/kenh-htx/tai-anh")
  const [list, change] = useReducer(changePhotos, initial, photosOf)
  const files = useRef(new Map<string, File>())
  const previews = useRef(new Set<string>())
  const queue = useRef(Promise.resolve())
  const leaving = useRef(new AbortController())

  const send = (key: string) => {
    const { signal } = leaving.current
    const work = async () => {
      const file = files.current.get(key)
      if (file === undefined || signal.aborted) return
      const onProgress = (sent: number) => change({ type: "progressed", key, sent })
      const outcome = await sendFile<KeptPicture>({ to, file: await shrinkPhoto(file), onProgress, signal })
      if (signal.aborted) return
      if (outcome.kind === "kept") change({ type: "kept", key, kept: outcome.value })
      else if (outcome.kind === "refused") change({ type: "failed", key, message: outcome.message, again: false })
      else change({ type: "failed", key, message: t(outcome.kind), again: true })
    }
    queue.current = queue.current.then(work)
  }

  const retry = (key: string) => {
    change({ type: "retried", key })
    send(key)
  }

  const add = (chosen: Iterable<File>) => {
    const photos: Photo[] = [...chosen].slice(0, max - list.photos.length).map((file) => {
      const key = `chosen-${++lastKey}`
      files.current.set(key, file)
      const preview = URL.createObjectURL(file)
      previews.current.add(preview)
      return { key, preview, sent: 0 }
    })
    change({ type: "chosen", photos })
    for (const { key } of photos) send(key)
  }

  // The network is back: what it had lost goes again by itself.
  const lost = list.photos.filter(({ trouble }) => trouble?.again).map(({ key }) => key)
  const again = useRef<() => void>(() => undefined)
  useEffect(() => {
    again.current = () => lost.forEach(retry)
  })
  useEffect(() => {
    const listener = () => again.current()
    window.addEventListener("online", listener)
    return () => window.removeEventListener("online", listener)
  }, [])

  useEffect(() => {
    const controller = new AbortController()
    leaving.current = controller
    const shown = previews.current
    return () => {
      controller.abort()
      for (const preview of shown) URL.revokeObjectURL(preview)
    }
  }, [])

  return { list, change, add, retry }
}
