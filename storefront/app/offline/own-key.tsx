import { useEffect, useRef } from "react"

/** A page that is kept for offline use is opened many times with one key: each opening takes its own. */
export function OwnKey({ formKey }: { formKey: string }) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (input.current && "randomUUID" in crypto) input.current.value = crypto.randomUUID()
  }, [])
  return <input ref={input} type="hidden" name="key" defaultValue={formKey} />
}
