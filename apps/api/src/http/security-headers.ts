/** What a page may do. No inline script anywhere: JSON-LD is data and needs no permission; nobody frames a page whose buttons act at once. */
const PAGE_POLICY = [
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

/** Names of people and sessions stand in addresses and titles, so nothing goes out in a Referer. */
const ALWAYS = {
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
};

type Headers = Readonly<Record<string, string>>;
/** A page bears these, and whatever a page is made of. */
export const PAGE_HEADERS: Headers = {
  'content-security-policy': PAGE_POLICY,
  ...ALWAYS,
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(self), microphone=(self), display-capture=(self), geolocation=(), payment=(), usb=()',
};
/** Every other answer bears these: opened as if it were a page it may do nothing at all, so that there is nothing else to forbid it. */
export const DATA_HEADERS: Headers = { 'content-security-policy': "default-src 'none'; frame-ancestors 'none'", ...ALWAYS };

/** Said only over HTTPS; the certificate may be a private one, so subdomains and preload lists are left alone. */
export const STRICT_TRANSPORT = { 'strict-transport-security': 'max-age=31536000' } as const;

/** A file that somebody uploaded: whatever it is, it may do nothing here. */
export const FILE_POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";
