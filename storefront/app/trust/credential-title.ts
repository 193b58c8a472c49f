import type { ShopMessages } from "~/messages/vi/shop.bundle"

type Kind = keyof ShopMessages["trace"]["kind"]
const kinds: ReadonlySet<string> = new Set<Kind>([
  "ocop",
  "vietgap",
  "globalgap",
  "organic",
  "haccp",
  "iso_22000",
  "food_safety",
  "other_quality",
  "planting_area",
  "trademark",
  "collective_mark",
  "certification_mark",
  "geographical_indication",
  "industrial_design",
  "patent",
])
const isKind = (kind: string): kind is Kind => kinds.has(kind)

/** What a certificate is called: by its own name where its holder gave one, else by its kind. `t` speaks of `trace`. */
export function credentialTitle(
  t: (key: `kind.${Kind}`) => string,
  { kind, name }: { kind: string; name: string | null },
): string {
  if (name !== null && name !== "")
    return isKind(kind) && kind !== "other_quality" ? `${t(`kind.${kind}`)} ${name}` : name
  return isKind(kind) ? t(`kind.${kind}`) : kind
}
