import { expect, test } from 'vitest'
import { languageOf } from './language.ts'

test.each([
  [
    'en',
    'Two ferries stayed in harbour on Friday, and nobody on the island could say for how long they would have to wait for the next boat to the town.',
  ],
  [
    'de',
    'Zwei Fähren blieben am Freitag im Hafen, und niemand auf der Insel konnte sagen, wie lange das noch so sein wird, denn das Wasser ist zu hoch.',
  ],
  [
    'fr',
    'Deux bateaux sont restés au port vendredi, et personne sur l’île ne pouvait dire pour combien de temps, car la mer est trop haute pour les marins.',
  ],
  [
    'es',
    'Dos barcos se quedaron en el puerto el viernes, y nadie en la isla podía decir por cuánto tiempo, porque el mar está muy alto para los marineros.',
  ],
  [
    'it',
    'Due traghetti sono rimasti nel porto venerdì, e nessuno sull’isola sapeva dire per quanto tempo, perché il mare è troppo alto per le barche della città.',
  ],
  [
    'pt',
    'Dois barcos ficaram no porto na sexta-feira, e ninguém na ilha sabia dizer por quanto tempo, porque o mar não está para os marinheiros da cidade.',
  ],
  [
    'nl',
    'Twee boten bleven vrijdag in de haven, en niemand op het eiland kon zeggen voor hoe lang, want het water is te hoog voor de mensen van de stad.',
  ],
  [
    'sv',
    'Två färjor låg kvar i hamnen på fredagen, och ingen på ön kunde säga för hur länge, för vattnet är för högt och det är inte bra för båtarna.',
  ],
  [
    'pl',
    'Dwa promy zostały w piątek w porcie i nikt na wyspie nie potrafił powiedzieć, na jak długo, bo woda jest za wysoka i nie ma na to rady dla ludzi.',
  ],
  [
    'tr',
    'İki feribot cuma günü limanda kaldı ve adada kimse bunun ne kadar süreceğini söyleyemedi, çünkü su çok yüksek ve bu bir sorun olarak görülüyor.',
  ],
  [
    'ru',
    'Два парома остались в гавани в пятницу, и никто на острове не мог сказать, на сколько, потому что вода была слишком высокой для этих судов.',
  ],
  [
    'uk',
    'Два пороми залишилися в гавані в п’ятницю, і ніхто на острові не міг сказати, на скільки, бо її вода була зависокою для цієї дороги, її й досі є.',
  ],
  ['el', 'Δύο πλοία έμειναν στο λιμάνι την Παρασκευή και κανείς στο νησί δεν μπορούσε να πει για πόσο.'],
  ['he', 'שתי מעבורות נשארו בנמל ביום שישי, ואיש באי לא ידע לומר לכמה זמן יישארו שם הספינות הישנות.'],
  ['ar', 'بقيت عبارتان في الميناء يوم الجمعة ولم يستطع أحد في الجزيرة أن يقول إلى متى سيستمر ذلك.'],
  ['fa', 'دو کشتی روز جمعه در بندر ماندند و کسی در جزیره نمی‌توانست بگوید تا چه زمانی چنین خواهد بود.'],
  [
    'ja',
    '金曜日に二隻の渡船が港にとどまり、島の誰もいつまでそうなのかを言うことができなかった。水はとても高かったという。',
  ],
  [
    'zh',
    '星期五有两艘渡船停在港口，岛上没有人能说出要停多久，因为水位太高，船只无法安全地驶向城市，居民们只能等待消息。',
  ],
  [
    'ko',
    '금요일에 두 척의 배가 항구에 머물렀고 섬의 누구도 얼마나 오래 그럴지 말할 수 없었다. 물이 너무 높았기 때문이다.',
  ],
])('%s', (language, text) => expect(languageOf(text)).toBe(language))

test('of names, code and a few words nothing is said', () => {
  expect(languageOf('Ada Quill, Tom Reed')).toBeNull()
  expect(languageOf('ferry harbour island '.repeat(20))).toBeNull()
  expect(
    languageOf('const a = b; function c() { return d + e } let f = g; import h; export i; class J {} new J()'),
  ).toBeNull()
  expect(languageOf('')).toBeNull()
})
