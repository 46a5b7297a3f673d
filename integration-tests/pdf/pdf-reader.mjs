// Reads a PDF from stdin as somebody does who has it on paper: writes to stdout, as JSON, the lines of
// every page and what a scanner finds on it. A program of its own, because pdfjs is an ES module, which
// Jest cannot load.
import { createRequire } from "node:module"
import { buffer } from "node:stream/consumers"
import jsQR from "jsqr"
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs"

const { createCanvas } = createRequire(import.meta.resolve("pdfjs-dist"))("@napi-rs/canvas")

/** 144 dots per inch: less than any printer and any scanner. */
const SCALE = 2

const data = new Uint8Array(await buffer(process.stdin))
const pdf = await getDocument({ data, verbosity: 0 }).promise
const pages = []
for (let number = 1; number <= pdf.numPages; number++) {
  const page = await pdf.getPage(number)
  pages.push({ lines: await linesOf(page), code: await scan(page) })
}
const { info } = await pdf.getMetadata()
process.stdout.write(JSON.stringify({ title: info.Title ?? null, pages }))

/** From top to bottom; what stands at one height is one line. */
async function linesOf(page) {
  const { items } = await page.getTextContent()
  const lines = new Map()
  for (const { str, transform } of items.filter(({ str }) => str.trim())) {
    const height = Math.round(transform[5])
    lines.set(height, [...(lines.get(height) ?? []), { str, x: transform[4] }])
  }
  return [...lines.entries()]
    .sort(([one], [other]) => other - one)
    .map(([, parts]) => parts.sort((one, other) => one.x - other.x).map(({ str }) => str).join(" "))
}

async function scan(page) {
  const viewport = page.getViewport({ scale: SCALE })
  const canvas = createCanvas(viewport.width, viewport.height)
  const canvasContext = canvas.getContext("2d")
  await page.render({ canvas, canvasContext, viewport }).promise
  const pixels = canvasContext.getImageData(0, 0, canvas.width, canvas.height)
  return jsQR(pixels.data, pixels.width, pixels.height)?.data ?? null
}
