import { textLines } from '../text-lines.js';

/** What a person does all day, in words that any world can translate into its own; some need a certain age. */
export interface Work {
  readonly text: string;
  readonly youngest: number;
  readonly oldest: number;
}

/** What a work that is open to all allows. */
export const ANY_AGE = { youngest: 15, oldest: 90 } as const;

/** Reads `is retired and cannot stop | 60-` and `studies for an examination | -28`. */
function works(text: string): readonly Work[] {
  return textLines(text).map((line) => {
    const [words = '', ages = ''] = line.split('|').map((part) => part.trim());
    const [youngest, oldest] = ages.split('-').map(Number);
    return { text: words, youngest: youngest || ANY_AGE.youngest, oldest: oldest || ANY_AGE.oldest };
  });
}

export const WORKS = works(`
  carries letters and parcels
  mends what others throw away
  cooks for a crowd
  bakes before dawn
  teaches children against their will | 22-
  nurses the sick at night | 20-
  delivers babies | 25-
  keeps a register that everybody needs | 20-
  checks papers at a gate | 19-
  guards a door at night | 18-
  drives passengers to and fro | 19-
  unloads cargo | -60
  sells second-hand things
  sells hot food from a cart
  runs a lodging house | 28-
  pours drinks and listens | 18-
  cuts hair
  alters clothes
  builds walls | 17-70
  keeps old machines running | 18-
  cleans what nobody wants to see
  grows food in a small space
  keeps animals
  fishes or gathers what others eat
  buries the dead | 20-
  marries people and settles their quarrels | 35-
  keeps a place of worship in order
  plays music for coins
  paints signs and portraits
  copies and prints texts
  reads the news aloud
  tells fortunes
  lends small sums | 25-
  collects debts | 22-
  keeps the accounts of others | 22-
  argues other people's cases | 25-
  tests weights and measures | 20-
  inspects buildings | 25-
  draws maps and plans
  measures the weather
  studies something of no use | 20-
  looks after old records | 20-
  translates between people who dislike each other | 20-
  guides strangers through the place
  goes where it is not safe and reports back | 18-65
  serves in the watch | 18-65
  coaches a losing team | 22-
  runs a small game of chance | 19-
  smuggles small things | 17-
  repairs shoes
  makes instruments
  makes vessels of glass or clay
  dyes and washes cloth
  collects rubbish
  switches the public lamps on and off
  looks after pipes and wires | 18-
  climbs where others do not dare | 15-55
  digs for a living | 17-65
  works a crane, a lift or a lock | 18-
  plans the shifts of others | 24-
  leads a small crew badly | 24-
  sits on the council | 35-
  lives on an inheritance
  was famous once for one thing | 40-
  studies for an examination | -29
  is the apprentice of a difficult master | -45
  is out of work and full of opinions | 18-
  is retired and cannot stop | 60-
  looks after an old relative
  plays small parts in a theatre
  organises the festivals | 20-
  invents things that nearly work
  writes letters for those who cannot
  keeps food from spoiling
  judges at contests that nobody remembers | 30-
`);
