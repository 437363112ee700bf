import { InvalidArgumentError } from 'commander';

/** Parses an option that is a whole number. */
export function wholeNumber(least: number) {
  return (text: string): number => {
    const number = Number(text);
    if (!Number.isSafeInteger(number) || number < least || text.trim() === '') {
      throw new InvalidArgumentError(`It must be a whole number from ${least}.`);
    }
    return number;
  };
}
