import { deliveryKinds, type DeliveryKind, type SellerDeliveryOption } from "@lienket/contracts"
import type { IFulfillmentModuleService, IPricingModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "zod"
import { databaseOf, integer, joined, type Database } from "../../database/database"
import { Refusal } from "../../http/refusal"
import { ORGANIZATION_MODULE } from "../../modules/organization"
import type { Organization } from "../../modules/organization/organization"
import type { OrganizationModuleService } from "../../modules/organization/service"
import type { MemberCaller } from "../../policy/caller"
import { addShippingOptions, shippingOptionData, type DeliveryTerms } from "./open-selling-place"
import { recordAct } from "./record-act"

interface Request {
  readonly caller: MemberCaller
  readonly at: Date
}

/** Ways of sending goods of one seller, those switched off included, cheapest first. */
export const deliveryOptionsOf = async (
  db: Database,
  shippingProfileId: string | null,
): Promise<SellerDeliveryOption[]> =>
  shippingProfileId === null ? [] : (await rowsOf(db, shippingProfileId)).map(optionOf)

/** @throws Refusal `state_changed` before the selling place is open, `name_taken`. */
export const openDeliveryOption = async (
  container: MedusaContainer,
  { terms, caller, at }: Request & { readonly terms: DeliveryTerms },
): Promise<void> => {
  await databaseOf(container).transaction(async (transaction) => {
    const place = await lockPlace(container, transaction, caller, "state_changed")
    requireFreeName(await rowsOf(transaction, place.shippingProfileId), terms.name_vi, null)
    await addShippingOptions(container, transaction, [
      {
        terms,
        cooperative: place.organization.short_name,
        shippingProfileId: place.shippingProfileId,
        serviceZoneId: await serviceZoneOf(transaction, place.stockLocationId),
      },
    ])
    await record(container, transaction, { caller, at }, "delivery_option.added", place.organization.id, {
      after: terms,
    })
  })
}

/** Orders placed before keep the name and the fee they were given. @throws Refusal `not_found`, `name_taken`. */
export const reviseDeliveryOption = async (
  container: MedusaContainer,
  { optionId, terms, caller, at }: Request & { readonly optionId: string; readonly terms: DeliveryTerms },
): Promise<void> => {
  const fulfillment = container.resolve<IFulfillmentModuleService>(Modules.FULFILLMENT)
  const pricing = container.resolve<IPricingModuleService>(Modules.PRICING)
  await databaseOf(container).transaction(async (transaction) => {
    const { organization, shippingProfileId } = await lockPlace(container, transaction, caller)
    const rows = await rowsOf(transaction, shippingProfileId)
    const row = ownRow(rows, optionId)
    requireFreeName(rows, terms.name_vi, optionId)
    await joined(transaction, fulfillment, (context) =>
      fulfillment.updateShippingOptions(
        optionId,
        { name: terms.name_vi, data: shippingOptionData(terms, organization.short_name) },
        context,
      ),
    )
    await joined(transaction, pricing, (context) =>
      pricing.updatePriceSets(
        row.price_set_id,
        { prices: [{ id: row.price_id, currency_code: "vnd", amount: terms.price_vnd }] },
        context,
      ),
    )
    await record(container, transaction, { caller, at }, "delivery_option.changed", optionId, {
      before: optionOf(row),
      after: terms,
    })
  })
}

/**
 * Switches a way of sending on or off; nobody can choose one that is off.
 * @throws Refusal `not_found`, `last_delivery_option` while goods are on sale that have to be sent.
 */
export const turnDeliveryOption = async (
  container: MedusaContainer,
  { optionId, isOn, caller, at }: Request & { readonly optionId: string; readonly isOn: boolean },
): Promise<void> => {
  const fulfillment = container.resolve<IFulfillmentModuleService>(Modules.FULFILLMENT)
  await databaseOf(container).transaction(async (transaction) => {
    const { organization, shippingProfileId } = await lockPlace(container, transaction, caller)
    const rows = await rowsOf(transaction, shippingProfileId)
    const row = ownRow(rows, optionId)
    if (row.is_on === isOn) return
    const isLast = !rows.some((other) => other.is_on && other.id !== optionId)
    if (!isOn && isLast && (await sendsGoods(transaction, organization.id))) {
      throw new Refusal("last_delivery_option", { field: "is_on" })
    }
    const enabled = { attribute: "enabled_in_store", operator: "eq", value: String(isOn) } as const
    await joined(transaction, fulfillment, async (context) =>
      row.rule_id === null
        ? await fulfillment.createShippingOptionRules({ shipping_option_id: optionId, ...enabled }, context)
        : await fulfillment.updateShippingOptionRules({ id: row.rule_id, ...enabled }, context),
    )
    const action = isOn ? "delivery_option.switched_on" : "delivery_option.switched_off"
    await record(container, transaction, { caller, at }, action, optionId, { name: row.name })
  })
}

interface Row {
  readonly id: string
  readonly name: string
  readonly data: unknown
  readonly price_set_id: string
  readonly price_id: string
  readonly price_vnd: string
  readonly rule_id: string | null
  readonly is_on: boolean
}

const rowsOf = async (db: Database, shippingProfileId: string): Promise<Row[]> => {
  const { rows } = await db.raw<{ rows: Row[] }>(
    `select t.id, t.name, t.data, m.price_set_id, m.price_id, m.price_vnd, r.id as rule_id,
            coalesce(r.value::text not in ('false', '"false"'), true) as is_on
       from shipping_option t
       join lateral (
         select price.price_set_id, price.id as price_id, price.amount::bigint as price_vnd
           from shipping_option_price_set s
           join price on price.price_set_id = s.price_set_id
          where s.shipping_option_id = t.id and s.deleted_at is null and price.deleted_at is null
            and price.currency_code = 'vnd' and price.price_list_id is null and price.rules_count = 0
          order by price.amount, price.id limit 1
       ) m on true
       left join shipping_option_rule r
         on r.shipping_option_id = t.id and r.attribute = 'enabled_in_store' and r.deleted_at is null
      where t.shipping_profile_id = ? and t.deleted_at is null and t.price_type = 'flat'
      order by m.price_vnd, t.name, t.id`,
    [shippingProfileId],
  )
  return rows
}

// An option made by hand in the admin carries none of this.
const optionData = z.object({
  code: z.enum(deliveryKinds).catch("standard"),
  name_en: z.string().min(1).nullable().catch(null),
  transit_days: z.int().nullable().catch(null),
})

const optionOf = ({ id, name, data, price_vnd, is_on }: Row): SellerDeliveryOption => {
  const { code, name_en, transit_days } = optionData.parse(data ?? {})
  return { id, kind: code satisfies DeliveryKind, name, name_en, price_vnd: integer(price_vnd), transit_days, is_on }
}

const lockPlace = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  { organization: { id } }: MemberCaller,
  whenNotOpen: "not_found" | "state_changed" = "not_found",
): Promise<{
  readonly organization: Organization
  readonly shippingProfileId: string
  readonly stockLocationId: string
}> => {
  const organization = await container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE).lock(transaction, id)
  if (organization === null) throw new Refusal("not_found")
  const { shipping_profile_id: shippingProfileId, stock_location_id: stockLocationId } = organization
  // Its place is opened with the verification.
  if (shippingProfileId === null || stockLocationId === null) throw new Refusal(whenNotOpen, { field: "state" })
  return { organization, shippingProfileId, stockLocationId }
}

const ownRow = (rows: readonly Row[], id: string): Row => {
  const row = rows.find((each) => each.id === id)
  if (row === undefined) throw new Refusal("not_found")
  return row
}

const requireFreeName = (rows: readonly Row[], name: string, ownId: string | null): void => {
  if (rows.some((row) => row.name === name && row.id !== ownId)) throw new Refusal("name_taken", { field: "name" })
}

const serviceZoneOf = async (db: Database, stockLocationId: string): Promise<string> => {
  const zone = await db("location_fulfillment_set as l")
    .join("service_zone as z", "z.fulfillment_set_id", "l.fulfillment_set_id")
    .where({ "l.stock_location_id": stockLocationId, "l.deleted_at": null, "z.deleted_at": null })
    .orderBy("z.created_at")
    .first<{ id: string } | undefined>("z.id")
  if (zone === undefined) throw new Error(`the stock location ${stockLocationId} has no service zone`)
  return zone.id
}

const sendsGoods = async (db: Database, organizationId: string): Promise<boolean> => {
  const { rows } = await db.raw<{ rows: unknown[] }>(
    `select 1 from catalog_product where organization_id = ? and is_published and requires_shipping limit 1`,
    [organizationId],
  )
  return rows.length > 0
}

const record = (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  { caller, at }: Request,
  action: string,
  subject_id: string,
  data: Readonly<Record<string, unknown>>,
): Promise<void> =>
  recordAct(container, transaction, {
    organization_id: caller.organization.id,
    member: caller.member,
    action,
    subject_id,
    data,
    at,
  })
