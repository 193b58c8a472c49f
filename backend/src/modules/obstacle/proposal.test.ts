import { expect, it } from "vitest"
import { draftProposal } from "./proposal"

const facts = {
  kind: "petition" as const,
  code: "VM-0000-0001",
  title: "Tiếp tục hỗ trợ lãi suất",
  story: "Hợp tác xã vay vốn từ năm 2023.",
  request: "Đề nghị hỗ trợ thêm hai năm.",
  raisedBy: "HTX Quảng Lạc",
  raisedOn: "2026-10-01",
  agreement: null,
  alliance: "Liên minh HTX tỉnh Lạng Sơn",
  answers: [{ agency: "Sở Tài chính", on: "2026-10-20", text: "Vượt thẩm quyền của Sở." }],
}

it("the draft to the committee tells the case, what was answered, and what is asked for", () => {
  const text = draftProposal(facts)
  for (const part of [
    "kiến nghị vượt thẩm quyền",
    "mã VM-0000-0001",
    "ngày 01/10/2026",
    facts.story,
    "- Sở Tài chính (20/10/2026): Vượt thẩm quyền của Sở.",
    facts.request,
  ])
    expect(text).toContain(part)
  expect(text).not.toContain("thỏa thuận")
})

it("it names the agreement, and says so when nobody has answered", () => {
  const text = draftProposal({ ...facts, kind: "obstacle", agreement: "TT-0000-0001", answers: [] })
  expect(text).toContain("khó khăn, vướng mắc vượt thẩm quyền")
  expect(text).toContain("liên quan đến thỏa thuận TT-0000-0001")
  expect(text).toContain("Chưa có cơ quan nào trả lời.")
})
