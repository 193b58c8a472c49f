import { fold } from "../text/fold"

const otherNames = new Map([
  ["hcm", "ho chi minh"],
  ["sai gon", "ho chi minh"],
  ["thua thien hue", "hue"],
])

/** What is compared of a province's name: "Tỉnh Hoà Bình" and "hòa bình" are one. */
export function provinceKey(name: string): string {
  const bare = nameKey(name).replace(/^(tinh|thanh pho|tp) ?/, "")
  return otherNames.get(bare) ?? bare
}

/** What is compared of a district's name, without huyện, quận, thị xã or thành phố. */
export function districtKey(name: string): string {
  return withoutLeadingZero(nameKey(name).replace(/^(huyen|quan|thi xa|thanh pho|tp|tx|h|q)\b ?/, ""))
}

export type CommuneKey = { readonly kind: string | null; readonly bare: string }

/** A commune's name taken apart: its kind (null when not said) and what is compared of the rest. */
export function communeKey(name: string): CommuneKey {
  const parts = /^(?:(xa|x|phuong|p|thi tran|tt|dac khu)\b ?)?(.*)$/.exec(nameKey(name))
  const [, prefix, rest = ""] = parts ?? []
  const kind = prefix === undefined ? null : (fullKinds.get(prefix) ?? prefix)
  return { kind, bare: withoutLeadingZero(rest) }
}

/** A whole name for comparing, whatever it begins with; hyphens and dots are set differently by every source. */
export function nameKey(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
}

const fullKinds = new Map([
  ["x", "xa"],
  ["p", "phuong"],
  ["tt", "thi tran"],
])

function withoutLeadingZero(key: string): string {
  return key.replace(/^0+(?=\d)/, "")
}
