import { routes } from "@lienket/contracts"
import { expect, test } from "vitest"
import { openApiDocument } from "./document"

test("every route of ours is in the document, with its error answer", () => {
  const document = JSON.parse(JSON.stringify(openApiDocument("http://localhost:9000")))
  const operations = Object.values<Record<string, { operationId: string; responses: object }>>(document.paths).flatMap(
    (item) => Object.values(item),
  )
  expect(operations.map(({ operationId }) => operationId).toSorted()).toEqual(routes.map(({ id }) => id).toSorted())
  expect(operations.every(({ responses }) => "4XX" in responses)).toBe(true)
})

test("what a shop sends to place an order is written down field by field", () => {
  const document = JSON.parse(JSON.stringify(openApiDocument("http://localhost:9000")))
  const { schema } = document.paths["/store/order-groups"].post.requestBody.content["application/json"]
  expect(Object.keys(schema.properties)).toContain("payment")
  expect(schema.required).toContain("contact")
})

test("the public figures are there without a key, as JSON and as CSV", () => {
  const document = JSON.parse(JSON.stringify(openApiDocument("http://localhost:9000")))
  const { security, parameters, responses } = document.paths["/catalog/figures"].get
  expect(security).toEqual([])
  expect(parameters.map(({ name }: { name: string }) => name)).toEqual(["year", "format"])
  expect(Object.keys(responses[200].content)).toEqual(["application/json", "text/csv"])
})
