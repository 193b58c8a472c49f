import { controlLook } from "../field-frame"

type PlainFilesProps = Readonly<{ name: string; accept: string; label: string; several?: boolean }>

/** The browser's own field of files, for a browser without scripts: its files come with the form. */
export function PlainFiles({ name, accept, label, several }: PlainFilesProps) {
  return (
    <input
      ref={switchOff}
      type="file"
      name={`${name}-files`}
      accept={accept}
      multiple={several}
      aria-label={label}
      className={`hidden [@media(scripting:none)]:block ${controlLook}`}
    />
  )
}

/** Where scripts run the field says nothing: the files have gone ahead. */
const switchOff = (input: HTMLInputElement | null) => {
  if (input) input.disabled = true
}
