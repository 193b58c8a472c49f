import type { Picture, TraceCertificate, TraceView } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Database } from "../../../database/database"
import type { Locale } from "../../../http/locale"
import { Refusal } from "../../../http/refusal"
import { addressOf, communePlace } from "../../../modules/catalog/places"
import { OCOP_MODULE } from "../../../modules/ocop"
import { isExpired } from "../../../modules/ocop/batches/fefo"
import { certificateState } from "../../../modules/ocop/certificate-validity"
import type { OcopModuleService } from "../../../modules/ocop/service"

interface Row {
  readonly id: string
  readonly public_code: string
  readonly product_id: string
  readonly organization_id: string
  readonly lot_code: string
  readonly state: TraceView["state"]
  readonly recalled_on: string | null
  readonly recall_reason: string | null
  readonly recall_advice: string | null
  readonly origin: TraceView["origin"]
  readonly produced_on: string
  readonly expires_on: string | null
  readonly inputs: string | null
  readonly is_demo: boolean
  readonly title: string
  readonly handle: string | null
  readonly picture: Picture | null
  readonly unit: string
  readonly storage: TraceView["product"]["storage"]
  readonly seller_name: string
  readonly seller_handle: string | null
  readonly address_line: string
  readonly commune_code: string | null
  readonly province_code: string
  readonly phone: string | null
  readonly area_number: string | null
  readonly area_crop: string | null
  readonly area_ha: string | null
  readonly area_commune_code: string | null
  readonly area_review_state: string | null
  readonly area_valid_from: string | null
  readonly area_valid_until: string | null
  readonly area_revoked_on: string | null
}

const statement = (locale: Locale): string => `
  select b.id, b.public_code, b.product_id, b.organization_id, b.lot_code, b.state, b.recalled_on::text, b.recall_reason,
         b.recall_advice, b.origin, b.produced_on::text, b.expires_on::text, b.inputs, b.is_demo,
         ${locale === "en" ? "f.title_en" : "p.title"} as title, f.pictures -> 0 as picture, coalesce(u.unit_${locale}, '') as unit, f.storage,
         case when c.is_published and o.state = 'verified' then c.handle end as handle,
         ${locale === "en" ? "coalesce(o.name_en, o.name)" : "o.name"} as seller_name,
         case when o.state = 'verified' then o.handle end as seller_handle,
         o.address_line, o.commune_code, o.province_code, o.phone,
         a.number as area_number, a.crop as area_crop, a.area_ha::text as area_ha, a.commune_code as area_commune_code,
         a.review_state as area_review_state, a.valid_from::text as area_valid_from, a.valid_until::text as area_valid_until,
         a.revoked_on::text as area_revoked_on
    from batch b
    join product p on p.id = b.product_id
    join product_profile f on f.product_id = b.product_id
    left join variant_profile u on u.variant_id = b.variant_id
    join organization o on o.id = b.organization_id
    left join catalog_product c on c.product_id = b.product_id
    left join credential a on a.id = b.planting_area_id
   where b.public_code = ?`

interface Asked {
  readonly db: Database
  readonly container: MedusaContainer
  readonly locale: Locale
  readonly now: Date
}

/**
 * What everyone may know of a lot. It is shown as long as the lot is known, also when its product or
 * its seller is off the shop: whoever holds the goods must be able to look them up.
 * @throws Refusal `not_found`.
 */
export const viewTrace = async ({ db, container, locale, now }: Asked, code: string): Promise<TraceView> => {
  const { rows } = await db.raw<{ rows: Row[] }>(statement(locale), [code])
  const [row] = rows
  if (row === undefined) throw new Refusal("not_found", { field: "code" })
  const today = businessDate(now)
  const ocop = container.resolve<OcopModuleService>(OCOP_MODULE)
  const events = await ocop.batchEvents(db, row.id)
  return {
    code: row.public_code,
    lot_code: row.lot_code,
    state: row.state,
    is_expired: isExpired(row.expires_on, today),
    recall:
      row.recalled_on === null
        ? null
        : { recalled_on: row.recalled_on, reason: row.recall_reason ?? "", advice: row.recall_advice },
    product: { title: row.title, handle: row.handle, picture: row.picture, unit: row.unit, storage: row.storage },
    seller: { name: row.seller_name, handle: row.seller_handle, address: addressOf(row), phone: row.phone },
    origin: row.origin,
    produced_on: row.produced_on,
    expires_on: row.expires_on,
    planting_area:
      row.area_number === null
        ? null
        : {
            number: row.area_number,
            crop: row.area_crop,
            area_ha: row.area_ha,
            commune: communePlace(row.area_commune_code),
            is_verified: isAreaVerified(row),
          },
    inputs: row.inputs,
    events: events.map(({ kind, happened_on, text }) => ({ kind, happened_on, text })),
    certificates: await certificatesOf(db, row, locale, today),
    is_demo: row.is_demo,
    as_of: now.toISOString(),
  }
}

/** A planting area is the seller's claim until the alliance has looked at it. */
const isAreaVerified = (row: Row): boolean =>
  row.area_review_state === "verified" &&
  row.area_valid_from !== null &&
  certificateState(
    {
      valid_from: row.area_valid_from,
      valid_until: row.area_valid_until ?? withoutEnd,
      revoked_on: row.area_revoked_on,
    },
    row.produced_on,
  ) === "valid"

const withoutEnd = "9999-12-31"

interface CertificateRow extends Omit<TraceCertificate, "was_valid" | "is_valid" | "issuer"> {
  readonly issuer: string
  readonly issuer_en: string
  readonly revoked_on: string | null
}

/** What the alliance has verified of the product and its seller, and which of it held when the lot was made. */
const certificatesOf = async (db: Database, row: Row, locale: Locale, today: string): Promise<TraceCertificate[]> => {
  const { rows } = await db.raw<{ rows: CertificateRow[] }>(
    `select kind, name, number, issuer, issuer_en, stars, valid_from::text, valid_until::text, revoked_on::text, is_demo
       from trust_record r
      where organization_id = :organization_id and review_state = 'verified' and kind <> 'planting_area'
        and (case when type = 'ocop' then product_id = :product_id and stars is not null
                  else not exists (select 1 from credential_product l where l.credential_id = r.id)
                       or exists (select 1 from credential_product l where l.credential_id = r.id and l.product_id = :product_id) end)
      order by type desc, valid_until desc nulls first, id`,
    { organization_id: row.organization_id, product_id: row.product_id },
  )
  return rows
    .map(({ issuer_en, revoked_on, ...certificate }) => {
      const period = {
        valid_from: certificate.valid_from,
        valid_until: certificate.valid_until ?? withoutEnd,
        revoked_on,
      }
      return {
        ...certificate,
        issuer: locale === "en" ? issuer_en : certificate.issuer,
        was_valid: certificateState(period, row.produced_on) === "valid",
        is_valid: certificateState(period, today) === "valid",
      }
    })
    .filter(({ was_valid, is_valid }) => was_valid || is_valid)
}
