import type { Bill, BillLine, BillSums, KeyBill } from './bill.js';
import { createPeakMeter, type PeakMeter } from './peak-meter.js';
import { RunningSums } from './running-sums.js';

/** Where the calls of one key to one model are summed up. */
export interface Account {
  enter(nowMs: number): void;
  read(nowMs: number, promptTokens: number): void;
  leave(): void;
  add(sums: Partial<BillSums>): void;
}

export interface BillKeeper {
  account(key: string, model: string, kind: 'text' | 'image'): Account;
  bill(): Bill;
}

interface Sheet {
  readonly sums: RunningSums;
  readonly meter: PeakMeter;
}

/** Anybody can ask for models that there are not. */
const mostModels = 100;

/** Sums up from now on; a new bill is a new keeper, so that calls that still run are not on both. */
export function createBillKeeper(since: string): BillKeeper {
  const total = createSheet();
  const kinds = { text: createSheet(), image: createSheet() };
  const keys = new Map<string, Map<string, Sheet>>();
  const sheetOf = (key: string, model: string): Sheet => {
    const models = keys.get(key) ?? new Map<string, Sheet>();
    keys.set(key, models);
    const name = models.has(model) || models.size < mostModels ? model : 'others';
    const sheet = models.get(name) ?? createSheet();
    models.set(name, sheet);
    return sheet;
  };
  return {
    account: (key, model, kind) => {
      const sheets = [total, kinds[kind], sheetOf(key, model)];
      return {
        enter: (nowMs) => sheets.forEach(({ meter }) => meter.enter(nowMs)),
        read: (nowMs, promptTokens) => sheets.forEach(({ meter }) => meter.read(nowMs, promptTokens)),
        leave: () => sheets.forEach(({ meter }) => meter.leave()),
        add: (more) => sheets.forEach(({ sums }) => sums.add(more)),
      };
    },
    bill: () => ({
      since,
      total: lineOf(total),
      kinds: { text: lineOf(kinds.text), image: lineOf(kinds.image) },
      keys: Object.fromEntries([...keys].map(([key, models]) => [key, keyBill(models)])),
    }),
  };
}

function createSheet(): Sheet {
  return { sums: new RunningSums(), meter: createPeakMeter() };
}

function lineOf({ sums, meter }: Sheet): BillLine {
  return { ...sums.soFar(), peaks: meter.peaks() };
}

function keyBill(models: ReadonlyMap<string, Sheet>): KeyBill {
  const all = new RunningSums();
  for (const { sums } of models.values()) all.add(sums);
  return {
    ...all.soFar(),
    models: Object.fromEntries([...models].map(([model, sheet]) => [model, lineOf(sheet)])),
  };
}
