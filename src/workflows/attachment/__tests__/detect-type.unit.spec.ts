import { detectType } from "../detect-type"

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64"
)
const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1])
const HEIC = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypheic\0\0\0\0mif1heic")])
const WEBP = Buffer.concat([Buffer.from("RIFF"), Buffer.from([36, 0, 0, 0]), Buffer.from("WEBPVP8 ")])

describe("The type of a file", () => {
  it.each([
    ["a PNG", PNG, { mime_type: "image/png", extension: "png" }],
    ["the beginning of a long PNG", PNG.subarray(0, 45), { mime_type: "image/png", extension: "png" }],
    ["a JPEG", JPEG, { mime_type: "image/jpeg", extension: "jpg" }],
    ["an iPhone's photo", HEIC, { mime_type: "image/heic", extension: "heic" }],
    ["a WebP", WEBP, { mime_type: "image/webp", extension: "webp" }],
    ["a PDF", Buffer.from("%PDF-1.7\n%\xe2\xe3"), { mime_type: "application/pdf", extension: "pdf" }],
  ])("of %s is found in its content", async (_what, content, type) => {
    await expect(detectType(content)).resolves.toEqual(type)
  })

  it.each([
    ["a page", "<!doctype html><script>alert(1)</script>"],
    ["a drawing", `<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`],
    ["a script", "#!/bin/sh\nrm -rf /"],
    ["a text", "PNG"],
  ])("of %s is none", async (_what, content) => {
    await expect(detectType(Buffer.from(content))).resolves.toBeNull()
  })
})
