import type { AgreementCard, AgreementParty, LineProgress } from "@lienket/contracts"
import type { ReadAgreement } from "../agreement-cards"

const party = (side: AgreementParty["side"], name: string): AgreementParty => ({
  side,
  organization_id: null,
  handle: null,
  name,
  tax_code: null,
  phone: null,
  commune: null,
})

/** Ten tonnes of custard apples of which nothing has come. */
export const lineOf = (changes: Partial<LineProgress>): LineProgress => ({
  line_id: "agl_1",
  title: "Na Chi Lăng",
  unit: "tấn",
  committed: "10",
  delivered: "0",
  remaining: "10",
  due: "0",
  unconfirmed: "0",
  disputed: "0",
  share_bp: 0,
  value_vnd: 0,
  delivery_count: 0,
  first_on: null,
  last_on: null,
  pace: "on_time",
  forecast: null,
  ...changes,
})

/** An agreement that both sides signed. */
export const agreementWith = ({
  card = {},
  lines = [lineOf({})],
}: {
  readonly card?: Partial<AgreementCard>
  readonly lines?: readonly LineProgress[]
}): ReadAgreement => ({
  isRunning: true,
  lines,
  parts: lines.map(() => ({
    unconfirmed_count: 0,
    disputed_count: 0,
    committed_value_vnd: null,
    judged: { delivered: "0", accepted: "0" },
  })),
  money: { paid_vnd: 0, payable_vnd: 0, judged: new Map() },
  card: {
    id: "agr_1",
    code: "TT-0001-0001",
    number: null,
    kind: "minutes",
    conference: null,
    seller: party("seller", "HTX Quảng Lạc"),
    buyer: party("buyer", "Công ty Minh họa"),
    state: "in_progress",
    signed_on: "2026-09-01",
    starts_on: "2026-09-01",
    ends_on: "2026-12-31",
    goods: [],
    officer_name: "Cán bộ",
    own_side: null,
    awaits_signature: false,
    awaits_answer_count: 0,
    progress: {
      pace: lines[0]?.pace ?? "not_due",
      share_bp: lines[0]?.share_bp ?? null,
      value_vnd: lines.reduce((sum, { value_vnd }) => sum + value_vnd, 0),
      committed_value_vnd: 400_000_000,
      accepted_bp: null,
      paid_vnd: 0,
      payable_vnd: 0,
      first_on: null,
      last_on: null,
      days_silent: null,
      unconfirmed_count: 0,
      disputed_count: 0,
      at_risk: lines.find(({ forecast }) => forecast?.is_at_risk)?.forecast?.reason ?? null,
    },
    is_demo: false,
    ...card,
  },
})
