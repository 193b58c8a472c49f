export type { Locale } from "./locale"

export { fold, slugify, toAscii, toNfc } from "./text/fold"
export { hasControlCharacters } from "./text/control-characters"

export { formatDecimal } from "./numbers/format-decimal"
export { parseTargetPhrase, type Bound, type TargetPhrase } from "./numbers/parse-target-phrase"
export { judgeTarget, type TargetActual, type TargetAsked, type TargetOutcome } from "./numbers/judge-target"
export { readNumber, type NumberReading, type NumberRefusal } from "./numbers/read-number"
export { readPlanValue, type PlanValue } from "./numbers/read-plan-value"

export { amountInWords, numberInWords } from "./money/amount-in-words"
export { formatVnd } from "./money/format-vnd"
export { formatVndPhrase } from "./money/format-vnd-phrase"
export { goodsValue, unitPriceOf } from "./money/goods-value"
export { parseVndPhrase, type VndPhrase, type VndRefusal } from "./money/parse-vnd-phrase"
export { pricePerKilogram } from "./money/price-per-kilogram"
export { allocate, basisPointsOf } from "./money/shares"

export {
  addQuantities,
  compareQuantities,
  convert,
  isDecimal,
  type Comparison,
  type Conversion,
  type ConversionRefusal,
  type Quantity,
  type QuantityResult,
} from "./quantity/quantity"
export { findUnit, isUnitCode, unitOf, units, type Unit, type UnitCode } from "./quantity/units"
export { formatQuantity, parseQuantity, type QuantityReading } from "./quantity/written-quantity"

export {
  blockingItems,
  labelChecklist,
  labelItems,
  type LabelCheck,
  type LabelFacts,
  type LabelItemCode,
} from "./goods/label-rules"
export { packLabel, readPackLabel, type Pack, type PackLabel } from "./goods/pack-label"
export { productClasses, productClassRules, type ProductClass, type ProductClassRules } from "./goods/product-classes"
export { findProductKind, productKinds, type ProductKind, type ProductKindCode } from "./goods/product-kinds"
export { seasonText } from "./goods/season-text"

export { businessDate, businessMonth, businessTimeZone, isDateWithin, isIsoDate } from "./dates/business-date"
export { addDays, daysBetween } from "./dates/days"
export { formatDate, formatDateTime } from "./dates/format-date"
export { parseDatePhrase, type DatePhrase } from "./dates/parse-date-phrase"
export {
  areHolidaysKnown,
  holidayYears,
  publicHolidays,
  type HolidayCode,
  type PublicHoliday,
} from "./dates/public-holidays"
export {
  parseReportPeriod,
  previousReportPeriod,
  reportDueOn,
  reportPeriodAt,
  reportPeriodKinds,
  reportPeriodName,
  reportPeriodsEnding,
  reportPeriodYearBefore,
  type ReportPeriod,
  type ReportPeriodKind,
} from "./dates/report-period"
export { addWorkingDays, isWorkingDay, workingDaysBetween } from "./dates/working-days"
export { addMonthsToDate, monthRange, previousMonths } from "./dates/months"

export { maskName } from "./identity/mask-name"
export { maskPhone, normalizePhone } from "./identity/phone"
export { isTaxCode } from "./identity/tax-code"

export { banks, findBank, type Bank } from "./vietqr/banks"
export { buildVietQr, type VietQrTransfer } from "./vietqr/build-vietqr"
export { crc16CcittFalse } from "./vietqr/crc16"
export { parseVietQr, type VietQrContent } from "./vietqr/parse-vietqr"
export { VietQrError, type VietQrErrorCode } from "./vietqr/vietqr-error"

export { makePublicCode, normalizePublicCode, type PublicCodePrefix } from "./codes/public-code"
