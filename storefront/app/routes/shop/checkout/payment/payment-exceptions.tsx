import type { PaymentMethod } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import type { Refusal } from "~/forms/refusal"
import { Icon } from "~/ui/icon"
import { Select } from "~/ui/select"

import type { PaymentChoice } from "../draft"
import { paymentField } from "../refusal-place"

type Row = {
  handle: string
  name: string
  methods: PaymentMethod[]
  /** Methods of the shop that this cooperative's goods do not allow. */
  missing: PaymentMethod[]
  /** Goods with an age limit, for which the law asks a payment that is no cash. */
  isRestricted: boolean
}

type PaymentExceptionsProps = { rows: readonly Row[]; payment: PaymentChoice | null; refusal: Refusal | undefined }

/** Another way of paying for a single cooperative; open at once where one has to be explained. */
export function PaymentExceptions({ rows, payment, refusal }: PaymentExceptionsProps) {
  const t = useTranslations("checkout.payment")
  const needsWords = rows.some(({ missing }) => missing.length > 0) || (payment?.per_cooperative.length ?? 0) > 0
  const refused = rows.some(({ handle }) => refusal?.fields[`payment.${handle}`] !== undefined)
  return (
    <details open={needsWords || refused} className="group rounded-lg border border-clay bg-sheet px-4 md:px-6">
      <summary className="flex min-h-14 items-center gap-2 font-semibold">
        <Icon name="chevron-down" className="transition-transform group-open:rotate-180" />
        {t("ownTitle")}
      </summary>
      <div className="space-y-5 border-t border-clay py-4">
        {rows.map(({ handle, name, methods, missing, isRestricted }) => {
          const field = paymentField(handle) ?? ""
          const exception = payment?.per_cooperative.find(({ cooperative }) => cooperative === handle)?.method
          const only = methods.length === 1 ? methods[0] : undefined
          const why = missing.map((method) => t("missing", { method: t(`method.${method}`) })).join(" ")
          const hint = why === "" ? undefined : isRestricted ? `${why} ${t("restricted")}` : why
          if (only) {
            return (
              <div key={handle}>
                <p className="font-semibold">{name}</p>
                <p>{t("onlyMethod", { method: t(`method.${only}`) })}</p>
                {hint ? <p className="mt-1.5 text-sm text-ink-soft">{hint}</p> : null}
              </div>
            )
          }
          return (
            <Select
              key={handle}
              name={field}
              label={name}
              blank={t("asAbove")}
              choices={methods.map((method) => ({ value: method, label: t(`method.${method}`) }))}
              hint={hint}
              defaultValue={refusal?.values[field] ?? exception ?? ""}
              error={refusal?.fields[field]}
            />
          )
        })}
      </div>
    </details>
  )
}
