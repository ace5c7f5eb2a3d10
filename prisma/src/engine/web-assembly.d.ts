// The little of WebAssembly's interface that is used here; TypeScript ships it with the browser's types only.
declare namespace WebAssembly {
  class RuntimeError extends Error {}
  type Instance = { exports: Record<string, unknown> };
  function instantiate(bytes: Uint8Array, imports: Record<string, object>): Promise<{ instance: Instance }>;
}
