/** An agency that the demo's alliance routes cases to. The body exists, its mail address here is invented. */
export interface DemoAgency {
  key: string
  name: string
  organization_handle: string | null
  commune_code: string | null
  /** Calendar days of the reforms of 2025. */
  valid_from: string
  valid_until: string | null
  successor_keys: readonly string[]
  is_committee: boolean
}

export interface DemoRoutingRule {
  category: string
  lead_key: string
  co_keys: readonly string[]
}

/** What happens to a case after it was raised; days are counted back from the day of seeding. */
export type DemoObstacleStep =
  | { act: "route"; days_ago: number; lead_key: string; co_keys: readonly string[]; note: string }
  | { act: "working" | "answer" | "beyond_authority"; days_ago: number; agency_key: string; text: string }
  | { act: "escalate"; days_ago: number }
  | { act: "agree"; days_ago: number }
  | { act: "disagree"; days_ago: number; reason: string }
  | { act: "close"; days_ago: number; reason: string }

export interface DemoObstacle {
  key: string
  raised_by_handle: string
  /** The first agreement of whoever raises it is what it is about. */
  is_about_agreement: boolean
  kind: "obstacle" | "petition"
  category: string
  title: string
  story: string
  request: string
  days_ago: number
  steps: readonly DemoObstacleStep[]
}
