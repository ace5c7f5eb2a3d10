/** What JSON can say. */
export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue | undefined };

/**
 * A value as canonical JSON, so that equal values have equal bytes and thus equal hashes: the JSON Canonicalization
 * Scheme, RFC 8785. Keys are sorted by their UTF-16 code units; numbers and strings are written as ECMAScript's
 * `JSON.stringify` writes them, which is what the scheme asks for. Properties that are undefined are left out.
 * @throws TypeError for what the scheme has no form for: numbers that are not finite, unpaired surrogates, and values
 *   that are not JSON
 */
export function canonicalJson(value: JsonValue): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (typeof value === 'string') return canonicalString(value);
  if (isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  assertPlainObject(value);
  const members = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${canonicalString(key)}:${canonicalJson(value[key]!)}`);
  return `{${members.join(',')}}`;
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`canonical JSON has no form for ${value}`);
  return JSON.stringify(value);
}

const SURROGATE = /[\uD800-\uDFFF]/;
const UNPAIRED = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

function canonicalString(value: string): string {
  // The first look is quick, and most texts need no second one.
  if (SURROGATE.test(value) && UNPAIRED.test(value)) {
    throw new TypeError('canonical JSON has no form for an unpaired surrogate');
  }
  return JSON.stringify(value);
}

function isArray(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** A Date, a Map or a function would be written as something else without anybody noticing. */
function assertPlainObject(value: unknown): void {
  const prototype: unknown =
    typeof value === 'object' && value !== null ? Object.getPrototypeOf(value) : undefined;
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError(`canonical JSON has no form for ${Object.prototype.toString.call(value)}`);
  }
}
