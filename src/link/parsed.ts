/** The value read from a text that its schema has accepted. Throws when there is none: the schema then takes what the parser does not, which is our bug. */
export function parsed<T>(value: T | undefined, text: unknown): T {
  if (value === undefined) throw new Error(`the schema accepts what cannot be read: ${JSON.stringify(text)}`);
  return value;
}
