import { test as base, expect } from "@playwright/test"
import { clockOfCopy, putClockBack, type Clock } from "./clock"

export { expect }

/** Every journey fails on what a visitor would not see but a console would say. */
export const test = base.extend<{ clock: Clock }>({
  // Also after a journey that failed: the next ones run today.
  // eslint-disable-next-line no-empty-pattern -- Playwright reads from this pattern what a fixture needs
  clock: async ({}, use) => {
    const clock = clockOfCopy()
    try {
      await use(clock)
    } finally {
      await putClockBack()
    }
  },
  page: async ({ page }, use) => {
    const complaints: string[] = []
    page.on("console", (message) => {
      // A page may well answer 404 or 403; what it loads may not, see below.
      if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
        complaints.push(message.text())
    })
    page.on("response", (response) => {
      const isPart = ["script", "stylesheet", "image", "font"].includes(response.request().resourceType())
      if (isPart && response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`)
    })
    page.on("pageerror", (error) => complaints.push(String(error)))
    await use(page)
    expect(complaints).toEqual([])
  },
})
