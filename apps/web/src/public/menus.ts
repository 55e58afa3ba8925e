/** Closes what was opened in place when the reader turns to something else or presses Escape. */
export function closeOnLeaving(page: Document): void {
  const open = () => page.querySelectorAll<HTMLDetailsElement>('details.pick[open]');
  page.addEventListener('click', (event) => {
    for (const one of open()) if (!one.contains(event.target as Node)) one.open = false;
  });
  page.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    for (const one of open()) {
      one.open = false;
      one.querySelector('summary')?.focus();
    }
  });
}
