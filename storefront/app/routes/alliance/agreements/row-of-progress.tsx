import type { ProgressDimension } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { dimensions } from "../../agreement/choices"

type RowOfProgressProps = { row: string; label: string | null }

/** Of which row of the progress by a dimension the agreements are. */
export function RowOfProgress({ row, label }: RowOfProgressProps) {
  const t = useTranslations("allianceAgreements.progress")
  const by = dimensions.find((each) => row.startsWith(`${each}:`))
  return by === undefined ? null : (
    <>
      {" · "}
      {t(`by.${by}`)}: <b className="break-words text-ink">{label ?? t(`unknown.${by}`)}</b>
    </>
  )
}

/** What a row of a dimension is called. */
export function useRowName(by: ProgressDimension): (label: string | null) => string {
  const t = useTranslations("allianceAgreements.progress")
  return (label) => label ?? t(`unknown.${by}`)
}
