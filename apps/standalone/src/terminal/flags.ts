/** One flag of the command: with a value, or a plain switch. */
export interface Flag {
  readonly name: string;
  /** How its value is shown in the help; absent for a switch. */
  readonly value?: string;
  readonly help: string;
}

/** The flags of `npm start`, in the order of the help text. */
export const FLAGS = [
  {
    name: 'prompt',
    value: 'TEXT',
    help: 'the idea of the world, in any language (without it: a demo world)',
  },
  { name: 'users', value: 'N', help: 'how many characters, 1 to 200 (default 10)' },
  { name: 'posts', value: 'N', help: 'how many posts in all, 0 to 2000 (default 50)' },
  { name: 'seed', value: 'N', help: 'the same number makes the same world offline (default: random)' },
  { name: 'data', value: 'DIR', help: 'where worlds are kept (default ./data)' },
  { name: 'port', value: 'N', help: 'where progress is served, 0 for any free port (default 8081)' },
  { name: 'once', help: 'exit when the world has ended: 0 completed, 1 failed' },
  { name: 'json', help: 'the last line of stdout is one JSON object; progress goes to stderr' },
  {
    name: 'estimate',
    help: 'only tell the calls, the tokens and the cost of the world that --prompt asks for',
  },
  { name: 'help', help: 'show this text' },
] as const satisfies readonly Flag[];

export type FlagName = (typeof FLAGS)[number]['name'];
export type SwitchName = 'once' | 'json' | 'estimate' | 'help';
export type ValueFlagName = Exclude<FlagName, SwitchName>;

/** What `--help` prints. */
export function helpText(): string {
  const names = FLAGS.map((flag) => `--${flag.name}${'value' in flag ? ` ${flag.value}` : ''}`);
  const width = Math.max(...names.map((name) => name.length));
  const lines = FLAGS.map((flag, index) => `  ${(names[index] ?? '').padEnd(width)}  ${flag.help}`);
  return [
    'One prompt becomes a populated virtual world.',
    '',
    'Usage: npm start -- [flags]',
    '',
    ...lines,
    '',
    'Example: npm start -- --prompt "A lighthouse town where the tide brings letters" --users 5 --posts 20 --once',
    '',
    'With GEMINI_API_KEY set, Gemini writes and draws; without it, everything is made offline.',
  ].join('\n');
}
