const { userAgent } = navigator;

/** The engine that runs the tests. */
export const ENGINE = userAgent.includes('Firefox') ? 'firefox' : userAgent.includes('Chrome') ? 'chromium' : 'webkit';
