/**
 * Sent with every answer. No inline script anywhere: JSON-LD is data and needs no permission. Names of people and sessions
 * stand in addresses and titles, so nothing goes out in a Referer, and nobody frames a page whose buttons act at once.
 */
const CONTENT = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  // Server-rendered rows carry their share of the time as a custom property.
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(self), microphone=(self), display-capture=(self), geolocation=(), payment=(), usb=()',
};

/** Said only over HTTPS; the certificate may be a private one, so subdomains and preload lists are left alone. */
export const STRICT_TRANSPORT = { 'strict-transport-security': 'max-age=31536000' } as const;

/** A file that somebody uploaded: whatever it is, it may do nothing here. */
export const FILE_POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";
