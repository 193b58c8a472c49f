import type { AgreementImport } from "@lienket/contracts"
import { useTranslations } from "use-intl"

/** Rows of the file that are none of the list, each with why. */
export function SkippedRows({ list }: Readonly<{ list: AgreementImport }>) {
  const t = useTranslations("allianceImport.skipped")
  const { skipped, skipped_count: count, continued_count: continued } = list
  const more = count - skipped.length
  return (
    <section aria-labelledby="bo-qua" className="grid gap-3">
      <h2 id="bo-qua" className="text-lg">
        3. {t("title")}
      </h2>
      {continued > 0 ? <p className="reading">{t("continued", { count: continued })}</p> : null}
      <p className="reading text-ink-soft">{t("firstSheet")}</p>
      {count === 0 ? null : (
        <details className="rounded-lg border border-clay bg-sheet px-4 py-1">
          <summary className="inline-flex min-h-11 items-center font-semibold text-leaf">
            {t("count", { count })}
          </summary>
          <ul className="divide-y divide-clay pb-2">
            {skipped.map(({ row, reason, text }) => (
              <li key={row} className="py-2">
                <span className="block font-semibold">{t("row", { row, reason: t(`reason.${reason}`) })}</span>
                <span className="block text-sm break-words text-ink-soft">{text}</span>
              </li>
            ))}
          </ul>
          {more > 0 ? <p className="pb-2">{t("more", { count: more })}</p> : null}
        </details>
      )}
    </section>
  )
}
