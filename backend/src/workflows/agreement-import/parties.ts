import { createHash } from "node:crypto"
import type { AgreementSide, ListParty, ListSettings } from "@lienket/contracts"
import { fold } from "@lienket/vietnam"

/** An organisation that a list may mean. */
export interface KnownOrganization {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly tax_code: string | null
  readonly province: string
}

/** Somebody as a list writes them. */
export interface WrittenParty {
  readonly side: AgreementSide
  readonly name: string
  readonly tax_code: string | null
}

export type Match = Pick<ListParty, "match" | "organization" | "candidates">

const sellers: ReadonlySet<string> = new Set(["cooperative", "union", "group"])

const short: readonly (readonly [RegExp, string])[] = [
  [/\blien hiep hop tac xa\b/g, "lhhtx"],
  [/\bhop tac xa\b/g, "htx"],
  [/\bto hop tac\b/g, "tht"],
  [/\bcong ty\b/g, "cty"],
  [/\btrach nhiem huu han\b/g, "tnhh"],
  [/\bco phan\b/g, "cp"],
  [/\bmot thanh vien\b|\b1 thanh vien\b|\b1tv\b/g, "mtv"],
  [/\bnong nghiep\b/g, "nn"],
  [/\bdich vu\b/g, "dv"],
  [/\bthuong mai\b/g, "tm"],
  [/\bsan xuat\b/g, "sx"],
]
const common: ReadonlySet<string> = new Set(
  "htx lhhtx tht cty tnhh cp mtv nn dv tm sx va xa huyen tinh xuat nhap khau xnk che bien tong hop viet nam".split(" "),
)

/** A name in which `Hợp tác xã` and `HTX`, accents and marks make no difference. */
export const nameKey = (name: string): string => {
  const plain = fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
  return short.reduce((key, [long, brief]) => key.replace(long, brief), plain)
}

export const partyKey = ({ side, name, tax_code }: WrittenParty): string =>
  createHash("sha256")
    .update(`${side}\n${tax_code ?? ""}\n${nameKey(name)}`)
    .digest("hex")
    .slice(0, 24)

const mostCandidates = 6

/** Finds organisations by what a list says of them. */
export const matcherOf = (organizations: readonly KnownOrganization[], chosen: ListSettings["parties"]) => {
  const byId = new Map(organizations.map((each) => [each.id, each]))
  const byTaxCode = grouped(organizations, ({ tax_code }) => (tax_code === null ? [] : [tax_code]))
  const byName = grouped(organizations, ({ name }) => [nameKey(name)])
  const byWord = grouped(organizations, ({ name }) => [...coreOf(nameKey(name))])
  const choices = new Map(chosen.map(({ key, organization_id }) => [key, organization_id]))

  return (written: WrittenParty): Match => {
    const can = ({ kind }: KnownOrganization): boolean => written.side === "buyer" || sellers.has(kind)
    const key = nameKey(written.name)
    const choice = choices.get(partyKey(written))
    const meant = choice === undefined || choice === null ? undefined : byId.get(choice)
    if (meant !== undefined && can(meant)) return found("chosen", meant)
    if (choice === null && written.side === "buyer") return none("named")

    const alike = similarOf(key, byWord).filter(can)
    if (written.tax_code !== null) {
      const [only, ...others] = (byTaxCode.get(written.tax_code) ?? []).filter(can)
      if (only !== undefined && others.length === 0) {
        const isNamedSo = nameKey(only.name) === key || written.name === "" || alike.includes(only)
        return isNamedSo ? found("tax_code", only) : none("unsure", [only, ...alike])
      }
      if (only !== undefined) return none("unsure", [only, ...others])
    }
    const named = (byName.get(key) ?? []).filter(can)
    // A tax code that is another's says that only the name is the same.
    const fitting = named.filter(
      ({ tax_code }) => tax_code === null || written.tax_code === null || tax_code === written.tax_code,
    )
    const [only, ...others] = fitting
    if (only !== undefined && others.length === 0 && named.length === 1) return found("name", only)
    const candidates = [...new Set([...named, ...alike])]
    if (candidates.length > 0) return none("unsure", candidates)
    return none(written.side === "buyer" ? "named" : "unknown")
  }
}

const choiceOf = ({ id, name, tax_code, province }: KnownOrganization) => ({ id, name, tax_code, province })

const found = (match: Match["match"], organization: KnownOrganization): Match => ({
  match,
  organization: choiceOf(organization),
  candidates: [],
})

const none = (match: Match["match"], candidates: readonly KnownOrganization[] = []): Match => ({
  match,
  organization: null,
  candidates: [...new Set(candidates)].slice(0, mostCandidates).map(choiceOf),
})

/** The words of a name that are its own. */
const coreOf = (key: string): ReadonlySet<string> => {
  const words = key.split(" ").filter((word) => word !== "")
  const own = words.filter((word) => !common.has(word))
  return new Set(own.length > 0 ? own : words)
}

/** Those that share at least half of their own words, the nearest first. */
const similarOf = (key: string, byWord: ReadonlyMap<string, readonly KnownOrganization[]>): KnownOrganization[] => {
  const core = coreOf(key)
  if (core.size === 0) return []
  const shared = new Map<KnownOrganization, number>()
  for (const word of core) for (const each of byWord.get(word) ?? []) shared.set(each, (shared.get(each) ?? 0) + 1)
  return [...shared]
    .map(([each, count]) => ({ each, share: count / Math.min(core.size, coreOf(nameKey(each.name)).size) }))
    .filter(({ share }) => share >= 0.6)
    .toSorted((one, other) => other.share - one.share || one.each.name.localeCompare(other.each.name, "vi"))
    .map(({ each }) => each)
}

const grouped = <T>(all: readonly T[], keysOf: (each: T) => readonly string[]): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>()
  for (const each of all)
    for (const key of keysOf(each)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [each])
      else group.push(each)
    }
  return groups
}
