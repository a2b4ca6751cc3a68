/**
 * Characters that nobody can have meant in a text for people: control characters but line breaks and tabs, those that turn
 * the order of what follows round, and the mark of a byte order. Databases refuse some of them (PostgreSQL NUL), and with
 * others a text looks other than it is. The marks and joiners that Hebrew, Arabic, Persian and emoji are written with stay.
 */
const UNMEANT =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]|\p{Cs}/gu;

/** The text without characters that nobody can have meant; halves of characters become U+FFFD. */
export function visibleText(text: string): string {
  return text.replace(UNMEANT, (character) =>
    character >= '\uD800' && character <= '\uDFFF' ? '\uFFFD' : '',
  );
}
