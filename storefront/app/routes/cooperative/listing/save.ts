import { saveDraft } from "@lienket/contracts"
import { data } from "react-router"

import { BackendError } from "~/backend/backend-error"

import { verify } from "../../member/verify.server"
import type { Route } from "./+types/save"
import type { SaveAnswer } from "./save-answer"

const mostBytes = 400_000

/** Keeps a draft while its seller types; asked by script alone. */
export async function action(args: Route.ActionArgs) {
  const member = await verify(args, "cooperative")
  const text = await args.request.text()
  const parsed = text.length <= mostBytes ? saveDraft.body.safeParse(parse(text)) : undefined
  if (!parsed?.success) return data<SaveAnswer>({ kind: "refused", message: "" }, { status: 400 })
  try {
    const { version, saved_at, overtook } = await member.call(saveDraft, {
      params: { id: args.params.id },
      body: parsed.data,
    })
    return data<SaveAnswer>({ kind: "saved", version, saved_at, overtook })
  } catch (error) {
    if (!(error instanceof BackendError)) throw error
    return data<SaveAnswer>({ kind: "refused", message: error.message }, { status: error.status })
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
