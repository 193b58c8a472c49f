import { errorBody } from "@lienket/contracts"

const passed = [
  "content-type",
  "content-length",
  "content-disposition",
  "content-security-policy",
  "x-content-type-options",
]

/** A file of the backend as the answer of a page's address; a refusal as its sentence. */
export async function passFile(answer: Response): Promise<Response> {
  if (!answer.ok) {
    const { success, data } = errorBody.safeParse(await answer.json())
    return new Response(success ? data.message : null, { status: answer.status })
  }
  const headers = new Headers()
  for (const name of passed) {
    const value = answer.headers.get(name)
    if (value !== null) headers.set(name, value)
  }
  return new Response(answer.body, { headers })
}
