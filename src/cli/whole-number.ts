import { InvalidArgumentError } from 'commander';

/** Reads an option's value as a whole number from 0 on. Throws commander's InvalidArgumentError for anything else. */
export function readWholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('a whole number is wanted');
  return Number(text);
}

/** The same from 1 on. */
export function readNumberFromOne(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('a whole number from 1 on is wanted');
  return Number(text);
}
