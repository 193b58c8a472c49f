import { createHash } from "node:crypto"

export const agreementCount = 500
const linesEach = 3
const deliveryCount = 20_000
const dayMs = 86_400_000

/** Somebody of the demo who sells under the agreements. */
export interface Seller {
  readonly id: string
  readonly name: string
  readonly province_code: string
  readonly commune_code: string | null
}

interface Stage {
  readonly allianceId: string
  readonly buyer: { readonly id: string; readonly name: string }
  readonly sellers: readonly Seller[]
  readonly today: Date
}

/** Rows by table, in the order in which they can be written. */
export type Rows = ReadonlyMap<string, Record<string, unknown>[]>

export const conferenceId = "conf_do"

type State = "draft" | "signed" | "in_progress" | "paused" | "completed" | "ended_early"

/** Of fifty agreements, in what state each is. */
const stateOf = (index: number): State => {
  const turn = index % 50
  if (turn < 3) return "draft"
  if (turn < 8) return "signed"
  if (turn < 9) return "paused"
  if (turn < 11) return "ended_early"
  return turn < 17 ? "completed" : "in_progress"
}

const units = [
  { unit: "kg", pack_grams: null, grams: 1_000, price: 38_000 },
  { unit: "tấn", pack_grams: null, grams: 1_000_000, price: 41_000_000 },
  { unit: "gói", pack_grams: 500, grams: 500, price: 29_000 },
] as const

/**
 * One conference with 500 agreements of three lines, and 20,000 deliveries under those that have begun, as the acts of
 * people would leave them: most confirmed and in the ledger, some waiting, corrected, disputed, withdrawn or gone back.
 * The same every time, but for today.
 */
export const conferenceRows = ({ allianceId, buyer, sellers, today }: Stage): Rows => {
  const rows = new Map<string, Record<string, unknown>[]>(tables.map((table) => [table, []]))
  const add = (table: (typeof tables)[number], row: Record<string, unknown>) => rows.get(table)?.push(row)
  const day = (ago: number): string => new Date(today.getTime() - ago * dayMs).toISOString().slice(0, 10)
  const moment = (ago: number): string => `${day(ago)}T05:00:00Z`

  add("conference", {
    id: conferenceId,
    alliance_id: allianceId,
    name: "Hội nghị để đo",
    held_on: day(300),
    place: "Lạng Sơn",
    organiser: "Liên minh HTX tỉnh",
    note: "",
    participants: [],
    document_ids: [],
    is_demo: true,
    created_at: moment(300),
  })

  const begun = Array.from({ length: agreementCount }, (_, index) => index).filter((index) => hasBegun(stateOf(index)))
  const lineCount = begun.length * linesEach
  let lineNumber = 0

  for (let index = 0; index < agreementCount; index++) {
    const state = stateOf(index)
    const isSigned = state !== "draft"
    const id = `agr_do_${index}`
    const startsAgo = 300 - (index % 40)
    // One in ten is over without having been carried out.
    const endsAgo = index % 10 === 9 ? 5 + (index % 20) : -(20 + (index % 120))
    const seller = sellers[index % sellers.length]
    if (seller === undefined) throw new Error("the demo has no sellers")
    const lines = Array.from({ length: linesEach }, (_, position) => {
      const measure = units[(index + position) % units.length] ?? units[0]
      const count = hasBegun(state)
        ? Math.floor(((lineNumber + 1) * deliveryCount) / lineCount) -
          Math.floor((lineNumber * deliveryCount) / lineCount)
        : 0
      if (hasBegun(state)) lineNumber += 1
      const each =
        measure.unit === "tấn" ? 0.75 + ((index + position) % 5) / 4 : 200 + ((index * 7 + position) % 9) * 25
      // A line that was carried out has been promised less than has come.
      const share = state === "completed" ? 0.7 : 1.1 + ((index + position) % 7) / 4
      const quantity = Math.max(1, Math.round(each * Math.max(count, 12) * share))
      return { id: `agl_do_${index}_${position}`, measure, count, each, quantity, position, tolerance: (index % 3) * 5 }
    })
    const terms = termsOf(day(startsAgo), day(endsAgo), lines)
    const hash = sha256(`${id} ${JSON.stringify(terms)}`)

    add("agreement", {
      id,
      code: `TT-DO-${String(index).padStart(3, "0")}`,
      alliance_id: allianceId,
      conference_id: conferenceId,
      kind: index % 6 === 0 ? "framework_contract" : index % 6 === 1 ? "memorandum" : "minutes",
      number: `${index}/BBTT-DO`,
      state,
      version_number: 1,
      starts_on: day(startsAgo),
      ends_on: day(endsAgo),
      signed_on: isSigned ? day(startsAgo) : null,
      ended_on: state === "ended_early" || state === "completed" ? day(1) : null,
      end_reason: state === "ended_early" ? "Hai bên thống nhất" : null,
      is_demo: true,
      created_at: moment(startsAgo),
    })
    const parties = [
      { side: "seller", organization_id: seller.id, name: seller.name, province_code: seller.province_code },
      index % 3 === 0
        ? { side: "buyer", organization_id: null, name: `Siêu thị để đo ${index}`, province_code: null }
        : { side: "buyer", organization_id: buyer.id, name: buyer.name, province_code: null },
    ]
    for (const party of parties)
      add("agreement_party", { agreement_id: id, ...party, name_key: party.name.toLowerCase() })
    add("agreement_version", {
      agreement_id: id,
      number: 1,
      state: isSigned ? "agreed" : "proposed",
      terms,
      hash,
      proposed_by_id: "do",
      proposed_by: "Cán bộ để đo",
      proposed_at: moment(startsAgo),
      reason: "",
      agreed_on: isSigned ? day(startsAgo) : null,
    })
    if (isSigned)
      for (const { side, name } of parties)
        add("agreement_signature", {
          agreement_id: id,
          version_number: 1,
          side,
          hash,
          way: "paper",
          name,
          member_id: "do",
          signed_on: day(startsAgo),
          signed_at: moment(startsAgo),
        })
    if (hasBegun(state) && index % 2 === 0)
      add("agreement_payment", {
        id: `agp_do_${index}`,
        agreement_id: id,
        paid_on: day(60),
        amount_vnd: 50_000_000,
        note: "",
        recorded_by_id: "do",
        recorded_by: "Người để đo",
        recorded_at: moment(60),
      })

    for (const { id: line_id, measure, count, each, quantity, position, tolerance } of lines) {
      add("agreement_line", {
        id: line_id,
        agreement_id: id,
        position,
        is_current: true,
        title: `Hàng để đo ${position + 1}`,
        ocop_group: "food",
        quantity,
        unit: measure.unit,
        pack_grams: measure.pack_grams,
        tolerance_percent: tolerance,
        price: priceOf(measure.price),
        schedule: [],
      })
      // Evenly from the first day to a week ago, or to the last day.
      const until = Math.max(7, endsAgo)
      for (let turn = 0; turn < count; turn++) {
        const ago = Math.round(startsAgo - 3 - ((startsAgo - 3 - until) * turn) / Math.max(1, count - 1))
        // Goods go back of what was confirmed, whole.
        const goesBack = returns(turn)
        const isPlain = state === "completed" || goesBack || returns(turn + 1)
        const what = isPlain ? "confirmed" : answerOf(index * 31 + position * 17 + turn)
        const delivery = `agd_do_${index}_${position}_${turn}`
        const returned = goesBack ? `agd_do_${index}_${position}_${turn - 1}` : null
        const value = Math.round(each * measure.price)
        const isAnswered = what === "corrected" || what === "disputed"
        const figures = { quantity: each, unit: measure.unit, line_quantity: each }
        add("agreement_delivery", {
          id: delivery,
          agreement_id: id,
          line_id,
          kind: returned === null ? "delivery" : "return",
          returns_id: returned,
          state: what,
          delivered_on: day(ago),
          ...figures,
          price_vnd: measure.price,
          value_vnd: value,
          grade: "",
          note: "",
          content_hash: sha256(delivery),
          recorded_side: turn % 5 === 0 ? "buyer" : "seller",
          recorded_by_id: "do",
          recorded_by: "Người để đo",
          recorded_at: moment(ago),
          answered_quantity: isAnswered ? each * 0.9 : null,
          answered_unit: isAnswered ? measure.unit : null,
          answered_line_quantity: isAnswered ? each * 0.9 : null,
          answered_price_vnd: isAnswered ? measure.price : null,
          answered_value_vnd: isAnswered ? Math.round(value * 0.9) : null,
          counted: what === "confirmed" ? "recorded" : null,
          accepted_line_quantity: what === "confirmed" ? each : null,
          answer_reason: isAnswered ? "Hao hụt" : null,
          answered_by: what === "awaiting" ? null : "Người để đo",
          answered_at: what === "awaiting" ? null : moment(ago - 1),
        })
        if (what !== "confirmed") continue
        const sign = returned === null ? 1 : -1
        add("sale_entry", {
          id: `sale_do_${index}_${position}_${turn}`,
          organization_id: seller.id,
          province_code: seller.province_code,
          commune_code: seller.commune_code,
          product_title: `Hàng để đo ${position + 1}`,
          ocop_group: "food",
          quantity: sign * each,
          unit: measure.unit,
          net_weight_grams: sign * Math.round(each * measure.grams),
          value_vnd: sign * value,
          channel: "agreement",
          buyer_kind: "enterprise",
          agreement_line_id: line_id,
          business_date: day(ago),
          source_kind: "delivery",
          source_id: delivery,
          reference: `TT-DO-${index}`,
          reverses_id: returned === null ? null : `sale_do_${index}_${position}_${turn - 1}`,
          recorded_by_type: "member",
          recorded_by_id: "do",
          recorded_at: moment(ago),
        })
      }
    }
  }
  return rows
}

const tables = [
  "conference",
  "agreement",
  "agreement_party",
  "agreement_version",
  "agreement_signature",
  "agreement_line",
  "agreement_delivery",
  "agreement_payment",
  "sale_entry",
] as const

const hasBegun = (state: State): boolean => state !== "draft" && state !== "signed"

/** Whether what comes under a line for the so-manieth time is the delivery before it, going back. */
const returns = (turn: number): boolean => turn % 12 === 11

/** Of fifty deliveries, how each was answered. */
const answerOf = (turn: number): string => {
  switch (turn % 50) {
    case 3:
    case 19:
      return "awaiting"
    case 11:
      return "corrected"
    case 27:
      return "disputed"
    case 41:
      return "withdrawn"
    default:
      return "confirmed"
  }
}

const priceOf = (vnd: number) => ({
  mechanism: "fixed",
  fixed_vnd: vnd,
  floor_vnd: null,
  reference_vnd: null,
  formula: null,
  includes_vat: true,
})

const termsOf = (
  starts_on: string,
  ends_on: string,
  lines: readonly {
    readonly id: string
    readonly measure: (typeof units)[number]
    readonly quantity: number
    readonly position: number
    readonly tolerance: number
  }[],
) => ({
  linkage_form: "F3",
  starts_on,
  ends_on,
  lines: lines.map(({ id, measure, quantity, position, tolerance }) => ({
    id,
    product_id: null,
    title: `Hàng để đo ${position + 1}`,
    group: "food",
    quality: "",
    quantity: String(quantity),
    unit: measure.unit,
    pack_grams: measure.pack_grams,
    tolerance_percent: tolerance,
    price: priceOf(measure.price),
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

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex")
