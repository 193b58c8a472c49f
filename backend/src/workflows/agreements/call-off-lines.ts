import type { ErrorCode } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import Big from "big.js"
import type { Database } from "../../database/database"
import type { MessageValue } from "../../http/message"
import { AGREEMENT_MODULE } from "../../modules/agreement"
import type { Agreement, Party } from "../../modules/agreement/agreements"
import {
  agreedFigure,
  agreedPiecePrice,
  pieceShareOf,
  type PieceShare,
  type Taken,
} from "../../modules/agreement/call-off-rules"
import type { Line } from "../../modules/agreement/lines"
import type { AgreementModuleService } from "../../modules/agreement/service"
import { isRunning } from "../../modules/agreement/standing"
import { CATALOG_MODULE } from "../../modules/catalog"
import type { Sellable } from "../../modules/catalog/sellable"
import type { CatalogModuleService } from "../../modules/catalog/service"
import { callOffSums } from "./call-off-sums"
import { lineSums } from "./line-sums"

/** Why something cannot be called off, and what its sentence needs. */
export interface CallOffFault {
  readonly code: ErrorCode
  readonly values?: Readonly<Record<string, MessageValue>>
}

/** A size of the product under a line; it has a fault where the agreement gives its pieces no price. */
export interface CallOffPack {
  readonly sellable: Sellable
  readonly share: PieceShare
  readonly priceVnd: number
}

/** A line as the buyer can call it off at this moment. */
export interface CallableLine {
  readonly line: Line
  readonly taken: Taken
  /** In its unit; see `CalledOffSum.all`. */
  readonly calledOff: Big
  readonly packs: readonly CallOffPack[]
  /** Null where there is a pack at least. */
  readonly fault: CallOffFault | null
}

/** The lines in force of an agreement, with what each piece costs under them and what is taken already. */
export const callableLines = async (
  container: MedusaContainer,
  db: Database,
  agreement: Agreement,
  seller: Party,
  at: Date,
): Promise<CallableLine[]> => {
  const module = container.resolve<AgreementModuleService>(AGREEMENT_MODULE)
  const lines = (await module.linesOf(db, [agreement.id])).filter(({ is_current }) => is_current)
  const day = businessDate(at)
  const delivered = await lineSums(db, lines, day)
  const called = await callOffSums(db, lines)
  const sizes = await sizesOf(container, db, lines, at)
  const isInForce = isRunning(agreement, day) && agreement.signed_on !== null && agreement.signed_on <= day
  return lines.map((line) => {
    const sum = called.get(line.id)
    const goods = sizes.filter(
      ({ product_id, seller: { id } }) => product_id === line.product_id && id === seller.organization_id,
    )
    const offers = goods.map((sellable) => offerOf(line, sellable))
    const packs = offers.flatMap((offer) => ("code" in offer ? [] : [offer]))
    const [firstFault] = offers.flatMap((offer) => ("code" in offer ? [offer] : []))
    return {
      line,
      taken: { delivered: Big(delivered.get(line.id)?.delivered ?? "0"), open: sum?.open ?? Big(0) },
      calledOff: sum?.all ?? Big(0),
      packs,
      fault: isInForce
        ? (lineFault(line, goods) ?? (packs.length === 0 ? (firstFault ?? unavailable(line)) : null))
        : { code: "agreement_not_running" },
    }
  })
}

const sizesOf = async (
  container: MedusaContainer,
  db: Database,
  lines: readonly Line[],
  at: Date,
): Promise<Sellable[]> => {
  const products = [...new Set(lines.flatMap(({ product_id }) => product_id ?? []))]
  const variants = await db("catalog_variant")
    .whereIn("product_id", products)
    .orderBy(["product_id", "position", "variant_id"])
    .select<{ variant_id: string }[]>("variant_id")
  const catalog = container.resolve<CatalogModuleService>(CATALOG_MODULE)
  const ids = variants.map(({ variant_id }) => variant_id)
  const sellables = await catalog.sellables(db, ids, at)
  return ids.flatMap((id) => sellables.get(id) ?? [])
}

const lineFault = (line: Line, goods: readonly Sellable[]): CallOffFault | null => {
  const [first] = goods
  if (line.product_id === null) return { code: "line_without_product" }
  if (agreedFigure(line.price) === null) return { code: "line_without_price" }
  if (first === undefined) return unavailable(line)
  if (first.seller.state !== "verified") return { code: "seller_suspended", values: { title: line.title } }
  return first.is_published ? null : unavailable(line)
}

const unavailable = ({ title }: Line): CallOffFault => ({ code: "product_unavailable", values: { title } })

const offerOf = (line: Line, sellable: Sellable): CallOffPack | CallOffFault => {
  const values = { pack: sellable.unit_vi }
  if (sellable.rules.needs_booking_date) return { code: "piece_needs_day" }
  const share = pieceShareOf(line, {
    unit: sellable.unit_vi,
    net_weight_grams: sellable.net_weight_grams,
    vat_basis_points: sellable.vat_basis_points,
  })
  if (share === null) return { code: "unit_cannot_convert", values: { from: line.unit, to: sellable.unit_vi } }
  const price = agreedPiecePrice(line.price, share, sellable.vat_basis_points)
  return price.ok ? { sellable, share, priceVnd: price.vnd } : { code: price.code, values }
}
