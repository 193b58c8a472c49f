import { normalizePublicCode } from "@lienket/vietnam"
import { data } from "react-router"

import { notFound } from "~/backend/not-found.server"

import { openOrder } from "../open-order.server"
import { paintQr } from "../qr-code.server"
import type { Route } from "./+types/qr-picture"

/** A part's transfer code as a picture to keep: a phone cannot scan its own screen, its banking app reads a saved one. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const code = normalizePublicCode(params.code)
  if (code === null) throw notFound()
  const { group, tooMany } = await openOrder(context, code)
  if (tooMany !== undefined) throw data({ reason: "too_many_requests" }, { status: 429 })
  const part = group?.parts.find(({ number }) => number === `${group.code}-${params.part}`)
  const transfer = part?.payment.transfer
  if (!part || !transfer) throw notFound()
  const picture = await paintQr(transfer.payload)
  return new Response(new Uint8Array(picture), {
    headers: {
      "content-type": "image/png",
      "content-disposition": `attachment; filename="${part.number}.png"`,
      "cache-control": "private, no-store",
    },
  })
}
