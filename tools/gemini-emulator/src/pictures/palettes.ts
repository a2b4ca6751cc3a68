import type { Colour } from './paint/colour.js';
import type { Palette, TimeOfDay } from './palette.js';

/** name | time | sky from top to horizon | sun | far and near land | lamps | two accents; tuned by eye. */
const TABLE = `
  peach dawn     | dawn  | #5b7db8 #f0ab95 #ffe6c0 | #fff6de | #c795a4 #2f3358 | #ffd98a | #e4576e #f6c667
  rose dawn      | dawn  | #7a6fb0 #f0a6b8 #ffe3d3 | #fff3e6 | #b98bb0 #392653 | #ffdca0 | #e8486d #ffd27a
  mint morning   | dawn  | #5eaec4 #b9e3d2 #fff2cc | #fffbe6 | #8bbfae #123f46 | #ffe39a | #ff7351 #ffd166
  forest morning | dawn  | #4b8a7b #a6cf9a #f6f2c0 | #fffbe0 | #86b68e #0f332b | #ffe08a | #f2704f #f7d354
  clear day      | day   | #2f7fd0 #7cc0ee #e2f4f7 | #fffdf0 | #86b4d6 #16483f | #fff0b0 | #f25f4c #ffc94d
  summer noon    | day   | #169cc6 #86d8d8 #fdf3cf | #fffbe8 | #73b5a6 #0f4d42 | #fff0a8 | #ff6f52 #ffd447
  overcast       | day   | #72879c #a9b7c2 #e0e3df | #f6f5ee | #96a5b0 #27343f | #ffdf9a | #d9603b #e6b450
  frost          | day   | #5388c2 #b0d1ea #f6fbff | #ffffff | #a0c0dd #234870 | #ffdf9a | #e0474c #f3b34c
  desert day     | day   | #3f9cb6 #f3d7ae #ffeacb | #fffaf0 | #d99a6c #6e2d21 | #ffe3a0 | #c8402f #2f8f94
  sakura         | day   | #9dc3ea #f7c9d8 #fff0ef | #fffaf5 | #d6a3be #54305a | #ffe6b8 | #ff5f8a #ffb35c
  candy          | day   | #7fb2ff #d7b8ff #ffdcee | #fffaf0 | #b49ae8 #43368a | #fff0b0 | #ff6fa8 #ffd257
  sepia          | day   | #c39a60 #e6cb94 #fbeecb | #fff9e6 | #bd9462 #46291a | #ffe6a6 | #b33a2b #2f6f6a
  autumn         | day   | #5a8ea8 #f0c987 #fff0cf | #fffaea | #d08f52 #561f18 | #ffe29a | #e2542b #f2b134
  golden hour    | dusk  | #e08448 #f9c46b #fff0b8 | #fffbe0 | #d9915e #471b2b | #ffe39a | #c9323f #1f7a7a
  teal dusk      | dusk  | #174a61 #d98c66 #ffd592 | #fff0cc | #8f7577 #0d2033 | #ffd27a | #f2663f #4fc0b0
  violet dusk    | dusk  | #2c2560 #9b4f9e #ff9e7d | #ffe2b8 | #7f4d90 #1a1138 | #ffd489 | #ff6b6b #ffc857
  crimson dusk   | dusk  | #4a1035 #c9303f #ffab57 | #ffe6a8 | #9c344c #200a1e | #ffd27a | #ffca3a #ff7a45
  synthwave      | dusk  | #1b0f4b #8a1e9c #ff5fa2 | #ffd166 | #622c95 #12082e | #4de8ff | #ff2e88 #4de8ff
  blue hour      | dusk  | #0f2149 #3c5f9e #b4c0e2 | #fff4d8 | #4b66a0 #0a142e | #ffd27a | #ff8552 #ffd166
  ash            | dusk  | #35302f #8a7264 #dcb88c | #fff0d0 | #857064 #181314 | #ff9a4d | #ff5c33 #e0b060
  mars           | dusk  | #6e2819 #cd6d47 #f5c79c | #fff2dc | #b35d3f #340f11 | #ffe0a0 | #f4f0e6 #3fb6b0
  toxic          | dusk  | #0f2420 #3f6630 #c3d150 | #f4ffb0 | #5c7a3a #0a140e | #e4ff5a | #d6ff3f #ff8a3d
  deep night     | night | #060b24 #142c5e #41649a | #f7f1dc | #28447a #050a1d | #ffcf70 | #ff7a59 #6fd3ff
  emerald night  | night | #04161c #0b3f45 #358576 | #eafff0 | #1f625e #031115 | #ffd98a | #6cf0b0 #ffb35c
  neon night     | night | #0a0720 #2a1458 #842f96 | #ffe0f4 | #43217a #070416 | #3ff0ff | #ff3d9a #3ff0ff
  polar night    | night | #081430 #1b3f6e #7fb0c8 | #f4fbff | #3f6f98 #081830 | #ffd489 | #7af0d0 #ff7a70
  plum night     | night | #150b2a #3d2360 #9a5c8c | #ffeedd | #573a78 #0d0719 | #ffca7a | #ff6f91 #8ee0d0
  noir           | night | #14171c #3c444e #98a1a8 | #f4f2ea | #525c66 #07080a | #f7e6b8 | #e02f3a #e8e2d0
  blood moon     | night | #12060c #4f1020 #b5322e | #ff9a5a | #701c2b #0c0408 | #ffb04d | #ff4a3d #ffc25a
  abyss          | night | #04283f #0a6078 #66cfc8 | #e6fff8 | #1f7f90 #021a2b | #ffe08a | #ff7a6b #ffd166
`;

/** Every palette that pictures are painted with. */
export const PALETTES: readonly Palette[] = TABLE.trim().split('\n').map(readRow);

function readRow(row: string): Palette {
  const [name = '', time = '', ...rest] = row.split('|').map((cell) => cell.trim());
  const colours = rest.join(' ').split(' ') as Colour[];
  const [top, middle, low, sun, far, near, light, accent, accent2] = colours;
  if (
    !top ||
    !middle ||
    !low ||
    !sun ||
    !far ||
    !near ||
    !light ||
    !accent ||
    !accent2 ||
    colours.length !== 9
  ) {
    throw new Error(`A palette has nine colours, "${name}" has ${colours.length}`);
  }
  return { name, time: time as TimeOfDay, sky: [top, middle, low], sun, far, near, light, accent, accent2 };
}
