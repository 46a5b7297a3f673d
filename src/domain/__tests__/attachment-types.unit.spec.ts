import { isAttachableType } from "../attachment-types"

describe("isAttachableType", () => {
  it.each(["image/jpeg", "image/png", "image/heic", "application/pdf", "video/mp4", "text/plain"])(
    "takes %s",
    (type) => {
      expect(isAttachableType(type)).toBe(true)
    }
  )

  it.each([
    "image/svg+xml",
    "text/html",
    "text/xml",
    "text/javascript",
    "application/xhtml+xml",
    "application/xml",
    "application/javascript",
    "application/x-shockwave-flash",
  ])("refuses %s", (type) => {
    expect(isAttachableType(type)).toBe(false)
  })
})
