import { errorBody, spreadsheetImport, type SpreadsheetImport } from "@lienket/contracts"
import { data, type RouterContextProvider } from "react-router"

import { BackendError } from "~/backend/backend-error"
import { refuse } from "~/forms/read-form.server"
import { localeRedirect } from "~/i18n/navigation"

import { passFile } from "../../member/pass-file.server"
import { verify } from "../../member/verify.server"
import { importPaths, type ImportKind } from "./import-kind"
import { routesOf } from "./import-kind.server"

type Asked = Readonly<{ request: Request; context: Readonly<RouterContextProvider>; url: URL }>

/** The import that the address names, or none yet. */
export async function readImport(asked: Asked, kind: ImportKind): Promise<SpreadsheetImport | null> {
  const member = await verify(asked, "cooperative")
  const id = asked.url.searchParams.get("tep")
  if (id === null) return null
  try {
    return await member.call(routesOf(kind).get, { params: { id } })
  } catch (error) {
    if (error instanceof BackendError && error.status < 500) throw data({ reason: "not_found" }, { status: 404 })
    throw error
  }
}

/** Hands a file in, or takes over what was shown; either way the page then shows the import as it stands. */
export async function actOnImport(asked: Asked, kind: ImportKind) {
  const member = await verify(asked, "cooperative")
  const { request } = asked
  const isFile = request.headers.get("content-type")?.startsWith("multipart/form-data") ?? false
  if (isFile) return await handIn(asked, kind)
  const id = String((await request.formData()).get("id") ?? "")
  try {
    await member.call(routesOf(kind).apply, { params: { id }, body: {} })
  } catch (error) {
    if (!(error instanceof BackendError)) throw error
    return refuse({ values: {}, code: error.code, message: error.message }, error.status)
  }
  return localeRedirect(request, `${importPaths[kind].page}?tep=${id}`)
}

async function handIn(asked: Asked, kind: ImportKind) {
  const member = await verify(asked, "cooperative")
  const { request } = asked
  const headers = {
    "content-type": request.headers.get("content-type") ?? "",
    "content-length": request.headers.get("content-length") ?? "",
  }
  const answer = await member.pass(routesOf(kind).preview, {}, { body: request.body, headers, signal: request.signal })
  const body: unknown = await answer.json()
  const read = spreadsheetImport.safeParse(body)
  if (answer.ok && read.success) return localeRedirect(request, `${importPaths[kind].page}?tep=${read.data.id}`)
  const { code, message } = errorBody.parse(body)
  return refuse({ values: {}, code, fields: { file: message } }, answer.status)
}

/** The file to fill in. */
export async function templateFile(asked: Asked, kind: ImportKind): Promise<Response> {
  const member = await verify(asked, "cooperative")
  return await passFile(await member.pass(routesOf(kind).template, {}))
}
