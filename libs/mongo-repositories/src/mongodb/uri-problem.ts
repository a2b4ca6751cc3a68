import { messageOf } from '../error-code.js';

/** What is wrong with a connection string, in the driver's words unless they quote a part of the credentials. */
export function uriProblem(uri: string, error: unknown): string {
  const message = messageOf(error).replace(/\.$/, '');
  const secrets = userinfoOf(uri).split(/[:@]/).flatMap(spellings);
  return secrets.some((secret) => message.includes(secret)) ? 'it is not well formed' : message;
}

/** Everything between the slashes and the last @: more than the user and the password, rather than less. */
function userinfoOf(uri: string): string {
  const start = uri.indexOf('//');
  const end = uri.lastIndexOf('@');
  return end > start ? uri.slice(start < 0 ? 0 : start + 2, end) : '';
}

function spellings(part: string): string[] {
  if (part === '') return [];
  try {
    return [part, decodeURIComponent(part)];
  } catch {
    return [part];
  }
}
