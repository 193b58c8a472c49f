import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Liên Kết API</title>
    <link rel="stylesheet" href="/docs/swagger-ui.css">
  </head>
  <body>
    <div id="docs"></div>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script src="/docs/open.js"></script>
  </body>
</html>`

/** The OpenAPI document, to be read in a browser. */
export const GET = (_req: MedusaRequest, res: MedusaResponse): void => {
  res.type("html").send(page)
}
