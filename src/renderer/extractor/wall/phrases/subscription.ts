import type { PhraseTable } from './phrase-table.ts'

/** The rest, or all, is for those who pay. Asked of lines as a whole, and at the end of texts too (teaser/). */
export const subscription: PhraseTable = {
  sentencesAreTitles: true,
  titles: {},
  sentences: {
    en: [
      'subscri|trial|membership|become a member|day pass|unlock|buy this + read on|to read|read the|reading|keep reading|continue|full|rest of|access|article|story|unlimited|this content',
      'for subscribers|subscribers only|subscriber-only|subscriber only|exclusive to subscribers|subscriber exclusive|available to subscribers|premium article|premium content|members-only story|for paying members|for members only',
      'already a subscriber|already a member|already subscribed',
    ],
    de: [
      'abo|abonn|abonnent|probe|digitalabo|testen + lesen|weiterlesen|weiter|zugang|zugriff|freischalten|artikel|vollstandig|ganzen|text|beitrag|inhalt',
      'nur fur abonnent|fur abonnent|exklusiv fur|nur mit abo|plus-artikel|premium-artikel|premium-inhalt|diesen artikel kaufen',
      'bereits abonnent|schon abonnent|sie haben bereits ein abo|haben sie bereits ein abo',
    ],
    fr: [
      'abonn|essai|offre + lire la suite|lire|suite|acces|integralit|article|debloqu|continuer|contenu|poursuivre',
      'reserve aux abonnes|reserve a nos abonnes|reservee aux abonnes|reserves aux abonnes',
      'deja abonne|vous etes deja abonne',
    ],
    es: [
      'suscri|suscrip|prueba + leer|leyendo|seguir|continuar|acceso|acceder|complet|articulo|noticia|contenido|ilimitad',
      'solo para suscriptores|exclusivo para suscriptores|para suscriptores|contenido exclusivo',
      'ya eres suscriptor|ya es suscriptor|ya estas suscrito',
    ],
    it: [
      'abbon|prova + legger|continua|accesso|accedi|complet|articolo|contenut|proseguire|sblocc',
      'riservato agli abbonati|per gli abbonati|solo per abbonati|esclusivo per gli abbonati',
      'sei gia abbonato|gia abbonato',
    ],
    pt: [
      'assin|subscrev|subscric + ler|leitura|lendo|continu|acesso|aceder|acessar|complet|artigo|materia|conteudo|reportagem|ilimitad|desbloque',
      'exclusivo para assinantes|so para assinantes|para assinantes|exclusivo para subscritores|exclusivo assinantes',
      'ja e assinante|ja assina|ja e subscritor',
    ],
    nl: [
      'abonn|proef|abonnement + lezen|verder|toegang|artikel|volledig|verhaal|onbeperkt|lees',
      'alleen voor abonnees|voor abonnees|exclusief voor|premium artikel|plus artikel',
      'al abonnee|reeds abonnee|al een abonnement',
    ],
    pl: [
      'prenumer|subskry|abonament|dostep premium|wykup + czytac|czytaj|dostep|artykul|przeczyt|caly|calosc|dalej|tresc|tekst',
      'tylko dla prenumeratorow|dla prenumeratorow|dla subskrybentow|dla abonentow|tylko dla subskryb',
      'jestes juz prenumeratorem|masz juz prenumerate|masz prenumerate|masz juz subskrypcje',
    ],
    ru: [
      'подпис|подпиш + читать|прочита|дочита|доступ|статью|стать|полн|дальше|продолж|материал|текст',
      'только для подписчиков|для подписчиков|доступно подписчикам|доступен подписчикам|по подписке',
      'уже подписаны|уже есть подписка|уже подписчик',
    ],
    ar: [
      'اشترك|اشتراك|الاشتراك|للاشتراك + قراءة|لقراءة|المقال|الوصول|متابعة|لمتابعة|كامل|المحتوى|بقية',
      'للمشتركين فقط|حصري للمشتركين|للمشتركين',
      'مشترك بالفعل|لديك اشتراك',
    ],
    zh: [
      '订阅|訂閱|会员|會員|付费|付費 + 阅读|閱讀|全文|继续|繼續|解锁|解鎖|剩余|完整|查看',
      '仅限订阅|会员专享|會員專享|订阅者专|訂戶專享|仅对会员|付费内容|付费文章',
      '已是订阅|已订阅|已是会员|已經訂閱',
    ],
    ja: [
      '有料会員|会員|購読|有料プラン|有料|定期購読 + 続き|読む|全文|お読み|記事|閲覧|ご覧|読め',
      '会員限定|有料記事|有料会員限定|購読者限定',
      '残り + 文字|字',
    ],
    ko: ['구독|유료|멤버십 + 계속|기사|읽|전체|전문', '구독자 전용|유료 회원|회원 전용'],
    sv: [
      'prenumer|abonner|abonnement|medlem + lasa|laesa|lese|les|artikel|tillgang|adgang|tilgang|hela|hele|fortsatt',
      'endast for prenumeranter|for prenumeranter|for abonnenter|kun for abonnenter',
    ],
    fi: ['tilaa|tilaaj|tilaus + lue|lukea|jatka|artikkeli|jutun|koko|paasy', 'vain tilaajille|tilaajille'],
    tr: ['abone|uyelik + oku|devam|makale|haber|erisim|tamam', 'abonelere ozel|sadece aboneler'],
    cs: [
      'predplat|predplatne + cist|cela|cely|clanek|pokracov|pristup|dal',
      'pouze pro predplatitele|pro predplatitele|jen pro predplatitele',
    ],
    uk: ['підпис|передплат + читати|прочита|доступ|статт|повн|далі', 'для підписників|для передплатників'],
    hu: ['elofizet + olvas|cikk|teljes|hozzaferes|folytat', 'csak elofizetoknek'],
    el: ['συνδρομ + διαβασ|αρθρο|προσβαση|συνεχ', 'μονο για συνδρομητες'],
    he: ['מנוי|מנויים + לקרוא|הכתבה|המשך|קריאה|גישה', 'למנויים בלבד'],
  },
}
