import { culture } from '../culture.js';

export const greek = culture({
  women: `
    Angeliki=Ангелики; Chrysa=Хриса; Despina=Деспина; Evanthia=Эвантия; Fotini=Фотини;
    Garifallia=Гарифалья; Irini=Ирини; Kalliopi=Каллиопи; Marika=Марика; Pelagia=Пелагия;
    Stavroula=Ставрула; Theodora=Теодора; Vasiliki=Василики; Zoi=Зои
  `,
  men: `
    Antonis=Антонис; Christos=Христос; Dimitris=Димитрис; Fotis=Фотис; Grigoris=Григорис; Iraklis=Ираклис;
    Kostas=Костас; Lefteris=Лефтерис; Manolis=Манолис; Nektarios=Нектариос; Pantelis=Пантелис;
    Spyros=Спирос; Thanasis=Танасис; Yannis=Яннис
  `,
  families: `
    Alexiou=Алексиу; Dimou=Диму; Economou=Эконому; Galanis=Галанис; Kalogeras=Калогерас; Lambros=Ламброс;
    Manos=Манос; Nikolaidis=Николаидис; Pappas=Паппас; Raptis=Раптис; Samaras=Самарас; Spanos=Спанос;
    Theodorou=Теодору; Vlachos=Влахос; Xenakis=Ксенакис; Zervas=Зервас; Psaras=Псарас; Mylonas=Милонас
  `,
});
