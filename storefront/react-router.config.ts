import type { Config } from "@react-router/dev/config"

export default {
  ssr: true,
  // The map of all routes is one small file kept for a year; asking for it piecemeal would cost a request a page.
  routeDiscovery: { mode: "initial" },
  // Every flag of version 8 is on, so that moving up is a change of version and nothing else.
  future: {
    v8_middleware: true,
    v8_passThroughRequests: true,
    v8_splitRouteModules: true,
    v8_trailingSlashAwareDataRequests: true,
    v8_viteEnvironmentApi: true,
  },
} satisfies Config
