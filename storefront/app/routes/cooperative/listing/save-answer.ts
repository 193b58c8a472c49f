/** What the page learns of a draft it has sent to be kept. */
export type SaveAnswer =
  | { kind: "saved"; version: number; saved_at: string; overtook: { at: string; by: string } | null }
  | { kind: "refused"; message: string }
