import { defineConfig, Modules } from "@medusajs/framework/utils"
import { privateFolder, readEnvironment } from "./src/environment"

const environment = readEnvironment()
const { STRIPE_API_KEY: stripeKey, STRIPE_WEBHOOK_SECRET: stripeWebhookSecret } = environment

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
  admin: { backendUrl: environment.LIENKET_PUBLIC_BACKEND_URL, disable: environment.DISABLE_MEDUSA_ADMIN },
  modules: [
    { resolve: "./src/modules/organization" },
    { resolve: "./src/modules/ocop" },
    { resolve: "./src/modules/catalog" },
    { resolve: "./src/modules/order-group" },
    { resolve: "./src/modules/sales" },
    { resolve: "./src/modules/audit" },
    { resolve: "./src/modules/portal-notification" },
    { resolve: "./src/job-queue" },
    { resolve: "./src/modules/listing" },
    { resolve: "./src/modules/media" },
    { resolve: "./src/modules/spreadsheet-import" },
    { resolve: "./src/modules/message" },
    { resolve: "./src/modules/agreement" },
    { resolve: "./src/modules/obstacle" },
    { resolve: "./src/modules/report" },
    { resolve: "./src/modules/registry" },
    { resolve: "./src/modules/target" },
    { resolve: "./src/modules/evaluation" },
    { resolve: "./src/modules/province-export" },
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
              private_upload_dir: privateFolder(environment),
              backend_url: `${environment.LIENKET_PUBLIC_BACKEND_URL}/media`,
            },
          },
        ],
      },
    },
    {
      key: Modules.SEARCH,
      resolve: "@medusajs/medusa/search",
      options: {
        // PostgreSQL stays registered beside Meilisearch, so that a change of engine can clear up behind itself.
        default_provider: environment.MEILISEARCH_HOST === undefined ? "search-postgres" : "meilisearch",
        providers: [
          {
            resolve: "@medusajs/medusa/search-postgres",
            id: "postgres",
            // The text search configuration medusa_search_vietnamese: see the migrations of `catalog`.
            options: { language: "vietnamese" },
          },
          ...(environment.MEILISEARCH_HOST === undefined
            ? []
            : [
                {
                  resolve: "@rokmohar/medusa-plugin-meilisearch/providers/meilisearch",
                  id: "meilisearch",
                  options: {
                    config: {
                      host: environment.MEILISEARCH_HOST,
                      apiKey: environment.MEILISEARCH_API_KEY,
                      timeout: 5_000,
                    },
                    task_polling_interval_ms: 50,
                  },
                },
              ]),
        ],
      },
    },
    ...(stripeKey === undefined || stripeWebhookSecret === undefined
      ? []
      : [
          {
            key: Modules.PAYMENT,
            resolve: "@medusajs/medusa/payment",
            options: {
              providers: [
                {
                  resolve: "./src/modules/payment-stripe",
                  id: "stripe",
                  options: {
                    apiKey: stripeKey,
                    webhookSecret: stripeWebhookSecret,
                    apiBase: environment.STRIPE_API_BASE,
                  },
                },
              ],
            },
          },
        ]),
    {
      key: Modules.LOCKING,
      resolve: "@medusajs/medusa/locking",
      options: {
        providers: [{ resolve: "@medusajs/medusa/locking-postgres", id: "locking-postgres", is_default: true }],
      },
    },
  ],
})
