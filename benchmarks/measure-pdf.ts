const MB = 1024 * 1024

/** How many lines the document has, and how often it is drawn once the fonts are there. */
type Measured = { lines: number; samples: number }

/**
 * Draws a PDF some times over in this process, which does nothing else, and prints what it took as JSON:
 * the first time apart, because it loads the fonts, the median of the others, and the memory at its highest.
 * Ends the process with 1 where it cannot be drawn.
 */
export function measurePdf(measured: Measured, draw: () => Promise<Buffer>): void {
  measure(measured, draw).catch((error) => {
    console.error(error)
    process.exit(1)
  })
}

async function measure({ lines, samples }: Measured, draw: () => Promise<Buffer>): Promise<void> {
  const before = process.memoryUsage().rss
  const first = await timed(draw)
  const times: number[] = []
  for (let sample = 0; sample < samples; sample++) times.push((await timed(draw)).ms)
  const median = times.sort((one, other) => one - other)[Math.floor(samples / 2)]
  const peak = process.resourceUsage().maxRSS * 1024
  process.stdout.write(
    JSON.stringify({
      lines,
      first_ms: Math.round(first.ms),
      median_ms: Math.round(median),
      file_kb: Math.round(first.bytes / 1024),
      peak_mb: Math.round(peak / MB),
      added_mb: Math.round((peak - before) / MB),
    })
  )
}

async function timed(draw: () => Promise<Buffer>): Promise<{ ms: number; bytes: number }> {
  const started = performance.now()
  const pdf = await draw()
  return { ms: performance.now() - started, bytes: pdf.length }
}
