import type {
  AgreementPace,
  AgreementState,
  LinkageForm,
  OcopGroup,
  PriceMechanism,
  ProgressDimension,
} from "@lienket/contracts"

// The browser is not sent the schemas of the contracts for the sake of a few names.

/** In the order of an agreement's life. */
export const states = [
  "draft",
  "signed",
  "in_progress",
  "paused",
  "overdue",
  "completed",
  "ended_early",
] as const satisfies readonly AgreementState[]

/** What needs somebody first. */
export const paces = [
  "no_report",
  "behind",
  "on_time",
  "ahead",
  "not_due",
  "fulfilled",
] as const satisfies readonly AgreementPace[]

export const linkageForms = ["F0", "F1", "F2", "F3", "F4", "F5", "F6", "F7"] as const satisfies readonly LinkageForm[]

export const mechanisms = ["fixed", "market", "floor_market", "formula"] as const satisfies readonly PriceMechanism[]

export const groups = [
  "food",
  "drink",
  "medicinal",
  "craft",
  "ornamental",
  "tourism",
] as const satisfies readonly OcopGroup[]

/** By what the progress of agreements is laid out. */
export const dimensions = [
  "year",
  "goods",
  "commune",
  "cooperative",
  "enterprise",
  "conference",
] as const satisfies readonly ProgressDimension[]
