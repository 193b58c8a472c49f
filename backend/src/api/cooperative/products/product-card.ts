import { listingChecklist, type ListingCard } from "@lienket/contracts"
import { businessDate, type LabelCheck } from "@lienket/vietnam"
import type { Locale } from "../../../http/locale"
import { badgeStars, certificateState } from "../../../modules/ocop/certificate-validity"
import type { Certificate } from "../../../modules/ocop/certificates"
import { contentOf } from "../../../workflows/listing/listing-content"
import type { ListingRecord, VariantRecord } from "../../../workflows/listing/listing-record"

export interface CardFacts {
  readonly certificates: readonly Certificate[]
  readonly hasOpenDraft: boolean
  /** Name and address of the seller. */
  readonly responsible: string
  readonly isVerified: boolean
  readonly locale: Locale
  readonly at: Date
}

export const cardOf = (record: ListingRecord, facts: CardFacts): ListingCard => {
  const { id, handle, title, title_en, pictures, state, variants } = record
  return {
    id,
    handle,
    title: facts.locale === "en" ? title_en : title,
    picture: pictures[0] ?? null,
    state,
    is_shown: state === "on_sale" && facts.isVerified,
    variants: variants.map((variant) => ({
      id: variant.id,
      unit: facts.locale === "en" ? variant.unit_en : variant.unit_vi,
      price_vnd: variant.price_vnd ?? 0,
      stocked: variant.stocked,
      reserved: variant.reserved,
    })),
    stock_level: stockLevelOf(variants),
    certificate: certificateOf(facts),
    missing: checklistOf(record, facts).filter((check) => check.state === "missing"),
    has_open_draft: facts.hasOpenDraft,
  }
}

export const checklistOf = (record: ListingRecord, { responsible, at }: CardFacts): LabelCheck[] =>
  listingChecklist(contentOf(record), responsible, businessDate(at))

const stockLevelOf = (variants: readonly VariantRecord[]): ListingCard["stock_level"] => {
  const left = variants.map(({ stocked, reserved }) => stocked - reserved)
  if (left.every((pieces) => pieces <= 0)) return "none"
  return variants.some(({ is_low }) => is_low) ? "low" : "enough"
}

/** The stars of today, or else how the last certificate stands. */
const certificateOf = ({ certificates, at }: CardFacts): ListingCard["certificate"] => {
  const day = businessDate(at)
  const stars = badgeStars(certificates, day)
  if (stars !== null) return { stars, state: "valid" }
  const [last] = certificates
  return last === undefined ? null : { stars: last.stars, state: certificateState(last, day) }
}
