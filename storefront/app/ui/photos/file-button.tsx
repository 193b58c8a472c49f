import { useEffect, useRef } from "react"

import { Icon } from "../icon"
import type { IconName } from "../icon-names"

type FileButtonProps = Readonly<{
  icon: IconName
  label: string
  accept: string
  onFiles: (files: readonly File[]) => void
  several?: boolean
  /** Opens the camera of a phone at once. */
  camera?: boolean
  describedBy?: string
  /** Said by the browser when the form is sent too early. */
  wait?: string
}>

/** A button that is a field of files: the keyboard, the screen reader and the phone know what to do with it. */
export function FileButton({ icon, label, accept, onFiles, several, camera, describedBy, wait = "" }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  const taken = useRef(onFiles)
  useEffect(() => {
    taken.current = onFiles
  })
  const take = () => {
    const files = [...(input.current?.files ?? [])]
    if (input.current) input.current.value = ""
    if (files.length > 0) taken.current(files)
  }
  // A file may have been chosen before this page was ready for it.
  useEffect(take, [])
  useEffect(() => input.current?.setCustomValidity(wait), [wait])
  return (
    <label className="inline-flex min-h-12 cursor-pointer items-center justify-center gap-2 rounded-md border-[1.5px] border-clay-line bg-sheet px-5 py-2 text-center font-semibold text-ink hover:border-leaf hover:text-leaf has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-leaf">
      <Icon name={icon} />
      {label}
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={several}
        capture={camera ? "environment" : undefined}
        aria-describedby={describedBy}
        onChange={take}
        className="sr-only"
      />
    </label>
  )
}
