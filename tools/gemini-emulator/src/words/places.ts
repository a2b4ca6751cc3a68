import { entries } from './parse-list.js';
import { genderOf, type Gender } from './russian-grammar.js';

/** A common noun for a place, with the Russian cases that sentences need. */
export interface PlaceNoun {
  readonly en: string;
  readonly nominative: string;
  readonly prepositional: string;
  readonly genitive: string;
  readonly preposition: 'в' | 'на';
  readonly gender: Gender;
}

/** Reads `Market=рынок,рынке,рынка,на`; a fifth part names the gender when the ending does not show it. */
export function placeNouns(text: string): readonly PlaceNoun[] {
  return entries(text).map((entry) => {
    const [en = '', forms = ''] = entry.split('=');
    const [nominative = '', prepositional = '', genitive = '', preposition = '', gender] = forms.split(',');
    return {
      en,
      nominative,
      prepositional,
      genitive,
      preposition: preposition === 'на' ? 'на' : 'в',
      gender: gender === undefined ? genderOf(nominative) : (gender as Gender),
    };
  });
}

/** Places that every world may have. */
export const commonPlaces = placeNouns(`
  Market=рынок,рынке,рынка,на; Bridge=мост,мосту,моста,на; Square=площадь,площади,площади,на,f;
  Station=станция,станции,станции,на; Courtyard=двор,дворе,двора,в; Tower=башня,башне,башни,в;
  Library=библиотека,библиотеке,библиотеки,в; Alley=переулок,переулке,переулка,в; Canal=канал,канале,канала,на;
  Garden=сад,саду,сада,в; Quarter=квартал,квартале,квартала,в; Stairs=лестница,лестнице,лестницы,на;
  Pier=пристань,пристани,пристани,на,f; Coffee House=кофейня,кофейне,кофейни,в; Archive=архив,архиве,архива,в;
  Theatre=театр,театре,театра,в; Hill=холм,холме,холма,на; Gallery=галерея,галерее,галереи,в;
  Museum=музей,музее,музея,в; Inn=гостиница,гостинице,гостиницы,в; Mill=мельница,мельнице,мельницы,на;
  Crossroads=перекрёсток,перекрёстке,перекрёстка,на; Street=улица,улице,улицы,на; Island=остров,острове,острова,на;
  Pharmacy=аптека,аптеке,аптеки,в; Bakery=пекарня,пекарне,пекарни,в; School=школа,школе,школы,в;
  Clinic=клиника,клинике,клиники,в; Arch=арка,арке,арки,в; Terrace=терраса,террасе,террасы,на
`);
