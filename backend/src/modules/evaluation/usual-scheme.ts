import type { EvaluationCriterion, EvidenceKind } from "@lienket/contracts"
import type { Scheme } from "./scheme"

const criteria: readonly (readonly [key: string, vi: string, en: string, evidence: EvidenceKind[]])[] = [
  ["capital", "Vốn", "Capital", ["figures"]],
  ["assets", "Tài sản", "Assets", ["figures"]],
  ["results", "Kết quả sản xuất, kinh doanh", "Results of production and business", ["sales", "figures"]],
  ["funds", "Trích lập và sử dụng các quỹ", "Setting funds aside and using them", ["reports"]],
  ["law", "Chấp hành pháp luật, chế độ báo cáo", "Observing the law and the duty to report", ["reports"]],
  ["disputes", "Tranh chấp, khiếu nại", "Disputes and complaints", []],
  ["managers", "Trình độ cán bộ quản lý, điều hành", "Training of managers", ["reports"]],
  ["workers", "Chế độ đối với thành viên và người lao động", "Conditions of members and workers", ["figures"]],
  [
    "technology",
    "Ứng dụng khoa học kỹ thuật, thương hiệu, chuỗi giá trị",
    "Technology, brands and value chains",
    ["certificates", "sales"],
  ],
  ["participation", "Mức độ tham gia của thành viên", "How far members take part", ["meeting", "figures"]],
  ["benefits", "Lợi ích của thành viên", "What members have of it", ["sales"]],
  ["services", "Sản phẩm, dịch vụ cho thành viên", "Products and services for members", ["sales"]],
  ["information", "Thông tin, đào tạo, bồi dưỡng", "Information and training", ["meeting"]],
  ["community", "Quan tâm đến cộng đồng", "Care for the community", []],
  ["awards", "Khen thưởng", "Awards", []],
]

/**
 * What an alliance evaluates by until it sets its own: the fifteen criteria that Circular 01/2020/TT-BKHĐT had, as the
 * alliance's own default. That scheme of the state was repealed by Circular 78/2025/TT-BTC from 18 September 2025. How
 * many points each criterion had is not known here, so the hundred are shared as equally as whole points go.
 */
export const usualScheme: Scheme = {
  version: 0,
  title: "Bộ tiêu chí nội bộ của Liên minh",
  valid_from_year: 2000,
  criteria: criteria.map(
    ([key, label_vi, label_en, evidence], index): EvaluationCriterion => ({
      key,
      label_vi,
      label_en,
      max: index < 10 ? "7" : "6",
      evidence,
    }),
  ),
  bands: { good: "80", fair: "65", average: "50" },
  changed_by: null,
  changed_at: null,
  reason: null,
}
