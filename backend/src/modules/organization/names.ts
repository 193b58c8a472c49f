import type { SellerKind } from "@lienket/contracts"
import { slugify } from "@lienket/vietnam"

const legalForm =
  /^(?:(?:liên hiệp|lh)\s+(?:hợp tác xã|htx)|hợp tác xã|htx|tổ hợp tác|tht)(?:\s+(?:nông nghiệp|dịch vụ|sản xuất))*\s+/iu

/** A name without its legal form: "Hợp tác xã nông nghiệp Bình Minh" is "Bình Minh" to whoever knows it. */
export const shortNameOf = (name: string): string => name.replace(legalForm, "").trim() || name

const prefixes: Readonly<Record<SellerKind, string>> = { cooperative: "htx", union: "lien-hiep-htx", group: "tht" }

/** Addresses in the shop that suit an organisation, the first one best; the province tells namesakes apart. */
export const handlesFor = (kind: SellerKind, name: string, provinceName: string): readonly string[] => {
  const plain = `${prefixes[kind]}-${slugify(shortNameOf(name))}`
  return [plain, `${plain}-${slugify(provinceName)}`]
}
