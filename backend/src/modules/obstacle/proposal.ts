import type { ObstacleKind } from "@lienket/contracts"
import { formatDate } from "@lienket/vietnam"

interface Facts {
  readonly kind: ObstacleKind
  readonly code: string
  readonly title: string
  readonly story: string
  readonly request: string
  readonly raisedBy: string
  readonly raisedOn: string
  readonly agreement: string | null
  readonly alliance: string
  /** What the agencies said, oldest first. */
  readonly answers: readonly { readonly agency: string; readonly on: string; readonly text: string }[]
}

/**
 * Draft of a proposal to the provincial committee on what is beyond the authority of the agencies (DOMAIN: "đề xuất
 * UBND tỉnh các nội dung vượt thẩm quyền"). Official letters are written in Vietnamese.
 */
export const draftProposal = (facts: Facts): string => {
  const what = facts.kind === "petition" ? "kiến nghị" : "khó khăn, vướng mắc"
  const about = facts.agreement === null ? "" : `, liên quan đến thỏa thuận ${facts.agreement}`
  return [
    `Kính gửi: Ủy ban nhân dân tỉnh`,
    `${facts.alliance} báo cáo và đề xuất UBND tỉnh xem xét ${what} vượt thẩm quyền của các cơ quan đã được đề nghị giải quyết.`,
    `1. Nội dung: ${facts.title} (mã ${facts.code}), do ${facts.raisedBy} nêu ngày ${formatDate(facts.raisedOn, "vi")}${about}.\n${facts.story}`,
    `2. Kết quả xử lý đến nay:\n${resultsOf(facts)}`,
    `3. Đề xuất, kiến nghị:\n${facts.request}`,
    `${facts.alliance} kính đề nghị UBND tỉnh xem xét, chỉ đạo.`,
  ].join("\n\n")
}

const resultsOf = ({ answers }: Facts): string =>
  answers.length === 0
    ? "Chưa có cơ quan nào trả lời."
    : answers.map(({ agency, on, text }) => `- ${agency} (${formatDate(on, "vi")}): ${text}`).join("\n")
