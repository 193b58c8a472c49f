import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { afterAll, beforeAll, expect, test } from "vitest"
import { startFakeMeilisearch, type FakeMeilisearch } from "./support/fake-meilisearch"
import { answering } from "./support/http"
import { searchSuite } from "./support/search-suite"

let meilisearch: FakeMeilisearch

// Before the runner reads the configuration.
beforeAll(async () => {
  meilisearch = await startFakeMeilisearch()
  process.env.MEILISEARCH_HOST = meilisearch.host
  process.env.MEILISEARCH_API_KEY = meilisearch.apiKey
})

afterAll(() => {
  delete process.env.MEILISEARCH_HOST
  delete process.env.MEILISEARCH_API_KEY
})

medusaIntegrationTestRunner({
  testSuite: ({ api: client, getContainer }) => {
    const api = answering(client)
    searchSuite({ api, getContainer })

    // The last one, because nothing can be found after it.
    test("a search engine that is down is said to be down: never an empty list", async () => {
      await meilisearch.stop()

      const headers = { "accept-language": "en" }
      for (const url of ["/catalog/products?q=na", "/catalog/suggest?q=na"]) {
        const answer = await api.get(url, { headers })
        expect(answer.status).toBe(503)
        expect(answer.data).toMatchObject({ code: "service_unavailable" })
        expect(answer.headers["cache-control"]).toBe("no-store")
      }
      const listing = await api.get("/catalog/products")
      expect(listing.data.items).toHaveLength(5)
    })
  },
})
