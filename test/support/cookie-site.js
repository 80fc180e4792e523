/**
 * A chapters document on the page's own site, `/cookies`: its title is the cookies that were sent along, or `none`.
 *
 * @type {import('@web/dev-server-core').Middleware}
 */
export const cookieSite = (context, next) => {
  if (context.path !== '/cookies') return next();
  context.body = { title: context.get('Cookie') || 'none', chapters: [] };
  context.set('Cache-Control', 'no-store');
  return undefined;
};
