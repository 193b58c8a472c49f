import {
  enterAgreement,
  fieldErrorCodes,
  type AgreementImport,
  type AgreementSide,
  type ErrorCode,
  type LinePrice,
  type ListField,
  type ListParty,
  type ListSettings,
  type RouteBody,
} from "@lienket/contracts"
import { fold, formatDate, type Quantity } from "@lienket/vietnam"
import { termsFault } from "../../modules/agreement/terms"
import {
  readAmount,
  readDay,
  readQuantity,
  readTaxCode,
  unitPrice,
  type Amount,
  type CellFault,
  type CellReading,
} from "./cells"
import { scaleOfHeader, type HeaderScale } from "./columns"
import type { FieldRow, RowGroup } from "./group-rows"
import { matcherOf, nameKey, partyKey, type KnownOrganization, type Match, type WrittenParty } from "./parties"
import { writtenOf } from "./read-list"

/** An agreement as its form would send it. */
export type Wish = RouteBody<typeof enterAgreement>

/** What a list is held against. */
export interface Known {
  readonly organizations: readonly KnownOrganization[]
  /** Numbers of papers that are entered already. */
  readonly numbers: readonly { readonly number: string; readonly seller_id: string | null }[]
  readonly today: string
  /** As many rows as one file may bring. */
  readonly maxRows: number
}

export type AddFault = (row: number, field: ListField, value: string, fault: CellFault) => void

interface ReadAgreement {
  readonly wish: Wish
  readonly signed_on: string | null
  readonly sample: AgreementImport["sample"][number]
}

interface Line {
  readonly title: string
  readonly quality: string
  readonly quantity: Quantity
  readonly price: LinePrice
}

interface Party {
  readonly written: WrittenParty
  readonly match: Match
  /** As the contract has it; null when nobody is found. */
  readonly given: Wish["seller"] | null
}

/** Reads the agreements of a list one by one, and remembers whom it met. */
export class GroupReader {
  readonly #met = new Map<string, { readonly party: Party; first: number; count: number }>()
  readonly #match: (written: WrittenParty) => Match
  readonly #numbers: ReadonlySet<string>
  readonly #scales: Readonly<Record<"quantity" | "price" | "value", HeaderScale>>

  constructor(
    private readonly settings: ListSettings,
    private readonly known: Known,
    private readonly columns: Partial<Record<ListField, number>>,
    headers: readonly string[],
    private readonly at: AddFault,
  ) {
    this.#match = matcherOf(known.organizations, settings.parties)
    this.#numbers = new Set(known.numbers.map(({ number, seller_id }) => `${seller_id} ${fold(number)}`))
    const scale = (field: ListField) => scaleOfHeader(headers[columns[field] ?? -1] ?? "")
    this.#scales = { quantity: scale("quantity"), price: scale("price"), value: scale("value") }
  }

  /** Those that somebody must decide first, then in the order of the list. */
  parties(): ListParty[] {
    const rank = ({ match }: ListParty): number => ["unknown", "unsure"].indexOf(match) + 1 || 3
    return [...this.#met]
      .map(
        ([
          key,
          {
            party: { written, match },
            first,
            count,
          },
        ]) => ({
          key,
          ...written,
          row_count: count,
          first_row: first,
          ...match,
        }),
      )
      .toSorted((one, other) => rank(one) - rank(other) || one.first_row - other.first_row)
  }

  /** @returns nothing for one with a fault, each of which is named. */
  read(group: RowGroup): ReadAgreement | null {
    let isWhole = true
    const add: AddFault = (...fault) => {
      isWhole = false
      this.at(...fault)
    }
    const [first] = group
    const text = (cell: NonNullable<Parameters<typeof writtenOf>[0]>): CellReading<string> => ({
      ok: true,
      value: writtenOf(cell),
    })
    const number = once(group, "number", text, add)
    const signedOn = once(group, "signed_on", (cell) => readDay(cell), add)
    const seller = this.#party(group, "seller", add)
    const buyer = this.#party(group, "buyer", add)
    const startsOn =
      once(group, "starts_on", (cell) => readDay(cell, "first"), add) ?? this.settings.starts_on ?? signedOn
    const endsOn = once(group, "ends_on", (cell) => readDay(cell, "last"), add) ?? this.settings.ends_on
    const lines = group.flatMap((row) => this.#line(row, add) ?? [])
    if (signedOn !== null && signedOn > this.known.today)
      add(rowOf(group, "signed_on"), "signed_on", writtenOf(first.cell("signed_on")), { code: "date_in_future" })
    // A day that could not be read is named already.
    if (startsOn === null && isWhole) add(first.row, "starts_on", "", { code: "required" })
    if (endsOn === null && isWhole) add(first.row, "ends_on", "", { code: "required" })
    if (!isWhole || !seller?.given || !buyer?.given || startsOn === null || endsOn === null) return null
    if (seller.given.organization_id === buyer.given.organization_id)
      add(first.row, "buyer", buyer.written.name, { code: "same_party" })
    if (number !== null && this.#numbers.has(`${seller.given.organization_id} ${fold(number)}`))
      add(first.row, "number", number, { code: "number_taken", values: { number } })

    const parsed = enterAgreement.body.safeParse({
      kind: this.settings.kind,
      number: number ?? undefined,
      conference_id: this.settings.conference_id ?? undefined,
      seller: seller.given,
      buyer: buyer.given,
      terms: {
        linkage_form: this.settings.linkage_form,
        starts_on: startsOn,
        ends_on: endsOn,
        lines: lines.map(({ title, quality, quantity, price }) => ({
          title,
          group: this.settings.group,
          quality,
          quantity: quantity.amount,
          unit: quantity.unit,
          price,
        })),
        place: joined(group, "place"),
        other: otherOf(joined(group, "note"), signedOn, this.settings.papers_kept),
      },
    })
    if (!parsed.success) {
      for (const { path, message } of parsed.error.issues) this.#refuse(group, path, codeOf(message), add)
      return null
    }
    const fault = termsFault(parsed.data.terms)
    if (fault !== null) this.#refuse(group, fault.field.split("."), fault.code, add, fault.values)
    return isWhole
      ? { wish: parsed.data, signed_on: signedOn, sample: sampleOf(group, parsed.data, signedOn, { seller, buyer }) }
      : null
  }

  /** What the contract refuses, under the column that says it. */
  #refuse(
    group: RowGroup,
    path: readonly PropertyKey[],
    code: ErrorCode,
    add: AddFault,
    values?: CellFault["values"],
  ): void {
    const [row] = group
    const names = path.map(String)
    const ofLine = names[1] === "lines" ? group[Number(names[2])] : undefined
    const name = names[1] === "lines" ? (names[3] ?? "goods") : names[0] === "terms" ? names[1] : names[0]
    const field = fieldOfPath.get(name ?? "") ?? "goods"
    const where = ofLine ?? row
    add(where.row, field, writtenOf(where.cell(field)), { code, values })
  }

  #party(group: RowGroup, side: AgreementSide, add: AddFault): Party | null {
    const read: { isWhole: boolean } = { isWhole: true }
    const watched: AddFault = (...fault) => {
      read.isWhole = false
      add(...fault)
    }
    const name = once(group, side, (cell) => ({ ok: true, value: writtenOf(cell) }), watched, nameKey) ?? ""
    const taxCode = once(group, `${side}_tax_code`, readTaxCode, watched)
    const row = rowOf(group, side)
    if (name === "" && taxCode === null) {
      if (read.isWhole) add(row, side, "", { code: "required" })
      return null
    }
    if (!read.isWhole) return null
    const written = { side, name, tax_code: taxCode }
    const isFirst = !this.#met.has(partyKey(written))
    const party = this.#meet(written, row)
    const { match } = party.match
    if (match === "unknown") add(row, side, name, { code: "seller_not_on_platform" })
    // Decided once for all of its rows, so it is asked once.
    if (match === "unsure" && isFirst) add(row, side, name, { code: "party_unsure" })
    if (match === "named" && name === "") add(row, side, "", { code: "required" })
    return party
  }

  #meet(written: WrittenParty, row: number): Party {
    const key = partyKey(written)
    const known = this.#met.get(key)
    if (known !== undefined) {
      known.count += 1
      return known.party
    }
    const match = this.#match(written)
    const { organization } = match
    const named = { name: written.name, ...(written.tax_code === null ? {} : { tax_code: written.tax_code }) }
    const given = organization !== null ? { organization_id: organization.id } : match.match === "named" ? named : null
    const party = { written, match, given }
    this.#met.set(key, { party, first: row, count: 1 })
    return party
  }

  #line(row: FieldRow, add: AddFault): Line | null {
    const faultAt = (field: ListField, fault: CellFault): void => add(row.row, field, writtenOf(row.cell(field)), fault)
    const title = writtenOf(row.cell("goods"))
    if (title === "") faultAt("goods", { code: "required" })
    const cell = row.cell("quantity")
    // Half of what a merged cell says of two rows is anybody's guess.
    const quantity = row.isMergedInto("quantity")
      ? ({ ok: false, fault: { code: "quantity_merged" } } as const)
      : cell === null
        ? ({ ok: false, fault: { code: "required" } } as const)
        : readQuantity(cell, row.cell("unit"), this.#scales.quantity)
    if (!quantity.ok) faultAt("quantity", quantity.fault)
    const price = this.#amount(row, "price", faultAt)
    const value = row.isMergedInto("value") ? null : this.#amount(row, "value", faultAt)
    if (title === "" || !quantity.ok || price === undefined || value === undefined) return null
    if (Number(quantity.value.amount) === 0) {
      faultAt("quantity", { code: "too_small" })
      return null
    }
    const each = unitPrice(quantity.value, price, value)
    if (!each.ok) {
      faultAt(each.fault.code === "amounts_differ" ? "value" : "price", each.fault)
      return null
    }
    return {
      title,
      quality: writtenOf(row.cell("quality")),
      quantity: quantity.value,
      price: priceOf(each.value, this.settings.prices),
    }
  }

  /** Undefined for one that cannot be read, which is named. */
  #amount(
    row: FieldRow,
    field: "price" | "value",
    faultAt: (field: ListField, fault: CellFault) => void,
  ): Amount | null | undefined {
    const cell = row.cell(field)
    if (cell === null || this.columns[field] === undefined) return null
    const read = readAmount(cell, this.#scales[field])
    if (read.ok) return read.value
    faultAt(field, read.fault)
    return undefined
  }
}

/** What an agreement says once: of the first of its rows that says it; a later row that says another is at fault. */
const once = (
  group: RowGroup,
  field: ListField,
  read: (cell: NonNullable<ReturnType<FieldRow["cell"]>>) => CellReading<string>,
  add: AddFault,
  /** What of a value counts when two rows are compared. */
  keyOf: (value: string) => string = fold,
): string | null => {
  let said: { readonly value: string; readonly row: number; readonly written: string } | null = null
  for (const row of group) {
    const cell = row.cell(field)
    if (cell === null || (said !== null && row.isMergedInto(field))) continue
    const written = writtenOf(cell)
    const reading = read(cell)
    if (!reading.ok) add(row.row, field, written, reading.fault)
    else if (said === null) said = { value: reading.value, row: row.row, written }
    else if (keyOf(reading.value) !== keyOf(said.value))
      add(row.row, field, written, { code: "rows_differ", values: { row: said.row, other: said.written } })
  }
  return said === null ? null : said.value
}

/** The row that says something of an agreement, or its first. */
const rowOf = (group: RowGroup, field: ListField): number =>
  (group.find(({ cell }) => cell(field) !== null) ?? group[0]).row

const joined = (group: RowGroup, field: ListField): string =>
  [...new Set(group.map(({ cell }) => writtenOf(cell(field))))].filter(Boolean).join("; ")

/** The terms are Vietnamese, as both sides will sign them. */
const otherOf = (note: string, signedOn: string | null, isKept: boolean): string => {
  if (signedOn === null) return note
  const day = formatDate(signedOn, "vi")
  const signed = `Ngày ký ghi trong danh sách của Liên minh: ${day}${isKept ? "; bản giấy đã ký được lưu giữ" : ""}.`
  return note === "" ? signed : `${note}\n${signed}`
}

const priceOf = (each: { vnd: number; isExact: boolean } | null, prices: ListSettings["prices"]): LinePrice => {
  const none = { fixed_vnd: null, floor_vnd: null, reference_vnd: null, formula: null, includes_vat: true }
  if (each === null) return { ...none, mechanism: "market" }
  return each.isExact && prices === "fixed"
    ? { ...none, mechanism: "fixed", fixed_vnd: each.vnd }
    : { ...none, mechanism: "market", reference_vnd: each.vnd }
}

const sampleOf = (
  [{ row }]: RowGroup,
  { number, terms }: Wish,
  signed_on: string | null,
  { seller, buyer }: Readonly<Record<AgreementSide, Party>>,
): ReadAgreement["sample"] => ({
  row,
  number: number ?? null,
  seller: seller.match.organization?.name ?? seller.written.name,
  buyer: buyer.match.organization?.name ?? buyer.written.name,
  signed_on,
  starts_on: terms.starts_on,
  ends_on: terms.ends_on,
  lines: terms.lines.map(({ title, quantity, unit, price }) => ({
    title,
    quantity,
    unit,
    price_vnd: price.fixed_vnd ?? price.reference_vnd,
  })),
})

const fieldOfPath: ReadonlyMap<string, ListField> = new Map<string, ListField>([
  ["number", "number"],
  ["seller", "seller"],
  ["buyer", "buyer"],
  ["title", "goods"],
  ["quality", "quality"],
  ["quantity", "quantity"],
  ["unit", "unit"],
  ["price", "price"],
  ["starts_on", "starts_on"],
  ["ends_on", "ends_on"],
  ["place", "place"],
  ["other", "note"],
])

const codes: ReadonlySet<string> = new Set(fieldErrorCodes)
const isCode = (message: string): message is (typeof fieldErrorCodes)[number] => codes.has(message)
const codeOf = (message: string): ErrorCode => (isCode(message) ? message : "invalid_data")
