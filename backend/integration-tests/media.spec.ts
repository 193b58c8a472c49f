import { randomUUID } from "node:crypto"
import { mkdir, rm, writeFile } from "node:fs/promises"
import path from "node:path"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { expect, onTestFinished, test } from "vitest"
import { readEnvironment } from "../src/environment"
import { answering } from "./support/http"

/** Puts a file where uploads are kept. @returns its name. */
const keep = async (extension: string, content: string, prefix = ""): Promise<string> => {
  const folder = readEnvironment().LIENKET_UPLOADS
  const name = `${prefix}${randomUUID()}${extension}`
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, name), content)
  onTestFinished(() => rm(path.join(folder, name)))
  return name
}

medusaIntegrationTestRunner({
  testSuite: ({ api: client }) => {
    const api = answering(client)

    test("a picture is served as what it is, to be kept for a year", async () => {
      const types = { ".avif": "image/avif", ".webp": "image/webp", ".jpg": "image/jpeg", ".PNG": "image/png" }
      for (const [extension, type] of Object.entries(types)) {
        const { status, headers } = await api.get(`/media/${await keep(extension, "picture")}`)
        expect(status).toBe(200)
        expect(headers).toMatchObject({
          "content-type": type,
          "cache-control": "public, max-age=31536000, immutable",
          "x-content-type-options": "nosniff",
        })
        expect(headers["content-disposition"]).toBeUndefined()
      }
    })

    test("a browser that has the picture already is told so", async () => {
      const url = `/media/${await keep(".jpg", "picture")}`
      const { headers } = await api.get(url)
      expect((await api.get(url, { headers: { "if-none-match": String(headers.etag) } })).status).toBe(304)
    })

    test("a file that could run as a page of ours is saved, never opened", async () => {
      for (const extension of [".html", ".svg", ".js", ""]) {
        const { headers } = await api.get(`/media/${await keep(extension, "<script>alert(1)</script>")}`)
        expect(headers["content-disposition"]).toBe("attachment")
        expect(headers["content-type"]).not.toMatch(/html|javascript/)
      }
      const { headers } = await api.get(`/media/${await keep(".pdf", "%PDF-1.7")}`)
      expect(headers["content-type"]).toBe("application/pdf")
      expect(headers["content-disposition"]).toBeUndefined()
    })

    test("nothing but the files themselves can be reached, and a miss is never kept", async () => {
      const folder = encodeURIComponent(path.basename(readEnvironment().LIENKET_UPLOADS))
      const file = await keep(".jpg", "picture")
      const misses = [
        "khong-co.jpg",
        `..%2f${folder}%2f${file}`,
        `%2e%2e%2f${folder}%2f${file}`,
        `.%2f..%2f${folder}`,
        await keep(".jpg", "picture", "."),
        "..%5cwindows",
        "%00.jpg",
      ]
      for (const miss of misses) {
        const { status, data, headers } = await api.get(`/media/${miss}`)
        expect([miss, status, data.code]).toEqual([miss, 404, "not_found"])
        expect(headers["cache-control"] ?? "").not.toContain("immutable")
      }
    })
  },
})
