import type { PhraseTable } from './phrase-table.ts'

/** That there is more to read. With an offer to subscribe or to log in, it says that the text is not all. */
export const readingOn: PhraseTable = {
  sentencesAreTitles: false,
  titles: {},
  sentences: {
    en: [
      'continue reading|keep reading|read on|reading on|to read|to continue|rest of|remainder of|full story|full article|full text|whole story|entire article|unlock|want to read|read more|read the|this article|this story|for subscribers|subscribers only|subscriber-only|subscriber exclusive|premium article|already a subscriber|for members',
    ],
    de: [
      'weiterlesen|weiter lesen|lesen sie weiter|lies weiter|vollstandig|ganzen artikel|ganze artikel|diesen artikel|dieser artikel|dieser text|kompletten|zu lesen|freischalten|fur abonnent|mit abo|plus-artikel|bereits abonnent|weiterzulesen|lesen zu konnen|alle artikel',
    ],
    fr: [
      'lire la suite|la suite de|poursuivre|poursuivez|continuer|cet article|l’article|l’integralite|article complet|reserve aux abonnes|aux abonnes|pour lire|deja abonne|debloqu',
    ],
    es: [
      'seguir leyendo|sigue leyendo|continuar leyendo|continua leyendo|para leer|este articulo|esta noticia|articulo completo|noticia completa|para suscriptores|contenido exclusivo|resto del|ya eres suscriptor|leer el|leyendo',
    ],
    it: [
      'continua a leggere|continuare a leggere|continuare la lettura|per leggere|questo articolo|articolo completo|l’articolo|agli abbonati|per abbonati|proseguire|leggere tutto|il resto|sblocc',
    ],
    pt: [
      'continuar a ler|continuar lendo|continue a ler|continue lendo|para ler|este artigo|esta materia|esta reportagem|artigo completo|para assinantes|a leitura|ja e assinante|o resto|desbloque|ler mais',
    ],
    nl: [
      'verder lezen|lees verder|te lezen|dit artikel|dit verhaal|volledige artikel|hele artikel|hele verhaal|voor abonnees|rest van|lezen',
    ],
    pl: [
      'czytaj dalej|czytac dalej|aby przeczytac|przeczytac|caly artykul|calosc|ten artykul|tego artykulu|dla prenumeratorow|dla subskrybentow|pozostal|dalsza czesc|dalszy ciag|czytac',
    ],
    ru: [
      'читать дальше|читайте дальше|дочитать|чтобы прочитать|чтобы читать|чтобы продолжить|полный текст|полную|эту статью|эта статья|для подписчиков|продолжить чтение|прочитать|читать',
    ],
    ar: ['متابعة القراءة|مواصلة القراءة|لقراءة|قراءة|هذا المقال|المقال كامل|المقال كاملا|بقية|للمشتركين|لمتابعة'],
    zh: ['继续阅读|繼續閱讀|阅读全文|閱讀全文|全文|剩余|剩餘|本文|这篇文章|解锁|解鎖|完整'],
    ja: ['続きを読む|続きは|続きを|全文|お読み|この記事|残り|読むには|ご覧いただけます'],
    ko: ['계속 읽|전체 기사|이 기사|전문|기사를'],
    sv: [
      'lasa vidare|las vidare|lese videre|les videre|laese videre|laes videre|hela artikeln|hele saken|hele artiklen|denna artikel|for prenumeranter|for abonnenter',
    ],
    fi: ['jatka lukemista|lue koko|koko artikkeli|koko jutun|taman artikkelin|tilaajille'],
    tr: ['okumaya devam|devamini oku|tamamini oku|bu haber|bu makale|abonelere'],
    cs: ['cist dal|pokracovat ve cteni|cely clanek|tento clanek|docist|predplatitele'],
    uk: ['читати далі|дочитати|щоб прочитати|повний текст|цю статтю|для підписників'],
  },
}
