import { PassThrough } from "node:stream"

import { createReadableStreamFromReadable } from "@react-router/node"
import { isbot } from "isbot"
import { renderToPipeableStream } from "react-dom/server"
import {
  isRouteErrorResponse,
  ServerRouter,
  type EntryContext,
  type HandleErrorFunction,
  type RouterContextProvider,
} from "react-router"

import { requestFactsContext } from "./context"
import { loadAllMessages } from "./i18n/catalogues"
import { RequestView } from "./request-view"

await loadAllMessages()

export const streamTimeout = 10_000

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const { nonce, reference } = context.get(requestFactsContext)
  const ready = isbot(request.headers.get("user-agent")) ? "onAllReady" : "onShellReady"
  return new Promise((resolve, reject) => {
    let answered = false
    const { pipe, abort } = renderToPipeableStream(
      <RequestView.Provider value={{ nonce, reference }}>
        <ServerRouter context={entry} url={request.url} nonce={nonce} />
      </RequestView.Provider>,
      {
        nonce,
        [ready]() {
          answered = true
          const body = new PassThrough()
          headers.set("content-type", "text/html; charset=utf-8")
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }))
          pipe(body)
        },
        onShellError: reject,
        onError(error) {
          status = 500
          // Before the first byte the error comes back through handleRequest and is logged there.
          if (answered) console.error(`[${reference}]`, error)
        },
      },
    )
    setTimeout(abort, streamTimeout + 1_000).unref()
  })
}

/** Every unexpected error lands in the log under the code the visitor sees. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || isRouteErrorResponse(error)) return
  const { reference } = context.get(requestFactsContext)
  console.error(`[${reference}] ${request.method} ${new URL(request.url).pathname}`, error)
}
