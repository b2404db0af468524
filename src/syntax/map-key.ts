import { isScalar, Scalar } from 'yaml';

/** A key converted to text: `1` and `"1"` are the same key. Undefined for a key that is empty or a collection. */
export function keyText(key: unknown): string | undefined {
  if (!isScalar(key) || key.value === null) return undefined;
  return isMergeKey(key) ? '<<' : String(key.value);
}

/** Whether a key is the plain `<<` that merges other maps in; quoted it is an ordinary key. */
export function isMergeKey(key: unknown): boolean {
  return (
    isScalar(key) && typeof key.value === 'symbol' && (key.type === undefined || key.type === Scalar.PLAIN)
  );
}
