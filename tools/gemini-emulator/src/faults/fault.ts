import { z } from 'zod';

import type { CallKind } from '../calls/call-kind.js';
import type { Dice } from '../random/dice.js';
import type { FaultCall } from './fault-call.js';
import type { FaultEffect } from './fault-effect.js';
import type { FaultFamily } from './fault-families.js';

interface FaultFacts<Name extends string> {
  readonly name: Name;
  readonly family: FaultFamily;
  /** What it does, in one line. */
  readonly says: string;
  /** The calls that it can happen to. */
  readonly kinds: readonly CallKind[];
  /** It stands for a state of the account or the service, which no chance makes and no repetition heals. */
  readonly lasting?: true;
}

interface FaultDefinition<Name extends string, Shape extends z.ZodRawShape> extends FaultFacts<Name> {
  readonly options?: Shape;
  /** The option that `name:value` sets. */
  readonly argument?: keyof Shape & string;
  /** Whether the fault finds what it needs in a call of its kinds. */
  readonly fits?: (call: FaultCall) => boolean;
  readonly effect: (options: z.output<z.ZodObject<Shape>>, call: FaultCall, dice: Dice) => FaultEffect;
}

/** A fault with its options set: ready to happen. */
export interface ReadyFault {
  readonly name: string;
  readonly family: FaultFamily;
  /** Whether it can happen to that call. */
  fits(call: FaultCall): boolean;
  /** What it does to that call; the dice are the call's own. */
  effect(call: FaultCall, dice: Dice): FaultEffect;
}

/** One way in which a call can go wrong. */
export interface Fault<Name extends string = string> extends FaultFacts<Name> {
  readonly options: z.ZodObject;
  readonly argument: string | undefined;
  /** Sets the options; throws a ZodError when they are none of this fault. */
  ready(options: unknown): ReadyFault;
}

/** Makes a fault of its definition. */
export function defineFault<const Name extends string, Shape extends z.ZodRawShape = Record<never, never>>(
  definition: FaultDefinition<Name, Shape>,
): Fault<Name> {
  const { name, family, kinds, fits, effect, argument, options: shape, ...facts } = definition;
  const options = z.strictObject(shape ?? ({} as Shape));
  return {
    ...facts,
    name,
    family,
    kinds,
    options,
    argument,
    ready: (given) => {
      const set = options.parse(given);
      return {
        name,
        family,
        fits: (call) => kinds.includes(call.kind) && (fits?.(call) ?? true),
        effect: (call, dice) => effect(set, call, dice),
      };
    },
  };
}
