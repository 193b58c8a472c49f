export type Sending = Readonly<{
  /** Address of ours that takes the file. */
  to: string
  file: File
  onProgress: (sent: number) => void
  signal: AbortSignal
}>

/** What became of a file: the backend's answer, its refusal, or no answer at all. */
export type Outcome<T> =
  | Readonly<{ kind: "kept"; value: T }>
  | Readonly<{ kind: "refused"; message: string }>
  | Readonly<{ kind: "signed_out" }>
  | Readonly<{ kind: "unreachable" }>

/** Sends one file and tells how far it has come, which `fetch` does not. */
export function sendFile<T>({ to, file, onProgress, signal }: Sending): Promise<Outcome<T>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open("POST", to)
    request.responseType = "json"
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded / total)
    request.onload = () => resolve(outcomeOf(request))
    request.onerror = request.onabort = request.ontimeout = () => resolve({ kind: "unreachable" })
    signal.addEventListener("abort", () => request.abort(), { once: true })
    const body = new FormData()
    body.append("file", file)
    request.send(body)
  })
}

function outcomeOf<T>({ status, response }: XMLHttpRequest): Outcome<T> {
  if (status === 401) return { kind: "signed_out" }
  if (status >= 500 || typeof response !== "object" || response === null) return { kind: "unreachable" }
  if (status >= 400) return { kind: "refused", message: String("message" in response ? response.message : status) }
  // The backend checks its answers against the contract.
  return { kind: "kept", value: response as T }
}
