import type { ListingDraft } from "@lienket/contracts"

import type { SaveAnswer } from "./save-answer"

type Sent = SaveAnswer | { kind: "offline" } | { kind: "signedOut" }

type Body = Readonly<{ content: ListingDraft; product_id: string | undefined; version: number | undefined }>

/** Sends a draft to be kept; also while the page is being left. */
export async function sendDraft(path: string, body: Body): Promise<Sent> {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      keepalive: true,
    })
    // A session that has ended leads to the sign-in page.
    if (response.redirected) return { kind: "signedOut" }
    if (response.status >= 500) return { kind: "offline" }
    // Answered by the action of save.ts alone.
    return (await response.json()) as SaveAnswer
  } catch (error) {
    if (error instanceof TypeError) return { kind: "offline" }
    throw error
  }
}
