import type { Locale } from "~/i18n/locale"

import { formatTenthsOfPercent } from "./share"

/** A share in basis points for reading: 8500 is `85%`, 8512 `85,1%`. */
export const shareText = (basisPoints: number, locale: Locale): string =>
  formatTenthsOfPercent(Math.round(basisPoints / 10), locale)
