import { createServer } from "node:http"

import express, { type Express } from "express"
import type { ServerBuild } from "react-router"
import { createServer as createVite } from "vite"

import { environment } from "../app/env.server"
import type * as AppModule from "./app"
import { serve } from "./serve"

const app = express()
const server = createServer(app)
// Hot reload speaks over the shop's own port, so nothing listens beyond the host that was chosen.
const vite = await createVite({ server: { middlewareMode: true, hmr: { server } } })

// The server's own modules come through Vite too: loaded twice, they would not know each other's context.
const loadApp = async () => {
  const { createApp } = (await vite.ssrLoadModule("./server/app.ts")) as typeof AppModule
  return createApp
}
const loadBuild = async () => (await vite.ssrLoadModule("virtual:react-router/server-build")) as unknown as ServerBuild

let current: { from: Awaited<ReturnType<typeof loadApp>>; shop: Express } | undefined

app.use(async (request, response, next) => {
  const createApp = await loadApp()
  if (current?.from !== createApp) {
    current = { from: createApp, shop: createApp({ build: loadBuild, assets: vite.middlewares }) }
  }
  current.shop(request, response, next)
})

serve(server, environment, () => vite.close())
