import { taxCode, type ErrorCode } from "@lienket/contracts"
import {
  addDays,
  convert,
  findUnit,
  goodsValue,
  isIsoDate,
  monthRange,
  parseDatePhrase,
  parseQuantity,
  parseVndPhrase,
  readNumber,
  unitPriceOf,
  type Quantity,
  type UnitCode,
} from "@lienket/vietnam"
import Big from "big.js"
import type { ListCell } from "../../modules/spreadsheet-import/agreement-lists"
import { decimalOf } from "../import/sheet"
import type { HeaderScale } from "./columns"
import { writtenOf } from "./read-list"

type Filled = NonNullable<ListCell>

export interface CellFault {
  readonly code: ErrorCode
  readonly values?: Readonly<Record<string, string | number>>
}

export type CellReading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: CellFault }

const taken = <T>(value: T): CellReading<T> => ({ ok: true, value })
const refused = (code: ErrorCode, values?: CellFault["values"]): CellReading<never> => ({
  ok: false,
  fault: { code, values },
})

/** Longer than anybody writes an amount or a day. */
const longest = 80

/** Excel counts days from here; its first serials are of the last century, and no days of a list. */
const excelEpoch = "1899-12-30"
const [firstSerial, lastSerial] = [32_874, 73_415]

/**
 * A day: of Excel's calendar, its bare serial, or as people write it. What a month stands for, its first or its last
 * day, must be said for it to be taken as a day.
 */
export const readDay = (cell: Filled, month: "first" | "last" | null = null): CellReading<string> => {
  if (typeof cell === "object") return taken(cell.day)
  if (typeof cell === "number")
    return Number.isInteger(cell) && cell >= firstSerial && cell <= lastSerial
      ? taken(addDays(excelEpoch, cell))
      : refused("invalid_date")
  const written = writtenOf(cell)
  if (isIsoDate(written)) return taken(written)
  const phrase = parseDatePhrase(written.slice(0, longest))
  if (!phrase.ok) return refused(phrase.code === "year_missing" ? "date_year_missing" : "invalid_date")
  if (phrase.precision === "day") return taken(phrase.date)
  if (month === null) return refused("date_day_missing")
  const { from, until } = monthRange(phrase.month)
  return taken(month === "first" ? from : until)
}

/** A tax code; Excel takes the leading zeros of a number away. */
export const readTaxCode = (cell: Filled): CellReading<string> => {
  const written = writtenOf(cell)
  const digits = /^\d{9}$|^\d{12}$/.test(written) && typeof cell === "number" ? `0${written}` : written
  const read = taxCode.safeParse(digits)
  return read.success ? taken(read.data) : refused("invalid_tax_code")
}

/** How much of what: the unit stands in the cell, in the column of units, or in the header. */
export const readQuantity = (cell: Filled, unitCell: ListCell, header: HeaderScale): CellReading<Quantity> => {
  if (typeof cell === "object") return refused("unreadable_quantity")
  const word = writtenOf(unitCell)
  const unit = word === "" ? null : findUnit(word)
  const written = typeof cell === "number" ? null : parseQuantity(cell.slice(0, longest))
  if (written?.ok === true) {
    const { quantity } = written
    if (word !== "" && unit === null) return refused("unit_unknown")
    return unit !== null && unit !== quantity.unit
      ? refused("units_differ", { quantity: quantity.unit, unit })
      : taken(quantity)
  }
  if (written !== null && written.code !== "unit_missing")
    return refused(quantityFault[written.code], { value: writtenOf(cell) })
  const number = typeof cell === "number" ? { ok: true as const, value: decimalOf(cell) } : readNumber(cell)
  if (!number.ok) return refused(quantityFault[number.code], { value: writtenOf(cell) })
  if (word !== "" && unit === null) return refused("unit_unknown")
  const counted = unit ?? header.unit
  return counted === null ? refused("unit_missing") : taken({ amount: number.value, unit: counted })
}

const quantityFault = {
  not_a_number: "unreadable_quantity",
  ambiguous_number: "ambiguous_number",
  unknown_unit: "unit_unknown",
} as const satisfies Record<string, ErrorCode>

export interface Amount {
  readonly vnd: number
  /** What it is for one of, where it says so. */
  readonly per: UnitCode | null
}

/** Whole đồng, by the scale of the header where the cell has no word of its own: `300` under `triệu đồng`. */
export const readAmount = (cell: Filled, header: HeaderScale): CellReading<Amount> => {
  if (typeof cell === "object") return refused("invalid_type")
  const bare =
    typeof cell === "number" ? { ok: true as const, value: decimalOf(cell) } : readNumber(cell.slice(0, longest))
  if (bare.ok) {
    const vnd = Big(bare.value).times(header.dong ?? 1)
    if (!vnd.mod(1).eq(0)) return refused("not_a_whole_number")
    return vnd.gt(Number.MAX_SAFE_INTEGER) ? refused("too_large") : taken({ vnd: vnd.toNumber(), per: header.unit })
  }
  const written = writtenOf(cell)
  const phrase = written.length <= longest ? parseVndPhrase(written) : null
  if (phrase?.ok !== true) return refused(phrase?.code.startsWith("ambiguous") ? "ambiguous_amount" : "invalid_amount")
  const per = phrase.per === null ? header.unit : findUnit(phrase.per)
  return phrase.per !== null && per === null ? refused("unit_unknown") : taken({ vnd: phrase.amountVnd, per })
}

/** What a line costs for one of its unit, from its price, its value, or both, which must then agree. */
export const unitPrice = (
  { amount, unit }: Quantity,
  price: Amount | null,
  value: Amount | null,
): CellReading<{ readonly vnd: number; readonly isExact: boolean } | null> => {
  if (price === null) return taken(value === null ? null : { vnd: unitPriceOf(amount, value.vnd), isExact: false })
  const each = inUnit(price, unit)
  if (!each.ok) return each
  if (value !== null) {
    const computed = goodsValue(amount, each.value)
    // Rounded to the last figure that people write of such an amount.
    if (Math.abs(computed - value.vnd) * 200 > Math.max(computed, value.vnd))
      return refused("amounts_differ", { computed: grouped(computed), written: grouped(value.vnd) })
  }
  return taken({ vnd: each.value, isExact: true })
}

/** A price for one kilogram is a thousand times that for one tonne. */
const inUnit = ({ vnd, per }: Amount, unit: UnitCode): CellReading<number> => {
  if (per === null || per === unit) return taken(vnd)
  const inOne = convert("1", unit, per)
  return inOne.ok ? taken(goodsValue(inOne.amount, vnd)) : refused("unit_cannot_convert", { from: per, to: unit })
}

const grouped = (vnd: number): string => vnd.toLocaleString("vi-VN")
