import type { CallOffLine, CallOffView } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Database } from "../../database/database"
import type { Locale } from "../../http/locale"
import { messageOf } from "../../http/message"
import { Refusal } from "../../http/refusal"
import { AGREEMENT_MODULE } from "../../modules/agreement"
import type { Agreement } from "../../modules/agreement/agreements"
import {
  agreedFigure,
  mostOf,
  piecesWithin,
  remainingOf,
  wholePiecesWithin,
} from "../../modules/agreement/call-off-rules"
import { dueBy } from "../../modules/agreement/plan"
import type { AgreementModuleService } from "../../modules/agreement/service"
import { bySide } from "../../workflows/agreements/agreement-act"
import { callableLines, type CallableLine, type CallOffFault } from "../../workflows/agreements/call-off-lines"
import type { Viewer } from "./viewer"
import { agreementFor } from "./list-agreements"

interface Asked {
  readonly container: MedusaContainer
  readonly db: Database
  readonly locale: Locale
  readonly now: Date
}

/**
 * What can be called off of an agreement's lines at this moment, or why not.
 * @throws Refusal `not_found`, also for one between others.
 */
export const viewCallOffs = async (asked: Asked, id: string, viewer: Viewer): Promise<CallOffView> => {
  const { container, db, locale, now } = asked
  const agreement = await agreementFor(db, viewer, id)
  if (agreement === null) throw new Refusal("not_found")
  const module = container.resolve<AgreementModuleService>(AGREEMENT_MODULE)
  const { seller } = bySide(await module.partiesOf(db, [id]))
  const lines = await callableLines(container, db, agreement, seller, now)
  const { code, kind, number } = agreement
  return {
    agreement: { id, code, kind, number },
    seller_name: seller.name,
    lines: lines.map((line) => lineView(line, agreement, businessDate(now), locale)),
  }
}

const lineView = (callable: CallableLine, term: Agreement, day: string, locale: Locale): CallOffLine => {
  const { line, taken, calledOff, packs } = callable
  const [remaining, most] = [remainingOf(line, taken), mostOf(line, taken)]
  const fault = callable.fault ?? (packs.some(({ share }) => piecesWithin(most, share) > 0) ? null : nothingLeft)
  const figure = agreedFigure(line.price)
  return {
    line_id: line.id,
    title: line.title,
    unit: line.unit,
    committed: line.quantity,
    called_off: calledOff.toFixed(),
    delivered: taken.delivered.toFixed(),
    remaining: remaining.toFixed(),
    most: most.toFixed(),
    due: fault === null ? dueOf(callable, term, day) : null,
    agreed_price_vnd: figure,
    price_basis: figure === null ? null : line.price.fixed_vnd === null ? "floor" : "fixed",
    packs: packs.map(({ sellable, priceVnd }) => ({
      variant_id: sellable.variant_id,
      title: locale === "en" ? sellable.title_en : sellable.title_vi,
      unit: locale === "en" ? sellable.unit_en : sellable.unit_vi,
      agreed_price_vnd: priceVnd,
      shop_price_vnd: sellable.price_vnd,
      available_quantity: sellable.available_quantity,
    })),
    obstacle: fault === null ? null : { code: fault.code, message: messageOf(fault.code, locale, fault.values) },
  }
}

const nothingLeft: CallOffFault = { code: "nothing_left_to_call_off" }

/** What should have come by a day and is neither there nor on its way, in whole pieces of the first pack. */
const dueOf = ({ line, taken, packs: [pack] }: CallableLine, term: Agreement, day: string): string | null => {
  if (pack === undefined) return null
  const { starts_on, ends_on } = term
  const missing = dueBy({ quantity: line.quantity, schedule: line.schedule, starts_on, ends_on }, day)
    .minus(taken.delivered)
    .minus(taken.open)
  return wholePiecesWithin(missing, pack.share)?.toFixed() ?? null
}
