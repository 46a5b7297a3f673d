import { safeFilename } from "../safe-filename"

describe("The name of a file, for people to read", () => {
  it.each([
    ["photo.jpg", "jpg", "photo.jpg"],
    ["Photo.JPEG", "jpg", "Photo.JPEG"],
    ["../../etc/passwd", "png", "passwd.png"],
    ["..\\..\\boot.ini", "pdf", "boot.ini.pdf"],
    ["/", "png", "file.png"],
    ["", "png", "file.png"],
    ["..", "png", "file.png"],
    [".png", "png", "png.png"],
    ["page.html", "png", "page.html.png"],
    ["a\0b\r\nc.png", "png", "abc.png"],
    ["invoice\u202Egnp.exe", "pdf", "invoicegnp.exe.pdf"],
    ["  two   words .png ", "png", "two words .png"],
    ['a<b>"c"|d?.png', "png", "a_b__c__d_.png"],
    ["shirt 👕 صورة.png", "png", "shirt 👕 صورة.png"],
    [`${"x".repeat(300)}.png`, "png", `${"x".repeat(116)}.png`],
    [`${"👕".repeat(300)}.png`, "png", `${"👕".repeat(116)}.png`],
  ])("%j with the content of a %s is %j", (written, extension, name) => {
    expect(safeFilename(written, extension)).toBe(name)
  })
})
