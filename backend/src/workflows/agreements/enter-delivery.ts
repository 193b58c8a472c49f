import Big from "big.js"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Delivery } from "../../modules/agreement/deliveries"
import { countedQuantity, countedValue } from "../../modules/agreement/delivery-rules"
import { gramsOfUnit } from "../../modules/agreement/line-unit"
import type { Line } from "../../modules/agreement/lines"
import { ORGANIZATION_MODULE } from "../../modules/organization"
import type { OrganizationModuleService } from "../../modules/organization/service"
import { SALES_MODULE } from "../../modules/sales"
import type { SalesModuleService } from "../../modules/sales/service"
import type { AgreementAct, Held } from "./agreement-act"

/**
 * What both sides agree on becomes an entry of the ledger of sales, in the unit of its line, once; what went back
 * takes its part of the entry back.
 */
export const enterDelivery = async (
  transaction: Knex.Transaction,
  { container, caller, at }: AgreementAct,
  { agreement, parties }: Held,
  line: Line,
  delivery: Delivery,
): Promise<void> => {
  const sales = container.resolve<SalesModuleService>(SALES_MODULE)
  const by = { type: "member", id: caller.member.id } as const
  const quantity = countedQuantity(delivery)
  const grams = gramsOfUnit(line)
  const net_weight_grams = grams === null ? null : Big(quantity).times(grams).toNumber()
  if (delivery.returns_id !== null) {
    const source = { sourceKind: "delivery", sourceId: delivery.returns_id } as const
    const value_vnd = countedValue(delivery)
    const part = { reversalId: delivery.id, quantity, net_weight_grams, value_vnd, day: delivery.delivered_on }
    await sales.reverseMeasured(transaction, source, part, by, at)
    return
  }
  const organizations = container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
  const seller = await organizations.findById(transaction, parties.seller.organization_id ?? "")
  if (seller === null) throw new Error(`the seller of ${agreement.id} is gone`)
  const buyer =
    parties.buyer.organization_id === null
      ? null
      : await organizations.findById(transaction, parties.buyer.organization_id)
  await sales.recordEntries(transaction, [
    {
      organization_id: seller.id,
      province_code: seller.province_code,
      commune_code: seller.commune_code,
      product_id: line.product_id,
      product_title: line.title,
      ocop_group: line.ocop_group,
      quantity,
      unit: line.unit,
      net_weight_grams,
      value_vnd: countedValue(delivery),
      channel: "agreement",
      buyer_kind: buyer === null || buyer.kind === "enterprise" ? "enterprise" : "other",
      agreement_line_id: line.id,
      business_date: delivery.delivered_on,
      source_kind: "delivery",
      source_id: delivery.id,
      reference: agreement.code,
      recorded_by: by,
      recorded_at: at,
    },
  ])
}
