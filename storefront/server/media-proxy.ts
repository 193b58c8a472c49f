import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

import type { RequestHandler } from "express";

const asked = ["accept", "if-none-match", "if-modified-since", "range"];
const answered = [
  "accept-ranges",
  "cache-control",
  "content-disposition",
  "content-length",
  "content-range",
  "content-type",
  "etag",
  "last-modified",
  "vary",
  "x-content-type-options",
];

/** Streams `/media/*` of the backend under the shop's own address, with the backend's cache headers. */
export function mediaProxy(backendUrl: string): RequestHandler {
  return async (request, response, next) => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.set("allow", "GET, HEAD").sendStatus(405);
      return;
    }
    const gone = new AbortController();
    response.once("close", () => gone.abort());
    try {
      const upstream = await fetch(`${backendUrl}/media${request.url}`, {
        method: request.method,
        headers: asked.flatMap((name): [string, string][] => {
          const value = request.get(name);
          return value === undefined ? [] : [[name, value]];
        }),
        redirect: "manual",
        signal: AbortSignal.any([gone.signal, AbortSignal.timeout(15_000)]),
      });
      response.status(upstream.status);
      response.set("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
      for (const name of answered) {
        const value = upstream.headers.get(name);
        if (value !== null) response.set(name, value);
      }
      if (upstream.body === null) response.end();
      else await pipeline(Readable.fromWeb(upstream.body), response);
    } catch (error) {
      if (gone.signal.aborted) return;
      if (response.headersSent) next(error);
      else response.status(503).set("retry-after", "10").end();
    }
  };
}
