import { useTranslations } from "use-intl"

import type { SellerLotsMessages } from "~/messages/vi/seller-lots.bundle"
import { Icon } from "~/ui/icon"

type Key = keyof SellerLotsMessages["sellerLots"]["done"]
const keys: readonly string[] = ["created", "received", "event", "recalled", "closed"] satisfies Key[]
const isKey = (said: string): said is Key => keys.includes(said)

/** Says what has just been done to a lot. It stands on the page before, so that it is read out. */
export function Said({ said }: { said: string | undefined }) {
  const t = useTranslations("sellerLots.done")
  return (
    <div role="status">
      {said !== undefined && isKey(said) ? (
        <p className="mb-4 flex items-start gap-2.5 rounded-md bg-leaf-wash px-4 py-3 font-semibold text-leaf-deep">
          <Icon name="circle-check" className="mt-1" />
          {t(said)}
        </p>
      ) : null}
    </div>
  )
}
