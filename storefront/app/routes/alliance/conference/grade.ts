/** How a conference is judged by what its agreements came to; the alliance's own rule, not one of law. */
export type Grade = "good" | "fair" | "average" | "weak"

const steps = [
  { from: 9_000, grade: "good" },
  { from: 7_000, grade: "fair" },
  { from: 5_000, grade: "average" },
] as const

/** By the average share in basis points; without one there is nothing to judge, which is not the worst. */
export function gradeOf(shareBp: number | null): Grade | null {
  if (shareBp === null) return null
  return steps.find(({ from }) => shareBp >= from)?.grade ?? "weak"
}
