import type { ProgressDimension } from "@lienket/contracts"
import type { Locale } from "../../../http/locale"

interface DimensionWords {
  readonly dimension: Readonly<Record<ProgressDimension, string>>
  /** What the dimension does not know. */
  readonly none: Readonly<Record<ProgressDimension, string>>
}

/** By what progress is laid out, as files for officers say it: the words of their pages. */
export const dimensionWords: Readonly<Record<Locale, DimensionWords>> = {
  vi: {
    dimension: {
      year: "Năm ký",
      goods: "Mặt hàng",
      commune: "Xã, phường của bên bán",
      cooperative: "Hợp tác xã",
      enterprise: "Doanh nghiệp",
      conference: "Hội nghị",
    },
    none: {
      year: "Chưa rõ năm",
      goods: "Chưa rõ mặt hàng",
      commune: "Chưa rõ xã, phường",
      cooperative: "Chưa rõ bên bán",
      enterprise: "Chưa rõ bên mua",
      conference: "Không ký tại hội nghị nào",
    },
  },
  en: {
    dimension: {
      year: "Year signed",
      goods: "Goods",
      commune: "Commune of the seller",
      cooperative: "Cooperative",
      enterprise: "Enterprise",
      conference: "Conference",
    },
    none: {
      year: "Year unknown",
      goods: "Goods unknown",
      commune: "Commune unknown",
      cooperative: "Seller unknown",
      enterprise: "Buyer unknown",
      conference: "Signed at no conference",
    },
  },
}
