const DRAWINGS = {
  shirt: "M30 26l12-6q8 7 16 0l12 6 10 14-10 7-4-5v38H34V42l-4 5-10-7z",
  hoodie: "M36 22q14-12 28 0l12 8 8 40-10 2-6-24v34H32V48l-6 24-10-2 8-40zM42 26q8 8 16 0",
  cap: "M22 58q0-30 28-30t28 30q16 2 16 10-22-6-44-6t-28 2z",
  mug: "M28 30h36v8h6q12 0 12 12t-12 12h-6v12H28zm36 16v8h6q4 0 4-4t-4-4z",
  mugs: "M14 34h26v6h4q8 0 8 9t-8 9h-4v12H14zm40 0h26v6h4q8 0 8 9t-8 9h-4v12H54z",
  book: "M24 22h24q4 0 4 4 0-4 4-4h22v52H56q-4 0-4 4 0-4-4-4H24z",
  candle: "M40 44h20v34H40zm10-24q10 12 0 18-10-6 0-18z",
  ribbon: "M22 42h56v34H22zm0-10h22q-10-16 6-4 16-12 6 4h22v8H22z",
}

/**
 * A product picture that needs no file and no network: a drawing in one colour on another, as a
 * data URI.
 */
export function picture(drawing: keyof typeof DRAWINGS, colour: string, background: string) {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">` +
    `<rect width="100" height="100" fill="${background}"/>` +
    `<path d="${DRAWINGS[drawing]}" fill="${colour}"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
