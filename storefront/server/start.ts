import { fileURLToPath } from "node:url"

import express from "express"
import * as build from "virtual:react-router/server-build"

import { environment } from "../app/env.server"
import { createApp } from "./app"
import { serve } from "./serve"

const client = fileURLToPath(new URL("../client", import.meta.url))

const assets = express.Router()
// Names under /assets carry the hash of what is in them.
assets.use("/assets", express.static(`${client}/assets`, { immutable: true, maxAge: "1y", fallthrough: false }))
assets.use(express.static(client, { index: false, maxAge: "1h" }))

serve(createApp({ build, assets }), environment)
