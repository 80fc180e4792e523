// A theme is a style sheet: for TypeScript, which asks for the types of every import, there is nothing in it.
export {};
