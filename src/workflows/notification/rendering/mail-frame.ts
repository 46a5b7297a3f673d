import { escapeHtml } from "./liquid-engines"

export type MailFrame = {
  /** The language of the mail, for screen readers. */
  locale: string
  subject: string
  shop_name: string
  /** Below the words, such as "RMA-1042 · Maison Morel". */
  footer: string
  /** HTML. */
  body: string
}

const FONT = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"

/**
 * A mail as it is sent: the shop's name, the words, a line below. Tables and styles at each element,
 * because mail programs know little else; it shrinks with the screen.
 */
export function mailFrame({ locale, subject, shop_name, footer, body }: MailFrame): string {
  return `<!doctype html>
<html lang="${escapeHtml(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escapeHtml(subject)}</title>
<style>
.rma-body p, .rma-body ul, .rma-body ol { margin: 0 0 16px; }
.rma-body blockquote { margin: 0 0 16px; padding: 4px 0 4px 16px; border-left: 3px solid #e4e4e7; color: #3f3f46; }
.rma-body img { max-width: 100%; height: auto; }
@media (max-width: 600px) { .rma-card { padding: 24px 20px !important; } }
</style>
</head>
<body style="margin:0;padding:0;background:#f4f4f5;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#f4f4f5;">
<tr><td align="center" style="padding:24px 12px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px;">
<tr><td style="padding:0 4px 16px;font-family:${FONT};font-size:18px;line-height:24px;font-weight:600;color:#18181b;">${escapeHtml(shop_name)}</td></tr>
<tr><td class="rma-card rma-body" style="padding:32px;background:#ffffff;border:1px solid #e4e4e7;border-radius:12px;font-family:${FONT};font-size:16px;line-height:24px;color:#18181b;overflow-wrap:anywhere;">
${body}
</td></tr>
<tr><td style="padding:16px 4px 0;font-family:${FONT};font-size:13px;line-height:20px;color:#71717a;">${escapeHtml(footer)}</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`
}
