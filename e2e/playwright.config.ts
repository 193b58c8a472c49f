import { defineConfig } from "@playwright/test"
import { browserPath } from "./support/browser"

export default defineConfig({
  testDir: "journeys",
  timeout: 90_000,
  expect: { timeout: 15_000 },
  workers: 1,
  // In this order, one after the other: whatever a moved clock leaves behind finds nobody any more.
  projects: [
    { name: "today", testIgnore: "later/**" },
    { name: "later", testMatch: "later/**" },
  ],
  forbidOnly: true,
  reporter: "list",
  use: {
    baseURL: process.env.BASE_URL ?? "http://localhost:3000",
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    viewport: { width: 390, height: 780 },
    isMobile: true,
    hasTouch: true,
    screenshot: "only-on-failure",
    actionTimeout: 30_000,
    launchOptions: {
      executablePath: await browserPath(),
      // A closed network must not make a browser chatter or wait.
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--disable-quic",
      ],
    },
  },
})
