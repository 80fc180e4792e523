import 'axe-core/axe.min.js';
import type { AxeResults, RunOptions } from 'axe-core';

/** Every rule for WCAG 2.2, A and AA, and for good practice; the size of targets is off until it is asked for. */
const OPTIONS: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  rules: {
    'target-size': { enabled: true },
    // About the page around it, which a test does not have.
    region: { enabled: false },
  },
  resultTypes: ['violations'],
};

declare global {
  // The script of axe-core leaves its name on the page.
  var axe: { run(context: Element, options: RunOptions): Promise<AxeResults> };
}

/** What axe finds wrong with an element and everything in it, one line for each rule and place. */
export async function accessibilityFaults(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, OPTIONS);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.flat().join(' ')}: ${failureSummary ?? ''}`),
  );
}
