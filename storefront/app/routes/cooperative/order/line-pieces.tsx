import type { CooperativeOrder } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { Field } from "~/ui/field"

import { fieldOf, keptPieces } from "./pieces"

type LinePiecesProps = {
  line: CooperativeOrder["lines"][number]
  what: "deliver" | "back"
  defaultValue: string
  error: string | undefined
}

/** How many pieces of one line. */
export function LinePieces({ line, what, defaultValue, error }: LinePiecesProps) {
  const t = useTranslations("sellerOrders.pieces")
  return (
    <Field
      name={fieldOf(what, line.id)}
      label={line.title}
      hint={t(what, { count: keptPieces(line), unit: line.unit })}
      type="number"
      inputMode="numeric"
      min={0}
      max={keptPieces(line)}
      step={1}
      required
      defaultValue={defaultValue}
      error={error}
    />
  )
}
