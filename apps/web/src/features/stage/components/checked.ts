const key = (slug: string) => `plenary.checked.${slug}`;

/** Has this window shown its person the device check for this session? A reload in the middle of a talk does not ask again. */
export function checkedDevices(slug: string): boolean {
  try {
    return sessionStorage.getItem(key(slug)) !== null;
  } catch {
    return false;
  }
}

export function rememberCheck(slug: string): void {
  try {
    sessionStorage.setItem(key(slug), 'yes');
  } catch {
    // Without storage the check comes again after a reload; nothing else is lost.
  }
}
