/** Some of the commonest words of languages that share the Latin alphabet, by which texts of them are told apart. */
const LISTS = {
  english:
    'the and of to in is it that was for on with as at by this but from they not have his her she you are be or had which one we all there their what so up out if about who get when can no just my me your him them said would were been has do did an i he',
  german:
    'der die das und ist nicht ein eine einen einem einer zu den mit von auf für im dem des sich auch es an als er sie ich wir ihr aber wie noch nach bei aus nur wenn oder war hat haben wird man was mich mir dich doch schon über vor so kein keine',
  french:
    'le la les de des et un une est que qui dans en du pour pas au sur ne se ce il elle on nous vous je mais avec plus par son sa ses tout comme ou si leur aux cette ces être fait même mon ma deux y a été était sont',
  spanish:
    'el la los las de que y en un una es no se por con para su al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos ni del yo ha era son está',
  italian:
    'il lo la i gli le di che e un una è non per in con si da del della dei delle al alla sono ma come più anche se ci mi ha ho nel nella su lui lei io questo questa quando era dove chi tutto solo perché cosa o',
  portuguese:
    'o a os as de que e em um uma é não se por com para seu sua ao do da dos das no na nos nas mais mas como foi ele ela eu já ou quando muito há também só pelo pela até isso entre era depois sem mesmo aos ter seus quem',
  dutch:
    'de het een en van ik te dat die in is niet op zijn met voor er maar om hem dan zou wat mijn men dit zo door over ze zich bij ook tot je mij uit der daar haar naar heb hoe heeft hebben deze want nog zal nu ge geen omdat iets',
  polish:
    'i w nie na się z do to że jest o jak ale po co tak za od go już tylko przez ja przy był była było są jej jego ich mnie mi dla czy może kiedy nawet gdy bez bo ten ta te tym pod nad jeszcze więc',
  swedish:
    'och i att det som en på är av för med den till inte har de om ett han men var jag sig från vi så kan man när år under också efter eller nu sin där vid mot ska skulle kommer ut får finns vara hade alla andra mycket',
  turkish:
    've bir bu da de için ne çok ben sen o biz ama gibi daha var mı mi kadar olan her ile sonra değil en şey bana beni onu kim nasıl olarak ki diye hiç bile yok şimdi zaman',
  czech:
    'a se v na je že to s z do o i jako ale po jsem za by co tak jen už pro při jeho její ve když bylo byl byla jsou podle nebo ani jak které který která tam však aby bude před než mezi k',
} as const;

/** Language -> its commonest words. */
export const COMMON_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(LISTS).map(([language, words]) => [language, new Set(words.split(' '))]),
);
