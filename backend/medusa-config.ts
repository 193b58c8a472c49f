import { defineConfig, Modules } from "@medusajs/framework/utils"
import { readEnvironment } from "./src/environment"

const environment = readEnvironment()

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: environment.DATABASE_URL,
    redisUrl: environment.REDIS_URL,
    http: {
      storeCors: environment.STORE_CORS,
      adminCors: environment.ADMIN_CORS,
      authCors: environment.AUTH_CORS,
      jwtSecret: environment.JWT_SECRET,
      cookieSecret: environment.COOKIE_SECRET,
    },
    // Production marks the cookie Secure by default, and signing in over plain http on loopback
    // would fail without a word.
    cookieOptions: { secure: environment.COOKIE_SECURE, sameSite: "lax" },
  },
  admin: { backendUrl: environment.LIENKET_PUBLIC_BACKEND_URL },
  modules: [
    { resolve: "./src/modules/organization" },
    { resolve: "./src/modules/ocop" },
    { resolve: "./src/modules/catalog" },
    { resolve: "./src/modules/order-group" },
    { resolve: "./src/modules/sales" },
    {
      key: Modules.FILE,
      resolve: "@medusajs/medusa/file",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/file-local",
            id: "local",
            options: {
              upload_dir: environment.LIENKET_UPLOADS,
              private_upload_dir: `${environment.LIENKET_UPLOADS}-private`,
              backend_url: `${environment.LIENKET_PUBLIC_BACKEND_URL}/media`,
            },
          },
        ],
      },
    },
    {
      key: Modules.LOCKING,
      resolve: "@medusajs/medusa/locking",
      options: { providers: [{ resolve: "@medusajs/medusa/locking-postgres", id: "locking-postgres", is_default: true }] },
    },
  ],
})
