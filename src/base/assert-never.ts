/** Marks a branch that the type system proves unreachable; throws when a bug reaches it all the same. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
