import bwipjs from "bwip-js"

/** The number of a case as machines read it: PNG images as data URLs. */
export type RmaCodes = {
  /** Code 128: the one that every hand scanner of a warehouse knows, and that types what it read. */
  bars: string
  /** QR: read by the camera of a phone, from any side, and from paper that was creased on its way. */
  square: string
}

/** Draws both codes of an RMA number, with the margins that scanners need around them. */
export async function drawRmaCodes(number: string): Promise<RmaCodes> {
  const [bars, square] = await Promise.all([
    draw({ bcid: "code128", text: number, scale: 3, height: 12, paddingwidth: 10 }),
    draw({ bcid: "qrcode", text: number, scale: 8, padding: 4 }),
  ])
  return { bars, square }
}

async function draw(options: Parameters<typeof bwipjs.toBuffer>[0]): Promise<string> {
  const png = await bwipjs.toBuffer({ ...options, backgroundcolor: "FFFFFF" })
  return `data:image/png;base64,${png.toString("base64")}`
}
