import { errorBody, routes, type Access, type RouteDefinition } from "@lienket/contracts"
import { z } from "zod"

type JsonObject = { readonly [key: string]: unknown }

/** The contract of every route of ours as an OpenAPI 3.1 document; Medusa documents its own. */
export const openApiDocument = (serverUrl: string): JsonObject => ({
  openapi: "3.1.0",
  info: {
    title: "Liên Kết",
    version: "1",
    description:
      "Custom routes. Errors are `{type, code, message, field?}` in the language of `accept-language` (vi, en).",
  },
  servers: [{ url: serverUrl }],
  components: {
    securitySchemes: {
      publishableKey: { type: "apiKey", in: "header", name: "x-publishable-api-key" },
      bearer: {
        type: "http",
        scheme: "bearer",
        description: "POST /auth/member/emailpass or /auth/customer/emailpass",
      },
    },
    schemas: { Error: schemaOf(errorBody, "output") },
  },
  paths: Object.fromEntries(
    [...new Set(routes.map(({ path }) => path))].map((path) => [templateOf(path), pathItem(path)]),
  ),
})

const templateOf = (path: string): string => path.replace(/:(\w+)/g, "{$1}")

const pathItem = (path: string): JsonObject =>
  Object.fromEntries(
    routes.filter((route) => route.path === path).map((route) => [route.method.toLowerCase(), operation(route)]),
  )

const operation = (route: RouteDefinition): JsonObject => ({
  operationId: route.id,
  summary: route.summary,
  tags: [route.path.split("/")[1]],
  security: securityOf(route.access),
  parameters: [...parameters(route.params, "path"), ...parameters(route.query, "query"), ...headers(route)],
  ...requestBody(route),
  responses: {
    200: { description: "Done", content: answer(route) },
    "4XX": { description: "Refused: nothing was written", content: json({ $ref: "#/components/schemas/Error" }) },
  },
})

const binary = { type: "string", format: "binary" }

const requestBody = ({ body, upload }: RouteDefinition): JsonObject => {
  if (upload !== undefined) {
    const description = `One file of at most ${upload.maxBytes / 1_000_000} MB; the request says its content-length`
    const schema = { type: "object", required: ["file"], properties: { file: { ...binary, description } } }
    return { requestBody: { required: true, content: { "multipart/form-data": { schema } } } }
  }
  return body === undefined ? {} : { requestBody: { required: true, content: json(schemaOf(body, "input")) } }
}

const answer = ({ file, formats = [], response }: RouteDefinition): JsonObject => ({
  ...(file === undefined ? json(schemaOf(response, "output")) : {}),
  ...Object.fromEntries([...(file ?? []), ...formats].map((type) => [type, { schema: binary }])),
})

const securityOf = (access: Access): JsonObject[] => {
  if (access.kind === "public" || access.kind === "provider") return []
  if (access.kind === "shopper") return [{ publishableKey: [] }]
  if (access.kind === "customer") return [{ publishableKey: [], bearer: [] }]
  return [{ bearer: [] }]
}

const headers = ({ access, retriable }: RouteDefinition): JsonObject[] => [
  ...("permission" in access
    ? [header("x-organization-id", "The organisation in use; needed when the member belongs to several")]
    : []),
  ...(retriable === true ? [header("idempotency-key", "Sending the write again does it once")] : []),
]

const header = (name: string, description: string): JsonObject => ({
  name,
  in: "header",
  required: false,
  description,
  schema: { type: "string" },
})

const json = (schema: JsonObject): JsonObject => ({ "application/json": { schema } })

const schemaOf = (schema: z.ZodType, io: "input" | "output"): JsonObject => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" })
  return rest
}

const parameters = (schema: z.ZodType | undefined, place: "path" | "query"): JsonObject[] => {
  if (schema === undefined) return []
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" })
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema: property,
  }))
}
