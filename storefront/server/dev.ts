import type { ServerBuild } from "react-router"
import { createServer } from "vite"

import { environment } from "../app/env.server"
import { createApp } from "./app"
import { serve } from "./serve"

const vite = await createServer({ server: { middlewareMode: true } })

serve(
  createApp({
    build: async () => (await vite.ssrLoadModule("virtual:react-router/server-build")) as unknown as ServerBuild,
    assets: vite.middlewares,
  }),
  environment,
  () => vite.close(),
)
