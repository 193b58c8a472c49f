import { randomBytes } from "node:crypto"
import { access, readdir } from "node:fs/promises"
import { request } from "node:http"
import path from "node:path"
import { keptDocument, keptPicture, type KeptPicture } from "@lienket/contracts"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import sharp from "sharp"
import { beforeAll, expect, test } from "vitest"
import { databaseOf } from "../src/database/database"
import { environment, privateFolder } from "../src/environment"
import { MEDIA_MODULE } from "../src/modules/media"
import { filesOf } from "../src/modules/media/picture-files"
import type { MediaModuleService } from "../src/modules/media/service"
import { bombPng, heic, photo } from "./support/hostile-pictures"
import { answering } from "./support/http"
import { createTestOrganization, signInMember } from "./support/people"

medusaIntegrationTestRunner({
  testSuite: ({ api: client, getContainer }) => {
    const api = answering(client)
    let own: { id: string; headers: Readonly<Record<string, string>> }
    let other: typeof own
    beforeAll(async () => {
      const member = async (handle: string) => {
        const { id } = await createTestOrganization(getContainer(), { handle, name: handle, kind: "cooperative" })
        return { id, headers: await signInMember(client, getContainer(), id, "staff") }
      }
      own = await member("htx-quang-lac")
      other = await member("htx-binh-gia")
    })

    const upload = (
      content: Buffer | string,
      { url = "/cooperative/images", name = "anh.jpg", who = own, language = "vi", field = "file" } = {},
    ) => {
      const form = new FormData()
      form.append(field, new Blob([new Uint8Array(Buffer.from(content))], { type: "image/jpeg" }), name)
      return api.post(url, form, { headers: { ...who.headers, "accept-language": language } })
    }
    const incoming = () => readdir(path.join(privateFolder(environment()), "incoming"))

    test("a photograph becomes a picture: upright, without where it was taken, in every format, for ever", async () => {
      const taken = await sharp(await photo(1600, 1200))
        .withExif({ IFD0: { Make: "Phone" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "21/1 51/1 0/1" } })
        .withMetadata({ orientation: 6 })
        .jpeg()
        .toBuffer()
      const { status, data } = await upload(taken)
      expect([status, keptPicture.parse(data).picture]).toMatchObject([200, { width: 1200, height: 1600 }])
      for (const file of filesOf(data.picture)) {
        const seen = await client.get(`/media/${file}`, { responseType: "arraybuffer" })
        expect(seen.headers["cache-control"]).toContain("immutable")
        const metadata = await sharp(Buffer.from(seen.data)).metadata()
        expect([metadata.exif, metadata.icc, metadata.xmp, metadata.orientation]).toEqual(Array(4).fill(undefined))
      }
      expect(await incoming()).toEqual([])
    })

    test("every kind a phone or a computer makes is taken, whatever the file is called", async () => {
      const picture = sharp(await photo(400, 300))
      const kinds = {
        jpeg: await picture.clone().jpeg().toBuffer(),
        png: await picture.clone().png({ progressive: true }).toBuffer(),
        webp: await picture.clone().webp().toBuffer(),
        avif: await picture.clone().avif({ effort: 0 }).toBuffer(),
        gif: await picture.clone().gif().toBuffer(),
        grey: await picture.clone().greyscale().png().toBuffer(),
        cmyk: await picture.clone().toColourspace("cmyk").jpeg().toBuffer(),
      }
      for (const [kind, content] of Object.entries(kinds)) {
        const { status, data } = await upload(content, { name: "Ảnh mật ong 🐝.txt" })
        expect([kind, status, data.picture?.width]).toEqual([kind, 200, 400])
      }
    })

    test("the same photograph twice is one picture and one entry in the log; another cooperative has its own", async () => {
      const content = await photo(400, 300)
      const answers = await Promise.all([upload(content), upload(content), upload(content, { who: other })])
      const [first, second, others] = answers.map(({ data }) => keptPicture.parse(data))
      expect(second).toEqual(first)
      expect(others?.id).not.toBe(first?.id)
      expect(others?.picture).toEqual(first?.picture)
      const db = databaseOf(getContainer())
      expect(await db("picture").where({ organization_id: own.id })).toHaveLength(1)
      expect(await db("audit_entry").where({ organization_id: own.id }).pluck("action")).toEqual(["picture.added"])
    })

    test("pictures are given in the order asked for, and only one's own", async () => {
      const media = getContainer().resolve<MediaModuleService>(MEDIA_MODULE)
      const kept: KeptPicture[] = []
      for (const width of [30, 31, 32]) kept.push((await upload(await photo(width, 20))).data)
      const [one = "", two = "", three = ""] = kept.map(({ id }) => id)
      const ids = async (organizationId: string) =>
        (await media.picturesOf(databaseOf(getContainer()), organizationId, [three, one, "pic_khong_co", two])).map(
          ({ id }) => id,
        )
      expect(await ids(own.id)).toEqual([three, one, two])
      expect(await ids(other.id)).toEqual([])
    })

    test("what is no picture of ours is refused by its content, in the sender's language, and leaves nothing", async () => {
      const whole = await photo(800, 600)
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>`
      const refused: readonly (readonly [string, Buffer | string, number, string])[] = [
        ["SVG with a script", svg, 415, "file_type_not_accepted"],
        ["text called .jpg", "không phải ảnh", 415, "file_type_not_accepted"],
        ["PDF", "%PDF-1.7\n1 0 obj", 415, "file_type_not_accepted"],
        ["HTML that begins as a GIF", "GIF89a=1/*<script>alert(1)</script>*/", 400, "file_unreadable"],
        ["TIFF", await sharp(whole).tiff().toBuffer(), 415, "file_type_not_accepted"],
        ["HEIC", heic(), 415, "picture_heic_not_accepted"],
        ["half a JPEG", whole.subarray(0, whole.length / 2), 400, "file_unreadable"],
        ["half a PNG", (await sharp(whole).png().toBuffer()).subarray(0, 20_000), 400, "file_unreadable"],
        [
          "noise that begins as a JPEG",
          Buffer.concat([Buffer.from([255, 216, 255]), randomBytes(5_000)]),
          400,
          "file_unreadable",
        ],
        ["0 bytes", "", 400, "file_unreadable"],
        ["a bomb of 30,000 × 30,000", bombPng(30_000, 30_000), 413, "picture_too_many_pixels"],
        ["a thread", await photo(3_000, 200), 400, "picture_too_narrow"],
      ]
      for (const [what, content, status, code] of refused) {
        const answer = await upload(content)
        expect([what, answer.status, answer.data.code, answer.data.field]).toEqual([what, status, code, "file"])
      }
      const english = await upload(svg, { language: "en" })
      expect(english.data.message).toBe(
        "Files of this kind are not accepted. Please choose JPEG, PNG, WebP, AVIF, GIF.",
      )
      expect(await incoming()).toEqual([])
      expect(await databaseOf(getContainer())("picture")).toEqual([])
    })

    test("of 300 moving frames the first is kept", async () => {
      const frames = await Promise.all(Array.from({ length: 300 }, (_, frame) => photo(24, 18, frame)))
      const moving = sharp(frames, { join: { animated: true } })
      for (const content of [
        await moving.clone().gif().toBuffer(),
        await moving.clone().webp({ effort: 0 }).toBuffer(),
      ]) {
        expect((await sharp(content, { animated: true }).metadata()).pages).toBe(300)
        const { status, data } = await upload(content)
        expect([status, data.picture?.width, data.picture?.height]).toEqual([200, 24, 18])
      }
    })

    test("too large, of unknown length, not a file, a file too many: refused before or while it comes", async () => {
      const large = await upload(Buffer.alloc(25_000_001, 1))
      expect([large.status, large.data.code, large.data.message]).toEqual([
        413,
        "file_too_large",
        "Tệp lớn hơn 25 MB. Xin chọn tệp nhỏ hơn.",
      ])
      const json = await api.post("/cooperative/images", { file: "anh.jpg" }, { headers: own.headers })
      expect([json.status, json.data.code, json.data.field]).toEqual([400, "required", "file"])
      const misnamed = await upload(await photo(40, 30), { field: "photo" })
      expect([misnamed.status, misnamed.data.code]).toEqual([400, "invalid_data"])
      const bare = (headers: Readonly<Record<string, string>>, body: string) =>
        send(new URL("/cooperative/images", client.defaults.baseURL), { ...own.headers, ...headers }, body)
      const type = "multipart/form-data; boundary=x"
      expect(await bare({ "content-type": type, "transfer-encoding": "chunked" }, "--x--")).toEqual([
        411,
        "length_required",
      ])
      expect(await bare({ "content-type": type, "content-length": "9000000000" }, "")).toEqual([413, "file_too_large"])
      const half = `--x\r\ncontent-disposition: form-data; name="file"; filename="a.jpg"\r\n\r\nabc`
      expect(await bare({ "content-type": type, "content-length": String(half.length) }, half)).toEqual([
        400,
        "upload_cut_short",
      ])
      expect(await bare({ "content-type": "multipart/form-data", "content-length": "3" }, "abc")).toEqual([
        400,
        "upload_cut_short",
      ])
      expect(await incoming()).toEqual([])
    })

    test("nothing is received from whoever may not hand anything in", async () => {
      const nobody = { id: "", headers: {} }
      const content = await photo(40, 30)
      for (const url of ["/cooperative/images", "/cooperative/documents"]) {
        expect((await upload(content, { url, who: nobody })).status).toBe(401)
      }
      expect(await databaseOf(getContainer())("picture")).toEqual([])
    })

    test("a scan is kept as it is, for its cooperative and the alliance of its province alone", async () => {
      const pdf = `%PDF-1.7\n<script>alert(1)</script> ${"x".repeat(1_000)}`
      const url = "/cooperative/documents"
      const { data } = await upload(pdf, { url, name: 'C:\\Giấy tờ\\Quyết định "OCOP" 12.pdf' })
      const document = keptDocument.parse(data)
      expect(document).toMatchObject({ name: "Quyết định OCOP 12.pdf", type: "application/pdf", bytes: pdf.length })
      await access(path.join(privateFolder(environment()), "documents", document.sha256))
      expect((await upload(pdf, { url, name: "khac.pdf" })).data).toEqual(document)

      const seen = await api.get(`${url}/${document.id}`, { headers: own.headers })
      expect([seen.status, seen.data]).toEqual([200, pdf])
      expect(seen.headers).toMatchObject({
        "content-type": "application/pdf",
        "content-disposition": `inline; filename="Quy_t __nh OCOP 12.pdf"; filename*=UTF-8''Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh%20OCOP%2012.pdf`,
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
      })
      expect(seen.headers["content-security-policy"]).toContain("default-src 'none'")

      const alliance = async (province_code: string) => {
        const handle = `lien-minh-${province_code}`
        const { id } = await createTestOrganization(getContainer(), {
          handle,
          name: handle,
          kind: "alliance",
          province_code,
        })
        const headers = await signInMember(client, getContainer(), id, "viewer")
        return (await api.get(`/alliance/documents/${document.id}`, { headers })).status
      }
      expect([await alliance("20"), await alliance("19")]).toEqual([200, 404])
      expect((await api.get(`${url}/${document.id}`, { headers: other.headers })).status).toBe(404)
      expect((await api.get(`${url}/doc_khong_co`, { headers: own.headers })).status).toBe(404)
    })

    test("a document is a PDF or a picture, by its content", async () => {
      const url = "/cooperative/documents"
      for (const content of [
        "<html>",
        "PK\u0003\u0004",
        await sharp(await photo(40, 30))
          .gif()
          .toBuffer(),
      ]) {
        const { status, data } = await upload(content, { url, name: "giay.pdf" })
        expect([status, data.code, data.field]).toEqual([415, "file_type_not_accepted", "file"])
      }
      expect((await upload(await photo(40, 30), { url })).data).toMatchObject({ type: "image/jpeg" })
      expect((await upload(Buffer.alloc(10_000_001, "%PDF-"), { url })).status).toBe(413)
    })
  },
})

/** A request as only a client of its own making sends it. @returns status and code. */
const send = (url: URL, headers: Readonly<Record<string, string>>, body: string): Promise<[number, string]> =>
  new Promise((resolve, reject) => {
    const sent = request(url, { method: "POST", headers }, (answer) => {
      let text = ""
      answer.on("data", (chunk) => (text += chunk))
      answer.on("end", () => {
        sent.destroy()
        resolve([answer.statusCode ?? 0, String(JSON.parse(text).code)])
      })
    })
    sent.on("error", reject)
    if (headers["content-length"] === undefined || Number(headers["content-length"]) === body.length) sent.end(body)
    else sent.flushHeaders()
  })
