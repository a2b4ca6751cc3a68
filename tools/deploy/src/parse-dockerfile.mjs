/**
 * @typedef {object} Instruction
 * @property {string} keyword in upper case
 * @property {Readonly<Record<string, string>>} flags `--from=build` is `{ from: 'build' }`
 * @property {string} text what follows the flags
 */

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {readonly Instruction[]} instructions without FROM
 */

/**
 * The stages of a Dockerfile in their order.
 *
 * @param {string} text
 * @returns {readonly Stage[]}
 */
export function parseDockerfile(text) {
  const stages = [];
  for (const instruction of logicalLines(text).map(parseInstruction)) {
    if (instruction.keyword === 'FROM') {
      const [, name = String(stages.length)] = / AS (\S+)$/i.exec(instruction.text) ?? [];
      stages.push({ name, instructions: [] });
    } else {
      stages.at(-1)?.instructions.push(instruction);
    }
  }
  return stages;
}

/** Comments go first, then lines that end with a backslash are joined with the next. */
function logicalLines(text) {
  return text
    .split(/\r?\n/)
    .filter((line) => !/^\s*#/.test(line))
    .join('\n')
    .replace(/\\\n\s*/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** @returns {Instruction} */
function parseInstruction(line) {
  const [, keyword, rest] = /^(\w+)\s+(.*)$/.exec(line) ?? [];
  if (keyword === undefined) throw new Error(`This is no instruction: ${line}`);
  const words = rest.split(/\s+/);
  const flagCount = words.findIndex((word) => !word.startsWith('--'));
  const flags = words.slice(0, flagCount).map((word) => {
    const [name, ...value] = word.slice(2).split('=');
    return [name, value.join('=')];
  });
  return {
    keyword: keyword.toUpperCase(),
    flags: Object.fromEntries(flags),
    text: words.slice(flagCount).join(' '),
  };
}
