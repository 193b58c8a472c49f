import type { CalledOffFrom } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { Link } from "~/i18n/navigation"

import { Icon } from "./icon"

type CalledOffProps = {
  from: CalledOffFrom | null
  /** Where the reader has the agreements; without, it is only named. */
  agreements?: string
}

/** Goods at the price of an agreement, and of which one. Nothing for what is bought at the shop's price. */
export function CalledOff({ from, agreements }: CalledOffProps) {
  const t = useTranslations("common")
  if (from === null) return null
  const words = t("calledOff", { agreement: from.number ?? from.code })
  return (
    <p className="flex items-start gap-1.5 text-sm font-semibold">
      <Icon name="handshake" size={18} className="mt-0.5 text-leaf" />
      {agreements === undefined ? (
        words
      ) : (
        <Link to={`${agreements}/${from.agreement_id}`} className="link -my-2.5 inline-flex min-h-11 items-center">
          {words}
        </Link>
      )}
    </p>
  )
}
