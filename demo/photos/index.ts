import { createReadStream } from "node:fs"
import path from "node:path"
import type { ArrivingFile } from "../../src/workflows"

const PHOTOS = { torn_seam: "torn-seam.jpg", broken_wick: "broken-wick.png" }

export type PhotoName = keyof typeof PHOTOS

/** A photo that a customer of the demo took, as it arrives. */
export async function* openPhoto(name: PhotoName): AsyncGenerator<ArrivingFile> {
  const filename = PHOTOS[name]
  yield { filename, content: createReadStream(path.resolve("demo/photos", filename)) }
}
