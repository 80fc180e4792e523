/** Those that the package brings. */
export const THEMES = ['editorial', 'dark-bar', 'brutalist', 'quiet-card'] as const;

/** Puts the style sheet of a theme into the page, until it is removed. */
export async function loadTheme(theme: (typeof THEMES)[number]): Promise<HTMLLinkElement> {
  const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `/themes/${theme}.css` });
  const loaded = new Promise((resolve) => sheet.addEventListener('load', resolve));
  document.head.append(sheet);
  await loaded;
  return sheet;
}
