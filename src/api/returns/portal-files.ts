import { existsSync } from "node:fs"
import { readdir, readFile } from "node:fs/promises"
import path from "node:path"
import { promisify } from "node:util"
import { gzip } from "node:zlib"

export type PortalFile = {
  content: Buffer
  content_type: string
  /** Null for what is compressed already, such as fonts. */
  gzipped: Buffer | null
  /** Its name tells its content, so that it may be kept for ever. */
  is_immutable: boolean
}

/** The files of a built portal by their paths below it, such as `/assets/index-4f3a.js`. */
export type PortalFiles = ReadonlyMap<string, PortalFile>

const PAGE = "/index.html"
/** Vite writes the hash of the content into the names of what lies there, and of nothing else. */
const HASHED = "/assets/"

const CONTENT_TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
}
const COMPRESSED = [".png", ".woff2"]

const compress = promisify(gzip)

/** Reads a built portal into memory. Null where there is none. */
export async function readPortalFiles(folder: string): Promise<PortalFiles | null> {
  if (!existsSync(path.join(folder, PAGE))) return null
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && typeOf(entry.name))
  return new Map(
    await Promise.all(
      files.map(async ({ parentPath, name }): Promise<[string, PortalFile]> => {
        const file = path.join(parentPath, name)
        const at = `/${path.relative(folder, file).split(path.sep).join("/")}`
        return [at, await toPortalFile(at, await readFile(file))]
      })
    )
  )
}

/**
 * What a path below the portal stands for: a file, or for the portal's own pages its HTML.
 *
 * Paths are only looked up among the files that were read, as the browser sent them: `..` and its
 * encodings lead nowhere.
 */
export function findPortalFile(files: PortalFiles, at: string): PortalFile | undefined {
  return files.get(at) ?? (isFilePath(at) ? undefined : files.get(PAGE))
}

/** The portal's own pages have ids in their paths, and ids have no dots. */
function isFilePath(at: string): boolean {
  return at.startsWith(HASHED) || at.includes(".")
}

async function toPortalFile(at: string, content: Buffer): Promise<PortalFile> {
  const isCompressed = COMPRESSED.includes(path.extname(at))
  return {
    content,
    content_type: typeOf(at) ?? "application/octet-stream",
    gzipped: isCompressed ? null : await compress(content, { level: 9 }),
    is_immutable: at.startsWith(HASHED),
  }
}

function typeOf(name: string): string | undefined {
  return CONTENT_TYPES[path.extname(name)]
}
