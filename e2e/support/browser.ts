import { existsSync } from "node:fs"
import chromium from "@sparticuz/chromium"
import { chromium as playwrightChromium } from "@playwright/test"

const installed = ["/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/chromium-browser"]

/** The system's Chromium or Playwright's own when there is one, else the one that npm has brought along. */
export const browserPath = async (): Promise<string> =>
  [...installed, playwrightChromium.executablePath()].find((path) => existsSync(path)) ??
  (await chromium.executablePath())
