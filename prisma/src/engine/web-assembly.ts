type WebAssemblyApi = {
  RuntimeError: new () => Error;
  instantiate(bytes: Uint8Array, imports: Record<string, object>): Promise<{ instance: { exports: object } }>;
};

/** The little that is used of WebAssembly's interface; TypeScript describes it with the browser's types only. */
export const webAssembly = (globalThis as unknown as { WebAssembly: WebAssemblyApi }).WebAssembly;
