import { addDocument, addPicture, errorBody, type RouteDefinition } from "@lienket/contracts"
import { data } from "react-router"
import { z } from "zod"

import type { WorkingMember } from "../../member/verify.server"

/** Enough for eight photographs as phones make them; a form is held in memory while it is read. */
const maxFormBytes = 60_000_000

/** Files of a form: ids of those that were sent ahead, and what was wrong with one that came along. */
export type PostedFiles = Readonly<{ ids: readonly string[]; error?: string }>

/**
 * Reads the form of a page that has a `PhotoField` or a `DocumentField`. Throws a 413 page for a form that is
 * larger than a browser without JavaScript may send at once.
 */
export async function readFormWithFiles(request: Request): Promise<FormData> {
  const length = Number(request.headers.get("content-length") ?? Number.NaN)
  if (!(length <= maxFormBytes)) throw data({ reason: "too_large" }, { status: 413 })
  return request.formData()
}

/** The pictures of a `PhotoField` in their order; those that a browser without JavaScript sent along come last. */
export const postedPictures = (form: FormData, name: string, member: WorkingMember): Promise<PostedFiles> =>
  posted(form, name, member, addPicture)

/** The document of a `DocumentField`, if there is one; `route` keeps a file that came with the form. */
export async function postedDocument(
  form: FormData,
  name: string,
  member: WorkingMember,
  route: RouteDefinition = addDocument,
): Promise<Readonly<{ id?: string; error?: string }>> {
  const { ids, error } = await posted(form, name, member, route)
  return { id: ids.at(-1), error }
}

async function posted(
  form: FormData,
  name: string,
  member: WorkingMember,
  route: RouteDefinition,
): Promise<PostedFiles> {
  const ids = form.getAll(name).filter((value) => typeof value === "string" && value !== "") as string[]
  for (const file of form.getAll(`${name}-files`)) {
    // A field of files that was left empty posts a file without a name.
    if (typeof file === "string" || file.size === 0) continue
    const body = new FormData()
    body.append("file", file, file.name)
    const answer = await member.pass(route, {}, { body })
    const outcome: unknown = await answer.json()
    const kept = z.object({ id: z.string() }).safeParse(outcome)
    if (!answer.ok || !kept.success) return { ids, error: `${file.name}: ${errorBody.parse(outcome).message}` }
    ids.push(kept.data.id)
  }
  return { ids }
}
