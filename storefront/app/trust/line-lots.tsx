import type { LineLot } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { localePath } from "~/i18n/locale"
import { useLocale } from "~/i18n/navigation"
import { Icon } from "~/ui/icon"

/** The lots a line's goods came from, each with the way to its trace page; nothing where none is recorded. */
export function LineLots({ lots }: { lots: readonly LineLot[] }) {
  const t = useTranslations("trace.inOrder")
  const locale = useLocale()
  return lots.map(({ trace_code, lot_code: lot, quantity, state }) => (
    <a
      key={trace_code}
      href={localePath(locale, `/truy-xuat/${trace_code}`)}
      className={`figures flex min-h-11 w-fit items-center gap-1.5 text-sm underline underline-offset-4 ${state === "recalled" ? "font-semibold text-lacquer" : "text-leaf"}`}
    >
      <Icon name={state === "recalled" ? "ban" : "qr-code"} size={18} />
      {t(state === "recalled" ? "recalled" : "lot", { lot, quantity })}
    </a>
  ))
}

/** The same on paper. */
export function PrintedLots({ lots }: { lots: readonly LineLot[] }) {
  const t = useTranslations("trace.inOrder")
  return lots.map(({ trace_code, lot_code: lot, quantity }) => (
    <span key={trace_code} className="figures block text-sm font-normal">
      {t("lot", { lot, quantity })} ({trace_code})
    </span>
  ))
}
