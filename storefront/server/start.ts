import { createServer } from "node:http"
import { fileURLToPath } from "node:url"

import * as build from "virtual:react-router/server-build"

import { environment } from "../app/env.server"
import { createApp } from "./app"
import { clientFiles } from "./client-files"
import { messagePreloads } from "./message-preloads"
import { serve } from "./serve"

const client = fileURLToPath(new URL("../client", import.meta.url))

const app = createApp({ build, assets: clientFiles(client), preloads: messagePreloads(client) })

serve(createServer(app), environment)
