import type { Colour } from '../paint/colour.js';

export const HAIR_STYLES = [
  'short',
  'swept',
  'fringe',
  'curls',
  'afro',
  'long',
  'wavy',
  'bob',
  'bun',
  'braid',
  'braids',
  'ponytail',
  'messy',
  'slick',
  'buzz',
  'mohawk',
  'bald',
  'dreads',
] as const;
export type HairStyle = (typeof HAIR_STYLES)[number];

export type Beard = 'none' | 'stubble' | 'moustache' | 'goatee' | 'full' | 'long';
export type Glasses = 'none' | 'round' | 'square' | 'goggles' | 'visor' | 'monocle' | 'dark';
export type Hat =
  | 'none'
  | 'beanie'
  | 'brim'
  | 'cap'
  | 'top'
  | 'crown'
  | 'helmet'
  | 'headscarf'
  | 'hood'
  | 'wreath'
  | 'wizard'
  | 'headphones';
export type Clothes =
  | 'coat'
  | 'sweater'
  | 'suit'
  | 'dress'
  | 'uniform'
  | 'robe'
  | 'armour'
  | 'jacket'
  | 'overalls'
  | 'hoodie'
  | 'shirt'
  | 'spacesuit';
export type Expression = 'calm' | 'smile' | 'half smile' | 'laugh' | 'stern' | 'tired' | 'surprised';
export type Species = 'human' | 'elf' | 'robot' | 'goblin' | 'demon' | 'alien' | 'beast';
export type Age = 'child' | 'young' | 'adult' | 'middle' | 'old';

/** Everything that tells one drawn person from another. */
export interface Person {
  readonly feminine: boolean;
  readonly age: Age;
  readonly species: Species;
  readonly skin: Colour;
  readonly eyes: Colour;
  readonly hair: Colour;
  readonly hairStyle: HairStyle;
  readonly beard: Beard;
  readonly glasses: Glasses;
  readonly hat: Hat;
  readonly clothes: Clothes;
  readonly cloth: Colour;
  readonly cloth2: Colour;
  readonly expression: Expression;
  readonly freckles: boolean;
  readonly scar: boolean;
  readonly earring: boolean;
  readonly eyepatch: boolean;
  readonly implant: boolean;
  readonly tattoo: boolean;
  readonly scarf: boolean;
  readonly streak: boolean;
  /** Proportions, each about 0..1. */
  readonly faceWidth: number;
  readonly jaw: number;
  readonly chin: number;
  readonly noseLength: number;
  readonly noseWidth: number;
  readonly eyeSize: number;
  readonly eyeTilt: number;
  readonly browWeight: number;
  readonly lips: number;
}
