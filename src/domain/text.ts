/** Control characters other than the white space of ASCII, and halves of surrogate pairs. */
const UNPRINTABLE = /(?![\t\n\f\r])[\p{Cc}\p{Cs}]/gu;

// Not `\s`: no-break spaces are part of French typography.
const SPACES = /[\t\n\f\r ]+/g;

/** Plain text on one line: white space collapsed, no control characters. Empty where nothing is left. */
export function cleanLine(text: string): string {
  return text.replace(UNPRINTABLE, '').replace(SPACES, ' ').trim();
}

/** Plain text of one or more paragraphs, with one blank line between two. */
export function cleanText(text: string): string {
  const hasBlankLine = (space: string): boolean => space.indexOf('\n') !== space.lastIndexOf('\n');
  return text
    .replace(UNPRINTABLE, '')
    .replace(SPACES, (space) => (hasBlankLine(space) ? '\n\n' : ' '))
    .trim();
}
