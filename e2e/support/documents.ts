import { createRequire } from "node:module"
import type * as pdf from "../../backend/integration-tests/support/pdf"
import type * as zip from "../../backend/integration-tests/support/zip"

// The tests of the backend are CommonJS: an ES module cannot import their names.
const requireOfBackend = createRequire(new URL("../../backend/integration-tests/support/", import.meta.url))

/** What stands in files that a browser has saved, read as the tests of the backend read it. */
export const { pdfText }: typeof pdf = requireOfBackend("./pdf.ts")
export const { wordText }: typeof zip = requireOfBackend("./zip.ts")
