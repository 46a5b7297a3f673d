import { checkFiles } from "../check-files"

const LIMITS = { max_files: 3, max_bytes: 1_000, mime_types: ["image/png", "image/jpeg"] }
const file = (name: string, size = 10, type = "image/png") => ({ name, size, type })

describe("files that somebody chose", () => {
  it.each([
    ["go up", [file("a.png"), file("b.jpg", 1_000, "image/jpeg")], 1, null],
    ["may be of a type that the browser does not know", [file("a.heic", 10, "")], 0, null],
    ["are too many with those there are", [file("a.png"), file("b.png")], 2, { problem: "tooMany" }],
    ["are too large", [file("a.png"), file("b.png", 1_001)], 0, { problem: "tooLarge", name: "b.png" }],
    [
      "are of a type that is not taken",
      [file("page.html", 10, "text/html")],
      0,
      { problem: "wrongType", name: "page.html" },
    ],
  ])("%s", (_name, files, kept, problem) => {
    expect(checkFiles(files, kept, LIMITS)).toEqual(problem)
  })
})
