import { reporterKinds, type ReporterKind } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { Checkbox } from "~/ui/checkbox"
import { FieldError, fieldId } from "~/ui/field-frame"

import { isTicked, type FormState } from "./form-state"

type KindChoiceProps = Readonly<{
  name: string
  legend: string
  before: readonly ReporterKind[]
  state: FormState
}>

/** Which kinds of organisation report, or are asked for a field. */
export function KindChoice({ name, legend, before, state }: KindChoiceProps) {
  const kinds = useTranslations("allianceReports.templates.reporter")
  const error = state.faults[name]
  const errorId = error === undefined ? undefined : `${fieldId(name)}-error`
  return (
    <fieldset id={fieldId(name)} aria-describedby={errorId}>
      <legend className="font-semibold">{legend}</legend>
      {reporterKinds.map((kind) => (
        <Checkbox
          key={kind}
          name={`${name}.${kind}`}
          label={kinds(kind)}
          defaultChecked={isTicked(state, `${name}.${kind}`, before.includes(kind))}
        />
      ))}
      {error === undefined ? null : <FieldError name={name} error={error} />}
    </fieldset>
  )
}
