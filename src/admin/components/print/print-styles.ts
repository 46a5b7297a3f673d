/**
 * Only the slip is printed: the admin around it is hidden, and its scrolling frames are opened, or
 * the printer would get no more than fits on the screen. Black on white, also in dark mode.
 */
export const PRINT_STYLES = `
@media print {
  body * { visibility: hidden; }
  .rma-slip, .rma-slip * { visibility: visible; color: #000 !important; }
  .rma-slip { position: absolute; inset: 0 0 auto 0; background: #fff; }
  html, body, #medusa { background: #fff !important; }
  .rma-not-printed { display: none !important; }
  html, body, #medusa, #medusa * { overflow: visible !important; }
  #medusa main, #medusa main * { position: static; }
  #medusa main .rma-slip { position: absolute; }
}
`
