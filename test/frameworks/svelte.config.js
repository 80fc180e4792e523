/** svelte-check looks for it before it looks at the project's Vite. */
export default {};
