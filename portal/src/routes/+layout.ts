/** The portal is a set of static files: one page for every address, drawn in the browser. */
export const ssr = false;
export const prerender = false;
