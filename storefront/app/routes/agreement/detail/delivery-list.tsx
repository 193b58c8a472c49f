import type { AgreementDetail } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { Card } from "~/ui/card"

import type { Viewpoint } from "../viewpoint"
import { DeliveryItem } from "./delivery-item"

type DeliveryListProps = { agreement: AgreementDetail; view: Viewpoint; formKey: string }

/** Every delivery and return, newest first; those that wait for the reader stand above already. */
export function DeliveryList({ agreement, view, formKey }: DeliveryListProps) {
  const t = useTranslations("agreement.deliveries")
  const shown = agreement.deliveries.filter(({ awaits_you }) => !awaits_you)
  if (agreement.state === "draft" || (shown.length === 0 && agreement.deliveries.length > 0)) return null
  return (
    <Card as="section">
      <h2 className="text-lg">{t("title")}</h2>
      {shown.length === 0 ? (
        <p className="mt-2 text-ink-soft">{t("empty")}</p>
      ) : (
        <ul className="mt-1 divide-y divide-clay">
          {shown.map((delivery) => (
            <li key={delivery.id} className="break-inside-avoid py-3">
              <DeliveryItem delivery={delivery} agreement={agreement} view={view} formKey={formKey} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
