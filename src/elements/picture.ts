import { html, nothing, type TemplateResult } from 'lit';

/**
 * A picture that the episode names, from a server that does not learn of the page. `src` stands last, for WebKit loads at once
 * what has one.
 */
export function picture(
  part: string,
  url: string | null,
  loading: 'lazy' | 'eager' = 'lazy',
): TemplateResult | typeof nothing {
  if (!url) return nothing;
  return html`<img
    part=${part}
    alt=""
    loading=${loading}
    decoding="async"
    referrerpolicy="no-referrer"
    src=${url}
    @load=${markBroken}
    @error=${markBroken}
  />`;
}

/** One that cannot be loaded shows nothing, not the browser's mark of a broken picture; the next one may be there. */
function markBroken({ type, target }: Event): void {
  (target as HTMLImageElement).classList.toggle('broken', type === 'error');
}
