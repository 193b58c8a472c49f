import type { AgreementImport, ListField, ListSettings } from "@lienket/contracts"

// The browser is not sent the schemas of the contracts for the sake of a few names.

/** In the order of a paper. */
export const fields = [
  "number",
  "signed_on",
  "seller",
  "seller_tax_code",
  "buyer",
  "buyer_tax_code",
  "goods",
  "quality",
  "quantity",
  "unit",
  "price",
  "value",
  "starts_on",
  "ends_on",
  "place",
  "note",
] as const satisfies readonly ListField[]

export const columnName = (place: number): string => `column.${place}`
export const partyName = (key: string): string => `party.${key}`

/** In a choice of organisations: a buyer that is only named. */
export const onlyNamed = "-"

type Values = Readonly<Record<string, string>>
type Wished = Record<keyof ListSettings, unknown>

/** What columns say by the form; a field that two columns claim is at fault at the second. */
export function readColumns(values: Values, places: readonly number[]) {
  const columns: Partial<Record<ListField, number>> = {}
  const twice: string[] = []
  for (const place of places) {
    const field = fields.find((each) => each === values[columnName(place)])
    if (field === undefined) continue
    if (columns[field] === undefined) columns[field] = place
    else twice.push(columnName(place))
  }
  return { columns, twice }
}

/** The settings as the form of columns and of the paper has them; parties and header stay. */
export function settingsOf(
  values: Values,
  { settings }: Pick<AgreementImport, "settings">,
  columns: Partial<Record<ListField, number>>,
): Wished {
  return {
    header_row: settings.header_row,
    columns,
    kind: values.kind,
    conference_id: values.conference_id || null,
    linkage_form: values.linkage_form,
    group: values.group,
    prices: values.prices,
    starts_on: values.starts_on || null,
    ends_on: values.ends_on || null,
    papers_kept: values.papers_kept === "yes",
    parties: settings.parties,
  }
}

/** Another header has other columns: they are found by its words. */
export function withHeader({ settings }: Pick<AgreementImport, "settings">, row: string | undefined): Wished {
  const { columns: _, ...kept } = settings
  return { ...kept, columns: undefined, header_row: row ? Number(row) : null }
}

/** What was chosen for some parties; what was chosen for others before stays. */
export function withParties(
  { settings, parties }: Pick<AgreementImport, "settings" | "parties">,
  values: Values,
): Wished {
  const asked = parties.filter(({ key }) => values[partyName(key)] !== undefined)
  const chosen = asked.flatMap(({ key }) => {
    const value = values[partyName(key)]
    return value ? [{ key, organization_id: value === onlyNamed ? null : value }] : []
  })
  const keys = new Set(asked.map(({ key }) => key))
  const { columns, ...kept } = settings
  return { ...kept, columns, parties: [...settings.parties.filter(({ key }) => !keys.has(key)), ...chosen] }
}
