import { mix } from '../paint/colour.js';
import { crowdRow } from '../paint/people.js';
import { rect, shape } from '../paint/shapes.js';
import { paintSky } from '../paint/sky.js';
import { atDepth, isDark } from '../palette.js';
import { type Scene, variantOf } from './scene.js';
import { stage } from './crowd/stage.js';
import { street, hang } from './crowd/festival-street.js';

const KINDS = [
  [
    'stage',
    'stage|concert|band\b|music|sing|perform|theatre|speech|show\b|сцен|концерт|музык|песн|театр|речь|выступ',
  ],
  [
    'festival',
    'festival|lantern|parade|celebrat|carnival|danc|holiday|evening|фестивал|фонар|парад|праздн|карнавал|тан[ец]|гуляни',
  ],
  ['market', 'market|bazaar|stall|fair\b|queue|trade|sell|buy|рын[ок]|базар|ярмарк|прилав|очеред|торг|прода'],
] as const;

/** A crowd seen from behind: before a stage, at a festival of lanterns, or at a market. */
export const crowd: Scene = (sheet, input) => {
  const { dice, palette } = input;
  const { width, height } = sheet;
  const horizon = height * 0.66;
  const kind = variantOf(input, KINDS);
  paintSky(sheet, { horizon, dice, palette, noSun: kind !== 'festival' });
  if (kind === 'stage') stage(sheet, dice, palette, horizon);
  else street(sheet, dice, palette, horizon, kind === 'market');
  for (let row = 0; row < 4; row++) {
    const t = row / 3;
    const y = horizon + height * (0.02 + 0.27 * t ** 1.2);
    const size = 46 + 130 * t;
    sheet.add(
      shape(
        crowdRow(dice, width, y, size, kind === 'stage' ? 0.42 - t * 0.2 : 0.06),
        mix(atDepth(palette, 0.5 + 0.45 * t), palette.accent, 0.16 * (1 - t)),
      ),
    );
    if (row < 3) sheet.add(rect(0, y + size * 0.7, width, height - y, atDepth(palette, 0.55 + 0.4 * t)));
  }
  if (kind !== 'stage') hang(sheet, dice, palette, isDark(palette));
};
