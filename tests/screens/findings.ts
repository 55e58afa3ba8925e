import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What stands in somebody's way, in words that can be acted on: the rule, the element, and why. `only`: that rule alone. */
export async function findings(page: Page, only?: 'color-contrast'): Promise<string[]> {
  // Put together in the page itself: no frame of another origin is in it, and a page of its own for each analysis takes as long as the analysis.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (only ? axe.withRules(only) : axe.withTags(STANDARDS)).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`));
}
