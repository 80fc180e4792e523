/** Made by `scripts/demo-artifacts.js`. */
declare module 'demo:manifest' {
  /** `custom-elements.json`. */
  const manifest: {
    readonly modules: readonly { readonly declarations?: readonly import('./api.js').Declaration[] }[];
  };
  export default manifest;
}

declare module 'demo:validate' {
  interface Problem {
    /** A JSON pointer into the document. */
    readonly instancePath: string;
    readonly message?: string;
  }
  /** Checks a document against the schema; what is wrong is then in `errors`. */
  const validate: { (document: unknown): boolean; readonly errors?: readonly Problem[] | null };
  export default validate;
}
