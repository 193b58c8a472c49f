import type { IncomingMessage } from "node:http"

export interface FormBody {
  [name: string]: string | FormBody
}

/** A form with nested names, `line_items[0][quantity]=1`, as Stripe's SDK sends it; lists have numbers for names. */
export const readForm = async (req: IncomingMessage): Promise<FormBody> => {
  const chunks: Buffer[] = []
  for await (const chunk of req) chunks.push(Buffer.from(chunk))
  return parseForm(Buffer.concat(chunks).toString("utf8"))
}

export const parseForm = (text: string): FormBody => {
  const form: FormBody = {}
  for (const [name, value] of new URLSearchParams(text)) {
    const path = name.split(/[[\]]+/).filter((step) => step !== "")
    const last = path.pop() ?? ""
    let place = form
    for (const step of path) {
      const inner = place[step]
      place = typeof inner === "object" ? inner : (place[step] = {})
    }
    place[last] = value
  }
  return form
}
