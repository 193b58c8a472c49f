import { VietQrError } from "./vietqr-error"

/** One field: two digits of tag, two of length (in characters), then the value. */
export function field(tag: string, value: string): string {
  return `${tag}${String(value.length).padStart(2, "0")}${value}`
}

/** The fields of a payload or of a nested value. Throws VietQrError `malformed`. */
export function readFields(text: string): Map<string, string> {
  const fields = new Map<string, string>()
  let at = 0
  while (at < text.length) {
    const head = /^(\d{2})(\d{2})$/.exec(text.slice(at, at + 4))
    const [, tag = "", length = ""] = head ?? []
    const end = at + 4 + Number(length)
    if (!head || end > text.length || fields.has(tag)) {
      throw new VietQrError("malformed", `Broken field at character ${at}`)
    }
    fields.set(tag, text.slice(at + 4, end))
    at = end
  }
  return fields
}
