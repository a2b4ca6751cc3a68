import { blockFaults } from './block-faults.js';
import { connectionFaults } from './connection-faults.js';
import { contentFaults } from './content-faults.js';
import type { FaultEffect } from './fault-kind.js';
import { httpFaults } from './http-faults.js';

const families = { ...httpFaults, ...blockFaults, ...contentFaults, ...connectionFaults };

export type FaultName = keyof typeof families;

/** Every fault that the emulator can make, by name; one file a family. */
export const faultTable: Readonly<Record<FaultName, FaultEffect>> = families;

export const faultNames = Object.keys(families) as [FaultName, ...FaultName[]];
