import { useTranslations } from "use-intl"

import type { TrustMessages } from "~/messages/vi/trust.bundle"
import { Icon } from "~/ui/icon"

type Key = keyof TrustMessages["trustRecords"]["done"]
const keys: readonly string[] = ["stated", "verified", "returned", "revoked"] satisfies Key[]
const isKey = (said: string): said is Key => keys.includes(said)

/** Says what has just been done to a certificate. */
export function TrustDone({ said }: { said: string | undefined }) {
  const t = useTranslations("trustRecords.done")
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
