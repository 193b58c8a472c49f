import { Writable } from "node:stream"

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

/**
 * Renders a page as a whole. Loaders await all they show, so there is nothing to stream, and one
 * piece costs the server half of what thirty pieces through compression cost.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const { nonce, reference } = context.get(requestFactsContext)
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = []
    const page = new Writable({
      write(piece: Buffer, _encoding, done) {
        pieces.push(piece)
        done()
      },
      final(done) {
        done()
        headers.set("content-type", "text/html; charset=utf-8")
        // Names the visitor and what is in the basket: asked for anew each time, kept by nobody else.
        if (!headers.has("cache-control")) headers.set("cache-control", "private, no-cache")
        if (status === 503) headers.set("retry-after", "10")
        resolve(new Response(Buffer.concat(pieces), { headers, status }))
      },
    })
    const { pipe, abort } = renderToPipeableStream(
      <RequestView.Provider value={{ nonce, reference }}>
        <ServerRouter context={entry} url={request.url} nonce={nonce} />
      </RequestView.Provider>,
      { nonce, onAllReady: () => pipe(page), onShellError: reject, onError: reject },
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
