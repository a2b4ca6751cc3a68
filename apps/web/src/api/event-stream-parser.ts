/** Reads Server-Sent Events as they come, in pieces that end anywhere, and calls back with the data of each. */
export function createEventStreamParser(onData: (data: string) => void): (text: string) => void {
  let unread = '';
  let data: string[] = [];
  return (text) => {
    const lines = (unread + text).split(/\r\n|\n|\r(?!$)/);
    unread = lines.pop() ?? '';
    for (const line of lines) {
      if (line === '' && data.length > 0) {
        const whole = data.join('\n');
        data = [];
        onData(whole);
      }
      // Comments and other fields say nothing that is needed here.
      const [field, value = ''] = /^data(?:: ?(.*))?$/s.exec(line) ?? [];
      if (field !== undefined) data.push(value);
    }
  };
}
