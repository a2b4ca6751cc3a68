/** A promise that a test settles when it wants to. */
export interface Gate {
  readonly passed: Promise<void>;
  open(): void;
  refuse(error: Error): void;
}

export function createGate(): Gate {
  let open: () => void = () => undefined;
  let refuse: (error: Error) => void = () => undefined;
  const passed = new Promise<void>((resolve, reject) => {
    open = resolve;
    refuse = reject;
  });
  return { passed, open: () => open(), refuse: (error) => refuse(error) };
}
