import type { KeptTerms } from "@lienket/contracts"
import { addDays, daysBetween, fold, makePublicCode } from "@lienket/vietnam"
import { findProvince } from "@lienket/vietnam/units"
import { hashOfTerms } from "../../../modules/agreement/terms"
import { chances, type Chance } from "../../chance"
import { Deliveries } from "./deliveries"
import { framesOf, hasBegun, runningSums, type Fate, type Frame, type Stage } from "./frames"
import { gramsOf, type Good } from "./goods"
import { momentOf, planted, playedBy, type Row } from "./organizations"
import { nationSeed } from "./sizes"

/** Rows by table, in the order in which they refer to each other. */
export interface AgreementRows {
  readonly conference: readonly Row[]
  readonly agreement: readonly Row[]
  readonly agreement_party: readonly Row[]
  readonly agreement_version: readonly Row[]
  readonly agreement_signature: readonly Row[]
  readonly agreement_line: readonly Row[]
  readonly agreement_delivery: readonly Row[]
}

/** What the ledger has to know of a line to enter its deliveries. */
export interface SoldLine {
  readonly line_id: string
  readonly agreement_id: string
  readonly code: string
  readonly titles: string
  readonly organization_id: string
  readonly commune_code: string
  readonly title: string
  readonly ocop_group: string
  readonly unit: string
  readonly grams: number | null
}

export interface PlannedAgreements {
  readonly rows: AgreementRows
  readonly lines: readonly SoldLine[]
  /** How many entries of the ledger their deliveries make. */
  readonly entries: number
}

const conferencesEach = 6

/**
 * The agreements of a province: each followed from its draft as far as it has come by the day of seeding, by the rules
 * that the workflows keep. One is carried out when every line has what it promises, and not before.
 */
export const agreementsOf = (stage: Stage): PlannedAgreements => {
  const { slice } = stage
  const chance = chances(nationSeed * 5 + Number(slice.province_code))
  const frames = framesOf(stage, chance)
  const counts = deliveryCounts(slice.deliveries, frames, chance)
  const conferences = conferencesOf(stage)
  const planned = new Planned(stage, conferences, chance)
  frames.forEach((frame, index) => planned.add(frame, counts[index] ?? [], index))
  return {
    rows: { ...planned.rows, conference: conferences, agreement_delivery: planned.deliveries.rows },
    lines: planned.lines,
    entries: planned.deliveries.confirmed,
  }
}

const conferencesOf = ({ slice: { province_code }, allianceId, today }: Stage): Row[] =>
  Array.from({ length: conferencesEach }, (_, index) => {
    const held_on = addDays(today, -(60 + index * 175))
    const name = findProvince(province_code)?.name ?? province_code
    return {
      id: planted("conf", province_code, index + 1, 3),
      alliance_id: allianceId,
      name: `Hội nghị kết nối cung cầu (minh họa) lần ${conferencesEach - index}`,
      held_on,
      place: name,
      organiser: `Liên minh HTX ${name}`,
      note: "",
      participants: [],
      document_ids: [],
      is_demo: true,
      created_at: momentOf(held_on),
    }
  })

/** How many deliveries, returns among them, each line of each agreement has: one at least where it has begun. */
const deliveryCounts = (whole: number, frames: readonly Frame[], chance: Chance): number[][] => {
  const begun = frames.flatMap((frame) => (hasBegun(frame.fate) ? frame.lines.map(() => frame) : []))
  const weights = begun.map(({ from, until, seller }) =>
    Math.max(1, Math.round(daysBetween(from, until) * seller.weight ** 0.3 * chance.between(0.3, 2))),
  )
  const sums = runningSums(weights)
  const rest = whole - begun.length
  if (rest < 0) throw new RangeError(`${begun.length} lines have begun, and ${whole} deliveries are too few for them`)
  const upTo = (place: number) => Math.round(rest * (place < 0 ? 0 : (sums[place] ?? 0)))
  let line = 0
  return frames.map(({ fate, lines }) =>
    lines.map(() => {
      if (!hasBegun(fate)) return 0
      const count = 1 + upTo(line) - upTo(line - 1)
      line += 1
      return count
    }),
  )
}

/** Writes agreements down, one after the other. */
class Planned {
  readonly rows = {
    agreement: [] as Row[],
    agreement_party: [] as Row[],
    agreement_version: [] as Row[],
    agreement_signature: [] as Row[],
    agreement_line: [] as Row[],
  }
  readonly lines: SoldLine[] = []
  readonly deliveries: Deliveries

  constructor(
    private readonly stage: Stage,
    private readonly conferences: readonly Row[],
    private readonly chance: Chance,
  ) {
    this.deliveries = new Deliveries(stage, chance)
  }

  add(frame: Frame, counts: readonly number[], index: number): void {
    const { slice, allianceId, today } = this.stage
    const code = publicCodeOf(slice.province_code, index)
    const lines = frame.lines.map((line, position) => {
      const price = priceOf(line.good, this.chance)
      const net = this.deliveries.add(frame, { ...line, price }, counts[position] ?? 0)
      const share = frame.fate === "completed" ? this.chance.between(1, 1.15) : this.chance.between(0.15, 0.85)
      const quantity =
        frame.fate === "completed"
          ? Math.max(1, Math.floor(net / share))
          : Math.ceil(Math.max(net, line.good.typical * 20) / share)
      return { ...line, price, quantity, position }
    })
    const versions = this.versions(frame, lines)
    const current = versions.at(-1)
    if (current === undefined) throw new Error(`${frame.id} has no version`)
    // Two of three were made at a conference: the last before they were signed; the newest stands first.
    const until = frame.signed_on ?? today
    const conference = index % 3 === 0 ? undefined : this.conferences.find(({ held_on }) => String(held_on) <= until)
    const proposedOn = frame.signed_on === null ? addDays(today, -20) : addDays(frame.signed_on, -3)
    this.rows.agreement.push({
      id: frame.id,
      code,
      alliance_id: allianceId,
      conference_id: conference?.id ?? null,
      kind: frame.kind,
      number: `${index + 1}/BBTT-MH`,
      state: stateOf[frame.fate],
      version_number: current.number,
      starts_on: frame.starts_on,
      ends_on: frame.ends_on,
      signed_on: frame.signed_on,
      ended_on: frame.ended_on,
      end_reason: frame.ended_on === null ? null : "Hai bên thống nhất (minh họa)",
      officer_id: officerId(slice.province_code, index),
      officer_name: officerName(index),
      is_demo: true,
      created_at: momentOf(proposedOn),
    })
    for (const [side, party] of [
      ["seller", { id: frame.seller.id, name: frame.seller.name, commune_code: frame.seller.commune_code }],
      ["buyer", { ...frame.buyer, commune_code: null }],
    ] as const)
      this.rows.agreement_party.push({
        agreement_id: frame.id,
        side,
        organization_id: party.id,
        name: party.name,
        name_key: fold(party.name),
        province_code: party.id === null ? null : slice.province_code,
        commune_code: party.commune_code,
      })
    for (const version of versions) this.write(frame, version)
    for (const line of lines) {
      this.rows.agreement_line.push(lineRow(frame, line))
      this.lines.push({
        line_id: line.id,
        agreement_id: frame.id,
        code,
        titles: lines.map(({ good }) => good.title).join(", "),
        organization_id: frame.seller.id,
        commune_code: frame.seller.commune_code,
        title: line.good.title,
        ocop_group: line.good.group,
        unit: line.good.unit,
        grams: gramsOf(line.good),
      })
    }
  }

  private versions(frame: Frame, lines: readonly PlannedLine[]): PlannedVersion[] {
    const { signed_on, first_ended_on, ends_on } = frame
    const versionOf = (number: number, state: string, until: string, agreed: string | null): PlannedVersion => {
      const terms = termsOf(frame.starts_on, until, lines)
      const { id: agreement_id, kind, seller, buyer } = frame
      const hash = hashOfTerms({ agreement_id, version: number, kind, seller: seller.name, buyer: buyer.name }, terms)
      return { number, state, terms, hash, agreed }
    }
    if (signed_on === null) return [versionOf(1, "proposed", ends_on, null)]
    if (first_ended_on === null) return [versionOf(1, "agreed", ends_on, signed_on)]
    // Made longer a month after it began, which every one of these has reached.
    return [
      versionOf(1, "superseded", first_ended_on, signed_on),
      versionOf(2, "agreed", ends_on, addDays(frame.starts_on, 30)),
    ]
  }

  private write(frame: Frame, { number, state, terms, hash, agreed }: PlannedVersion): void {
    const { slice, today } = this.stage
    const proposed = agreed === null ? addDays(today, -20) : addDays(agreed, -3)
    this.rows.agreement_version.push({
      agreement_id: frame.id,
      number,
      state,
      terms,
      hash,
      proposed_side: null,
      proposed_by_id: officerId(slice.province_code, number),
      proposed_by: officerName(number),
      proposed_at: momentOf(proposed),
      reason: number > 1 ? "Kéo dài thời hạn (minh họa)" : "",
      agreed_on: agreed,
    })
    if (agreed === null) return
    for (const [side, party] of [
      ["seller", frame.seller],
      ["buyer", frame.buyer],
    ] as const)
      this.rows.agreement_signature.push({
        agreement_id: frame.id,
        version_number: number,
        side,
        hash,
        way: frame.buyer.id === null ? "paper" : "system",
        name: party.name,
        member_id: playedBy(party.id ?? frame.seller.id),
        signed_on: agreed,
        signed_at: momentOf(agreed),
      })
  }
}

interface PlannedLine {
  readonly id: string
  readonly good: Good
  readonly tolerance: number
  readonly price: number
  readonly quantity: number
  readonly position: number
}

interface PlannedVersion {
  readonly number: number
  readonly state: string
  readonly terms: KeptTerms
  readonly hash: string
  readonly agreed: string | null
}

const stateOf: Readonly<Record<Fate, string>> = {
  draft: "draft",
  signed: "signed",
  silent: "signed",
  running: "in_progress",
  overdue: "in_progress",
  paused: "paused",
  completed: "completed",
  ended_early: "ended_early",
}

const priceOf = ({ price_vnd }: Good, chance: Chance): number =>
  Math.max(500, Math.round((price_vnd * chance.between(0.75, 0.95)) / 500) * 500)

const fixed = (vnd: number) => ({
  mechanism: "fixed" as const,
  fixed_vnd: vnd,
  floor_vnd: null,
  reference_vnd: null,
  formula: null,
  includes_vat: true,
})

const lineRow = (
  { id: agreement_id }: Frame,
  { id, good, tolerance, price, quantity, position }: PlannedLine,
): Row => ({
  id,
  agreement_id,
  position,
  is_current: true,
  product_id: null,
  title: good.title,
  ocop_group: good.group,
  quantity,
  unit: good.unit,
  pack_grams: null,
  tolerance_percent: tolerance,
  price: fixed(price),
  schedule: [],
})

const termsOf = (starts_on: string, ends_on: string, lines: readonly PlannedLine[]): KeptTerms => ({
  linkage_form: "F3",
  starts_on,
  ends_on,
  lines: lines.map(({ id, good, tolerance, price, quantity }) => ({
    id,
    product_id: null,
    title: good.title,
    group: good.group,
    quality: "",
    quantity: String(quantity),
    unit: good.unit,
    pack_grams: null,
    tolerance_percent: tolerance,
    price: fixed(price),
    schedule: [],
  })),
  seller_representative: { name: "", title: "" },
  buyer_representative: { name: "", title: "" },
  place: "",
  transport: null,
  acceptance: "",
  payment_days: 15,
  payment: "",
  inputs_advanced: "",
  renewal: "",
  other: "",
})

/** An odd number, so that whatever is multiplied by it modulo 2 to the 40th stays apart from every other. */
const odd = 0x9e_3779_b97fn

const publicCodeOf = (provinceCode: string, index: number): string => {
  const bits = (((BigInt(provinceCode) << 20n) + BigInt(index)) * odd) % (1n << 40n)
  return makePublicCode(
    Uint8Array.from([32n, 24n, 16n, 8n, 0n], (shift) => Number((bits >> shift) & 255n)),
    "TT",
  )
}

/** Those who follow agreements and decide on reports, a few to a province. */
const officers = 5
export const officerId = (provinceCode: string, index: number): string =>
  planted("mem", provinceCode, (index % officers) + 1, 2)
export const officerName = (index: number): string => `Cán bộ ${(index % officers) + 1} của Liên minh (minh họa)`
