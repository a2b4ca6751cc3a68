import { RUSSIAN_CONNECTIONS, RUSSIAN_STORIES } from '../../test/russian-world.js';
import { eventLines, linksOf } from './story-lines.js';

describe('eventLines', () => {
  it('tells only the stories that the character was part of, with the handles of those involved', () => {
    expect(eventLines('@Nasos_3', RUSSIAN_STORIES, { limit: 2, maxTokens: 22 })).toEqual([
      '- Суд о тепле (@pech_i_tochka, @nasos_3, @dvoe_iz_6): Подъезд требует оставить печь включённой на ночь, пекарня требует оплаты.',
    ]);
    expect(eventLines('zhanna_med', RUSSIAN_STORIES, { limit: 2, maxTokens: 22 })).toEqual([]);
  });
});

describe('linksOf', () => {
  it('sees a connection from either side', () => {
    expect(linksOf('lift_semyon', RUSSIAN_CONNECTIONS).map(({ other }) => other)).toEqual([
      'inspektor_grach',
      'mama_prosila',
    ]);
    expect(linksOf('mama_prosila', RUSSIAN_CONNECTIONS).map(({ other }) => other)).toEqual(['lift_semyon']);
  });

  it('passes over a connection of a character with itself', () => {
    const odd = { character1_name: 'ada', character2_name: '@Ada', connection_type: 'x', description: 'y' };
    expect(linksOf('ada', [odd])).toEqual([]);
  });
});
