import type { CooperativeOrder } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { Card } from "~/ui/card"
import { Icon } from "~/ui/icon"

import { spokenPhone } from "./spoken-phone"

export function BuyerCard({ order: { buyer, address, note } }: { order: CooperativeOrder }) {
  const t = useTranslations("sellerOrders.order")
  return (
    <Card as="section">
      <h2 className="text-lg">{t("buyer")}</h2>
      <p className="mt-2 font-semibold">{buyer.name}</p>
      <a
        href={`tel:${buyer.phone}`}
        className="figures mt-2 inline-flex min-h-12 items-center gap-2 rounded-md border-[1.5px] border-clay-line px-4 font-semibold text-leaf hover:border-leaf"
      >
        <Icon name="phone" />
        {t("call", { phone: spokenPhone(buyer.phone) })}
      </a>
      {buyer.email ? (
        <p className="mt-2">
          <a href={`mailto:${buyer.email}`} className="link inline-flex min-h-11 items-center break-all">
            {buyer.email}
          </a>
        </p>
      ) : null}
      <h3 className="mt-4 text-sm text-ink-soft">{t("address")}</h3>
      {address ? (
        <address className="not-italic">
          {address.line}
          <br />
          {address.commune.name}, {address.province.name}
        </address>
      ) : (
        <p>{t("noAddress")}</p>
      )}
      {note ? (
        <>
          <h3 className="mt-4 text-sm text-ink-soft">{t("note")}</h3>
          <p className="whitespace-pre-line">{note}</p>
        </>
      ) : null}
    </Card>
  )
}
