/** What the page saw, for the test that opened it. It comes before every other script. */
globalThis.witness = { violations: [], warnings: [], names: undefined };
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, sample, blockedURI }) =>
  witness.violations.push(`${effectiveDirective} ${blockedURI} ${sample}`),
);
addEventListener('error', ({ message }) => witness.violations.push(`error ${message}`));
addEventListener('unhandledrejection', ({ reason }) => witness.violations.push(`rejection ${reason}`));
console.warn = (...words) => witness.warnings.push(words.join(' '));
witness.names = new Set(Object.getOwnPropertyNames(globalThis));
