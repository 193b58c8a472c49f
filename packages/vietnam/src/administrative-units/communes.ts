import { readCommunes } from "./source-rows"

export type Commune = {
  /** Five digits, as text. */
  readonly code: string
  /** With its kind: `Xã Chi Lăng`, `Phường Tam Thanh`, `Đặc khu Phú Quốc`. */
  readonly name: string
  readonly kind: "commune" | "ward" | "special_zone"
  readonly province_code: string
  readonly valid_from: string
}

/** The communes of a province by name, in Vietnamese order; none for an unknown code. */
export function communesOf(provinceCode: string): readonly Commune[] {
  return registry().byProvince.get(provinceCode) ?? []
}

/** A commune by its code; null when there is none. */
export function findCommune(code: string): Commune | null {
  return registry().byCode.get(code) ?? null
}

/** Whether a commune exists and lies in a province. */
export function communeBelongsTo(communeCode: string, provinceCode: string): boolean {
  return findCommune(communeCode)?.province_code === provinceCode
}

type Registry = {
  readonly byCode: ReadonlyMap<string, Commune>
  readonly byProvince: ReadonlyMap<string, readonly Commune[]>
}

let built: Registry | undefined

function registry(): Registry {
  built ??= build()
  return built
}

function build(): Registry {
  const byCode = new Map<string, Commune>()
  const byProvince = new Map<string, Commune[]>()
  for (const { code, name, provinceCode } of readCommunes()) {
    const commune = Object.freeze<Commune>({
      code,
      name,
      kind: kindOf(name),
      province_code: provinceCode,
      valid_from: "2025-07-01",
    })
    byCode.set(code, commune)
    byProvince.set(provinceCode, [...(byProvince.get(provinceCode) ?? []), commune])
  }
  const collator = new Intl.Collator("vi")
  for (const communes of byProvince.values()) {
    communes.sort((a, b) => collator.compare(bareName(a.name), bareName(b.name)) || a.code.localeCompare(b.code))
    Object.freeze(communes)
  }
  return { byCode, byProvince }
}

function kindOf(name: string): Commune["kind"] {
  if (name.startsWith("Phường ")) return "ward"
  return name.startsWith("Đặc khu ") ? "special_zone" : "commune"
}

function bareName(name: string): string {
  return name.replace(/^(Xã|Phường|Đặc khu) /, "")
}
