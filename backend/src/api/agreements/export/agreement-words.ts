import type { AgreementKind, AgreementCourse, AgreementPace, AgreementState, RiskReason } from "@lienket/contracts"
import type { Locale } from "../../../http/locale"

/** What an agreement is and how far it is, as files for officers say it: the words of their pages. */
export interface AgreementWords {
  readonly kind: Readonly<Record<AgreementKind, string>>
  readonly state: Readonly<Record<AgreementState, string>>
  readonly pace: Readonly<Record<AgreementPace, string>>
  readonly course: Readonly<Record<AgreementCourse, string>>
  readonly risk: Readonly<Record<RiskReason, string>>
}

export const agreementWords: Readonly<Record<Locale, AgreementWords>> = {
  vi: {
    kind: {
      minutes: "Biên bản thỏa thuận",
      memorandum: "Biên bản ghi nhớ",
      framework_contract: "Hợp đồng nguyên tắc",
    },
    state: {
      draft: "Nháp, chưa ký",
      signed: "Đã ký",
      in_progress: "Đang thực hiện",
      paused: "Tạm dừng",
      overdue: "Quá hạn chưa thực hiện xong",
      completed: "Hoàn thành",
      ended_early: "Chấm dứt sớm",
    },
    pace: {
      no_report: "Chưa có báo cáo",
      not_due: "Chưa đến hạn giao",
      behind: "Chậm",
      on_time: "Đúng tiến độ",
      ahead: "Nhanh hơn tiến độ",
      fulfilled: "Đã đủ",
    },
    course: {
      on_track: "Đúng tiến độ trở lên",
      behind: "Chậm",
      silent: "Chưa có báo cáo",
      not_due: "Chưa đến hạn giao",
      at_risk: "Có nguy cơ không kịp",
      disputed: "Có lần giao đang tranh chấp",
    },
    risk: {
      silent: "lâu rồi không có lần giao nào được xác nhận",
      too_slow: "giao chậm hơn mức cần để kịp hạn",
      late_start: "đến nay chưa có lần giao nào được xác nhận",
      time_is_up: "sắp hết hạn mà còn thiếu nhiều",
    },
  },
  en: {
    kind: { minutes: "Minutes of agreement", memorandum: "Memorandum", framework_contract: "Framework contract" },
    state: {
      draft: "Draft, not signed",
      signed: "Signed",
      in_progress: "In progress",
      paused: "Paused",
      overdue: "Overdue, not carried out",
      completed: "Completed",
      ended_early: "Ended early",
    },
    pace: {
      no_report: "No report yet",
      not_due: "Nothing due yet",
      behind: "Behind",
      on_time: "On time",
      ahead: "Ahead",
      fulfilled: "Delivered in full",
    },
    course: {
      on_track: "On track",
      behind: "Behind",
      silent: "No report yet",
      not_due: "Nothing due yet",
      at_risk: "At risk of being late",
      disputed: "With a delivery in dispute",
    },
    risk: {
      silent: "no delivery has been confirmed for a long time",
      too_slow: "deliveries are too slow to be done in time",
      late_start: "no delivery has been confirmed so far",
      time_is_up: "the term ends soon and much is missing",
    },
  },
}
