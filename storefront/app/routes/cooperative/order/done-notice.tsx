import type { OrderAction } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { Icon } from "~/ui/icon"

export type Done = { action: OrderAction; number: string }

/** Says what has just been done. It stands on the page before, so that it is read out. */
export function DoneNotice({ done }: { done: Done | undefined }) {
  const t = useTranslations("sellerOrders.done")
  return (
    <div role="status">
      {done ? (
        <p className="mb-4 flex items-start gap-2.5 rounded-md bg-leaf-wash px-4 py-3 font-semibold text-leaf-deep">
          <Icon name="circle-check" className="mt-1" />
          {t(done.action, { number: done.number })}
        </p>
      ) : null}
    </div>
  )
}
