import type { SceneName } from '../scenes/scene-names.js';
import type { Motif } from './motif.js';
import { peaks, dunes, bigTree, planet, whale, flower } from './nature-motifs.js';
import { towers, lighthouse, arch, home, windmill, factory, castle, bridge } from './building-motifs.js';
import { bolt, ship, rocket, lantern, balloon, gear, cup, train, key, eye } from './thing-motifs.js';

/** The emblems that stand for each kind of place. */
export const MOTIFS: Readonly<Record<SceneName, readonly Motif[]>> = {
  mountains: [peaks],
  city: [towers],
  neonStreet: [bolt, towers, eye],
  desert: [dunes],
  sea: [ship, lighthouse],
  forest: [bigTree],
  ruins: [arch],
  space: [planet, rocket],
  interior: [key, lantern],
  stillLife: [cup, key],
  crowd: [lantern],
  skyIslands: [balloon],
  village: [home],
  underwater: [whale],
  fields: [windmill],
  workshop: [gear],
  garden: [flower],
  industry: [factory, gear],
  castle: [castle],
  cafe: [cup],
  journey: [train, bridge],
  canal: [bridge],
};
