import type { StatusStream } from './world-watch.js';

/** The browser's EventSource, as narrow as it is needed. */
export function openStatusStream(address: string): StatusStream {
  const source = new EventSource(address);
  const stream: StatusStream = {
    onmessage: null,
    onerror: null,
    get readyState() {
      return source.readyState;
    },
    close: () => source.close(),
  };
  source.onmessage = ({ data }: MessageEvent<string>) => stream.onmessage?.({ data });
  source.onerror = () => stream.onerror?.();
  return stream;
}
