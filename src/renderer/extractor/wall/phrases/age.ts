import type { PhraseTable } from './phrase-table.ts'

/** The visitor is to state their age. Sentences are asked for only where the page has a choice or a date for it. */
export const age: PhraseTable = {
  sentencesAreTitles: false,
  titles: {
    en: [
      'age verification|age check|age gate|verify your age|confirm your age|are you over|are you old enough|adults only|adult content|of legal drinking age|age restricted|18+|are you 18|are you 21',
    ],
    de: [
      'altersprufung|altersverifikation|altersnachweis|alterskontrolle|altersabfrage|volljahrig|alter bestatigen|ab 18',
    ],
    fr: [
      'verification de l’age|verification d’age|controle de l’age|etes-vous majeur|avez-vous l’age|majeur|reserve aux adultes',
    ],
    es: [
      'verificacion de edad|verifica tu edad|mayor de edad|mayores de edad|confirma tu edad|confirme su edad|solo adultos',
    ],
    it: ['verifica dell’eta|verifica eta|maggiorenne|conferma la tua eta|solo adulti'],
    pt: [
      'verificacao de idade|maior de idade|maior de 18|confirme a sua idade|confirme sua idade|verificacao da idade',
    ],
    nl: ['leeftijdscontrole|leeftijdsverificatie|18 jaar|bevestig je leeftijd|oud genoeg'],
    pl: ['weryfikacja wieku|potwierdz wiek|potwierdz swoj wiek|pelnoletni|tylko dla doroslych'],
    ru: [
      'подтверждение возраста|проверка возраста|вам есть 18|вам исполнилось 18|подтвердите возраст|только для взрослых|18+',
    ],
    ar: ['التحقق من العمر|تأكيد العمر|للبالغين فقط|تحقق من عمرك'],
    zh: ['年龄验证|年齡驗證|年龄确认|成人内容|未满18'],
    ja: ['年齢確認|年齢認証|成人向け|18歳未満|20歳'],
    ko: ['연령 확인|성인 인증|나이 확인'],
    sv: ['aldersgrans|aldersgrense|alderskontroll|over 18'],
    fi: ['ikaraja|ian varmistus|ikatarkistus'],
    tr: ['yas dogrulama|18 yasindan'],
    cs: ['overeni veku|je vam 18'],
    uk: ['підтвердження віку|вам є 18'],
  },
  sentences: {
    en: [
      '18|21|legal age|of age|years old|years of age|drinking age|your age|age|birth|adult|adults|minor|minors + you|your|confirm|verify|must|are|i am|enter|over|under|only|please|intended|contains',
    ],
    de: [
      '18|16|volljahrig|alter|geburtsdatum|erwachsene|minderjahrig|jahre alt + sie|du|ihr|dein|bestatig|bitte|mindestens|ich|uber|nur|richtet',
    ],
    fr: ['18|majeur|age|naissance|adultes|mineur|ans + vous|votre|confirm|certifi|veuillez|je|plus de|reserve|avoir'],
    es: [
      '18|mayor|mayores|edad|nacimiento|adultos|menor|menores|anos + su|tu|usted|confirm|debes|debe|soy|eres|es|para|solo',
    ],
    it: ['18|maggiorenn|eta|nascita|adult|minorenn|minori|anni + tu|tua|devi|conferm|sono|sei|inserisc|solo|avere'],
    pt: [
      '18|maior|maiores|idade|nascimento|adultos|menor|menores|anos + sua|seu|voce|confirm|deve|sou|tem|para|apenas',
    ],
    nl: [
      '18|leeftijd|geboortedatum|volwassen|minderjarig|meerderjarig|jaar + je|u|jouw|uw|bevestig|moet|ben|ouder|alleen',
    ],
    pl: ['18|pelnolet|wiek|urodzen|dorosl|lat + masz|ukoncz|potwierd|swoj|jestem|musisz|tylko|prosze|aby'],
    ru: [
      '18|совершеннолет|несовершеннолет|возраст|рожден|взрослы|лет + вам|вы|ваш|подтверд|мне|исполнил|только|старше|содержит',
    ],
    ar: ['18|العمر|عمرك|الميلاد|السن|للبالغين|القاصرين|عام|سنة + أن|يجب|تأكيد|هل|أنا|فقط|محتوى'],
    zh: ['18|十八|年满|未满|年滿|未滿|年龄|年齡|成年|成人|出生 + 您|你|我|请|須|须|岁|歲|确认|內容|内容'],
    ja: ['18|20|年齢|生年月日|成人|未成年 + 以上|未満|ですか|確認|歳|方|入力|向け'],
    ko: ['19|18|나이|연령|성인|생년월일'],
    sv: ['18|alder|fodelse|fodsel|vuxen|voksen|ar + du|din|bekraft|bekreft|bekraeft|over|fyllt|fylt'],
    fi: ['18|ika|ian|taysi-ika|syntyma'],
    tr: ['18|yas|dogum|yetiskin|resit'],
    cs: ['18|vek|narozeni|plnolet|dospel|let'],
    uk: ['18|повнолітн|вік|народжен|дорослих|років'],
  },
}
