import { readdir } from "node:fs/promises"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { AttachmentsResponse, HttpAttachment, RefusalBody } from "../../src/types/http"
import type { ApiClient, Store } from "../runner"

/** A picture of one pixel. */
export const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64"
)
export const PDF = Buffer.from("%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n")

/** A picture of so many bytes, most of which mean nothing. */
export function pictureOf(bytes: number): Buffer {
  return Buffer.concat([PNG, Buffer.alloc(bytes - PNG.length, 7)])
}

export type NamedContent = [name: string, content: Buffer | string]

export function formOf(files: NamedContent[], field = "files"): FormData {
  const form = new FormData()
  for (const [name, content] of files) {
    form.append(field, new Blob([typeof content === "string" ? content : bytesOf(content)]), name)
  }
  return form
}

/** What fetch takes as a body. */
export function bytesOf(content: Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(content)
}

/** Uploads and insists: for tests that are about what happens with the files. */
export async function uploaded(
  client: ApiClient,
  files: NamedContent[] = [["photo.png", PNG]],
  path = "/store/rma-attachments"
): Promise<HttpAttachment[]> {
  const { status, data } = await client.upload<AttachmentsResponse>(path, formOf(files))
  if (status !== 200) throw new Error(`The upload was answered ${status}: ${JSON.stringify(data)}`)
  return data.attachments
}

export type UploadAnswer = AttachmentsResponse & Partial<RefusalBody>

/** All that is kept of files: how many lie in the folder, and how many are known. */
export async function keptFiles(store: Store): Promise<{ on_disk: number; rows: number }> {
  const files = await readdir(store.files).catch(() => [])
  const [{ count }] = await store.container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)("rma_attachment")
    .count()
  return { on_disk: files.length, rows: Number(count) }
}
