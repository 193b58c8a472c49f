import { useTranslations } from "use-intl"

/** Says what was taken out, and puts it back. */
export function UndoBar({ words, onUndo }: Readonly<{ words: string; onUndo: () => void }>) {
  const t = useTranslations("upload")
  return (
    <p className="mb-3 flex items-center justify-between gap-3 rounded-md bg-clay-wash px-4">
      {words}
      <button type="button" onClick={onUndo} className="link min-h-11 shrink-0 font-semibold">
        {t("undo")}
      </button>
    </p>
  )
}
