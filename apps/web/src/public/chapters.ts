/** Marks the chapter that is being read, in the contents and in the laid-down bar of a phone. */
export function followChapters(page: Document): void {
  const links = new Map(
    [...page.querySelectorAll<HTMLAnchorElement>('.chapters li:not(.part) > a')].map((link, index) => [link.hash.slice(1), { link, index }]),
  );
  const sections = [...page.querySelectorAll<HTMLElement>('.chapter')];
  if (links.size === 0 || sections.length === 0) return;
  const bars = page.querySelectorAll('.sticky-laid .laid > span');
  const word = page.querySelector('[data-chapter]');
  let here: string | null = null;

  const mark = (id: string) => {
    const found = links.get(id);
    if (id === here || !found) return;
    here = id;
    for (const { link } of links.values()) link.removeAttribute('aria-current');
    found.link.setAttribute('aria-current', 'location');
    for (const [index, bar] of bars.entries()) bar.classList.toggle('here', index === found.index);
    if (word) word.textContent = found.link.textContent;
  };
  const [first] = sections;
  if (first) mark(first.id);
  const visible = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) entry.isIntersecting ? visible.add(entry.target) : visible.delete(entry.target);
      const reading = sections.find((section) => visible.has(section));
      if (reading) mark(reading.id);
    },
    { rootMargin: '-80px 0px -60% 0px' },
  );
  for (const section of sections) observer.observe(section);
}
