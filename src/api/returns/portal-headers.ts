/**
 * What a browser may do on the portal: run our own scripts and nothing that somebody wrote into a
 * product's title or a message; tell nobody where it came from, since a case's link carries its key;
 * and be shown only inside of pages that the shop named.
 *
 * @param frameAncestors origins, besides the shop's own server, whose pages may show the portal in a
 * frame
 */
export function portalHeaders(frameAncestors: string[]): Record<string, string> {
  const policy = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    // Pictures of products lie wherever the shop keeps its files.
    "img-src": "'self' data: blob: https:",
    "connect-src": "'self'",
    "font-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": ["'self'", ...frameAncestors].join(" "),
  }
  return {
    "Content-Security-Policy": Object.entries(policy)
      .map(([directive, value]) => `${directive} ${value}`)
      .join("; "),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
  }
}
