/**
 * A ref for a pane that scrolls: while its content is longer than itself, the keyboard can reach it, so that the arrow keys scroll it.
 * A pane that shows everything is no stop on the way.
 */
export function scrollFocus(pane: HTMLElement | null): (() => void) | undefined {
  if (!pane) return undefined;
  const tell = () => {
    if (pane.scrollHeight > pane.clientHeight) pane.tabIndex = 0;
    else pane.removeAttribute('tabindex');
  };
  const observer = new ResizeObserver(tell);
  observer.observe(pane);
  for (const child of pane.children) observer.observe(child);
  return () => observer.disconnect();
}
