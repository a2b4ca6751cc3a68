import { RUSSIAN_CAST } from '../../test/russian-world.js';
import { castAround, castLine } from './cast-lines.js';

const ada = { username: '@Ada', display_name: 'Ada | Lo', role_in_world: 'welder', concept_short: 'Welds.' };
const handles = (members: readonly { username: string }[]): string[] =>
  members.map(({ username }) => username);

describe('castLine', () => {
  it('is handle, name, role and sentence between bars, and no value holds a bar', () => {
    expect(castLine(ada, 'Welds at night.', 20)).toBe('@ada | Ada / Lo | welder | Welds at night.');
  });

  it('has no sentence where there is no room for one', () => {
    expect(castLine(ada, 'Welds at night.', 0)).toBe('@ada | Ada / Lo | welder');
  });
});

describe('castAround', () => {
  it('takes those whom the texts name first, then the close ones in order, then the next in the cast', () => {
    const around = castAround('kefal88', RUSSIAN_CAST, {
      close: ['zhanna_med', '@Lift_Semyon'],
      texts: ['Видел @nasos_3', 'спорил с Ольга Грач'],
      limit: 6,
    });
    expect(handles(around)).toEqual([
      'nasos_3',
      'inspektor_grach',
      'zhanna_med',
      'lift_semyon',
      'pech_i_tochka',
      'toska_ne_tochka',
    ]);
  });

  it('never takes the character itself, even when a text names it', () => {
    const around = castAround('kefal88', RUSSIAN_CAST, {
      close: ['kefal88'],
      texts: ['@kefal88'],
      limit: 99,
    });
    expect(handles(around)).not.toContain('kefal88');
    expect(around).toHaveLength(RUSSIAN_CAST.length - 1);
  });

  it('makes everybody a neighbour of somebody', () => {
    const seen = new Set(
      RUSSIAN_CAST.flatMap((one) => handles(castAround(one.username, RUSSIAN_CAST, { close: [], limit: 1 }))),
    );
    expect(seen.size).toBe(RUSSIAN_CAST.length);
  });

  it('serves a character that is not in the cast, and an empty cast', () => {
    expect(castAround('stranger', RUSSIAN_CAST, { close: [], limit: 2 })).toHaveLength(2);
    expect(castAround('stranger', [], { close: [], limit: 2 })).toEqual([]);
  });
});
