/** Days are counted from the day of seeding: before it in `*_days_ago`, after it (before it when negative) in `*_in_days`. */
export interface DemoConference {
  alliance_handle: string
  name: string
  held_days_ago: number
  place: string
  organiser: string
  notice_number: string
  participants: readonly string[]
  note: string
}

export type DemoSide = "seller" | "buyer"

/** What came on a day, and what the other side made of it. */
export interface DemoDelivery {
  line: number
  days_ago: number
  quantity: string
  unit: string
  /** For one of the line's unit; null where the line has a fixed price. */
  price_vnd: number | null
  by: DemoSide
  answer:
    | { kind: "confirmed"; accepted: string | null }
    | { kind: "none" }
    | { kind: "corrected" | "accepted" | "disputed"; quantity: string; reason: string }
  note: string
}

export interface DemoAgreementLine {
  title: string
  group: "food" | "drink" | "medicinal" | "craft"
  product_handle: string | null
  quality: string
  quantity: string
  unit: string
  pack_grams: number | null
  tolerance_percent: number
  price:
    | { mechanism: "fixed"; fixed_vnd: number }
    | { mechanism: "market"; reference_vnd: number }
    | { mechanism: "floor_market"; floor_vnd: number; reference_vnd: number }
    | { mechanism: "formula"; formula: string; reference_vnd: number }
  schedule: readonly { from_days_ago: number; until_days_ago: number; quantity: string }[]
}

/** An agreement with its life until the day of seeding. All of it is invented; only some sellers' names are real. */
export interface DemoAgreement {
  key: string
  seller_handle: string
  /** On the platform by its handle, or only named. */
  buyer: { handle: string } | { name: string }
  kind: "minutes" | "memorandum" | "framework_contract"
  number: string
  predecessor_key: string | null
  linkage_form: "F0" | "F1" | "F2" | "F3" | "F4" | "F5" | "F6" | "F7"
  /** Null: a draft that nobody has signed. */
  signed_days_ago: number | null
  starts_days_ago: number
  ends_in_days: number
  place: string
  payment_days: number
  lines: readonly DemoAgreementLine[]
  deliveries: readonly DemoDelivery[]
  payments: readonly { days_ago: number; amount_vnd: number }[]
  /** What the officer did to it afterwards. */
  acts: readonly { days_ago: number; act: "pause" | "resume" | "complete" | "end_early"; reason: string }[]
}
