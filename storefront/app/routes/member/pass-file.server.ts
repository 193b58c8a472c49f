import { errorBody } from "@lienket/contracts"

const passed = [
  "content-type",
  "content-length",
  "content-disposition",
  "content-security-policy",
  "x-content-type-options",
  "etag",
  "accept-ranges",
  "content-range",
]

/** The status of a range that begins after the last byte. */
const beyondItsEnd = 416

/** Of a request for a part of a file, what the backend must know. */
export function rangeHeaders(request: Request): Record<string, string> {
  return Object.fromEntries(
    ["range", "if-range"].flatMap((name) => {
      const value = request.headers.get(name)
      return value === null ? [] : [[name, value]]
    }),
  )
}

/** A file of the backend, or the part of it that was asked for, as the answer of a page's address; a refusal as its sentence. */
export async function passFile(answer: Response): Promise<Response> {
  if (!answer.ok && answer.status !== beyondItsEnd) {
    const { success, data } = errorBody.safeParse(await answer.json())
    return new Response(success ? data.message : null, { status: answer.status })
  }
  const headers = new Headers()
  for (const name of passed) {
    const value = answer.headers.get(name)
    if (value !== null) headers.set(name, value)
  }
  return new Response(answer.body, { headers, status: answer.status })
}
