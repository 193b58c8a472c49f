import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { answering } from "../support/http"
import { searchSuite } from "../support/search-suite"

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    searchSuite({ api: answering(api), getContainer })
  },
})
