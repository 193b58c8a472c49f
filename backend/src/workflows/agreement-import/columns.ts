import { listFields, type ListField } from "@lienket/contracts"
import { findUnit, fold, type UnitCode } from "@lienket/vietnam"

/** Words by which people name what a column says, folded; tried in this order, the first that fits wins. */
const words: readonly (readonly [ListField, RegExp])[] = [
  ["seller_tax_code", /(ben ban|ben a\b|ben cung|nguoi ban|don vi ban|htx|hop tac xa).*(mst|ma so thue|ma so dn)/],
  ["buyer_tax_code", /(ben mua|ben b\b|nguoi mua|don vi mua|thu mua|doanh nghiep|tieu thu).*(mst|ma so thue|ma so dn)/],
  ["seller_tax_code", /(mst|ma so thue|ma so dn).*(ben ban|ben a\b|ben cung|nguoi ban|don vi ban|htx|hop tac xa)/],
  ["buyer_tax_code", /(mst|ma so thue|ma so dn).*(ben mua|ben b\b|nguoi mua|don vi mua|thu mua|doanh nghiep|tieu thu)/],
  ["signed_on", /ngay.*\bky\b|ky ngay|thoi gian ky|thoi diem ky/],
  [
    "number",
    /^so (bien ban|hop dong|thoa thuan|ban ghi nho|ghi nho|bbgn|bb|hd|van ban|hieu|ky hieu)|^so\/|^ma (hop dong|bien ban|thoa thuan)/,
  ],
  ["starts_on", /tu ngay|bat dau|hieu luc tu|ngay hieu luc|co hieu luc|ngay giao dau|\btu thang/],
  ["ends_on", /den ngay|ket thuc|den het|het han|het hieu luc|ngay giao cuoi|den thang|thoi han den/],
  ["value", /thanh tien|gia tri|tri gia|tong tien/],
  ["price", /don gia|gia ban|gia mua|gia thu mua|gia du kien|^gia\b/],
  ["unit", /don vi tinh|\bdvt\b|^don vi$|^dv$/],
  ["quantity", /so luong|san luong|khoi luong|\bsl\b/],
  ["quality", /chat luong|quy cach|tieu chuan|pham cap|yeu cau ky thuat/],
  ["place", /dia diem|noi giao|noi nhan|giao tai/],
  ["note", /ghi chu|luu y|dien giai/],
  ["seller", /ben ban|ben a\b|ben cung (ung|cap)|nguoi ban|don vi ban|don vi cung|nha cung cap/],
  ["buyer", /ben mua|ben b\b|nguoi mua|don vi mua|thu mua|tieu thu|bao tieu|doanh nghiep|cong ty|don vi ky/],
  ["seller", /\bhtx\b|hop tac xa|to hop tac|\btht\b/],
  ["goods", /ten hang|hang hoa|mat hang|san pham|nong san|\bhang\b/],
]

const bareTaxCode = /^(mst|ma so thue|ma so dn|ma so doanh nghiep)/

/** What a header says, as far as its words tell. */
export const fieldOfHeader = (header: string): ListField | null => {
  const plain = fold(header)
  if (plain === "") return null
  const [name = ""] = plain.split("(")
  return words.find(([, pattern]) => pattern.test(name.trim()))?.[0] ?? null
}

/** Which column says what, by the words of the header; the first of several that say the same. */
export const proposeColumns = (headers: readonly string[]): Partial<Record<ListField, number>> => {
  const columns: Partial<Record<ListField, number>> = {}
  for (const [place, header] of headers.entries()) {
    const field = fieldOfHeader(header)
    if (field !== null) columns[field] ??= place
  }
  // A tax code without a word of whose it is belongs to the party beside it.
  for (const [place, header] of headers.entries()) {
    if (!bareTaxCode.test(fold(header))) continue
    const side = [columns.seller, columns.buyer].indexOf(place - 1)
    if (side === 0) columns.seller_tax_code ??= place
    if (side === 1) columns.buyer_tax_code ??= place
  }
  return columns
}

/** The field of each column, where it has one. */
export const fieldsByPlace = (columns: Partial<Record<ListField, number>>): ReadonlyMap<number, ListField> =>
  new Map(listFields.flatMap((field) => (columns[field] === undefined ? [] : [[columns[field], field] as const])))

/** How the figures of a column are counted, as its header says it: `Giá trị (triệu đồng)`, `Sản lượng (tấn)`. */
export interface HeaderScale {
  /** đồng for one of what is written; null where the header does not say. */
  readonly dong: number | null
  readonly unit: UnitCode | null
}

export const scaleOfHeader = (header: string): HeaderScale => {
  const said = [...header.matchAll(/\(([^)]*)\)/g)].map(([, inner = ""]) => inner)
  const [, after] = /(?:đvt|dvt|,|:)\s*([^,:()]+)$/iu.exec(header) ?? []
  const phrases = after === undefined ? said : [...said, after]
  for (const phrase of phrases) {
    const [money = "", per] = phrase.split("/")
    const dong = dongOf(fold(money).replace(/^(dvt|don vi tinh|don vi)\s*:?\s*/, ""))
    const unit = findUnit(
      (dong === null ? phrase.replace(/^\s*(đvt|đơn vị tính|đơn vị)\s*:?/iu, "") : (per ?? "")).trim(),
    )
    if (dong !== null || unit !== null) return { dong, unit }
  }
  return { dong: null, unit: null }
}

const dongOf = (money: string): number | null => {
  const plain = money.trim()
  if (/^(ty|ti)( dong)?$/.test(plain)) return 1_000_000_000
  if (/^(trieu|tr|trd)( dong| d)?$/.test(plain)) return 1_000_000
  if (/^(nghin|ngan|1[.,]?000)\s*(dong|d)?$/.test(plain)) return 1_000
  return /^(dong|d|vnd|₫)$/.test(plain) ? 1 : null
}
