interface ArticleAboutWalls {
  readonly name: string
  readonly html: string
}

const paragraphs = (lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join('\n')
const page = (language: string, title: string, body: string) =>
  `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`
/** An article with its writer and its day. */
const signed = (language: string, title: string, by: string, lines: readonly string[]) =>
  page(
    language,
    `${title} | Quayside`,
    `<article><h1>${title}</h1><p class="byline">${by}</p><time datetime="2026-05-04">4 May 2026</time>${paragraphs(lines)}</article>`,
  )
/** One that names neither. */
const bare = (language: string, title: string, lines: readonly string[], more = '') =>
  page(language, title, `<main><h1>${title}</h1>${paragraphs(lines)}${more}</main>`)

/** Articles, short ones too, whose subject are the pages that walls are. */
export const articlesAboutWalls: readonly ArticleAboutWalls[] = [
  {
    name: 'the words of a check, signed and short',
    html: signed('en', 'Just a moment…', 'By Ida Reef', [
      'For three weeks the harbour library greeted its readers with the same words: just a moment. Behind them stood a service that the county had bought to keep robots out of the catalogue.',
      'It kept out the librarians as well. On Monday the council switched the check off, and by noon the reading room had answered more questions than in the whole of April.',
    ]),
  },
  {
    name: 'a missing page as a subject, without writer and day',
    html: bare('en', 'Page not found: a short history of a message', [
      'In 1992 a small group in Geneva had to decide what a server should say about a document that it did not have. They numbered the answer 404, and the number stayed.',
      'Today the message is better known than the people who wrote it. Museums print it on cups, a bar in Hamburg is named after it, and one mayor used it as the title of a speech about a bridge that was never built.',
    ]),
  },
  {
    name: 'cookies and their dialogs, long',
    html: bare(
      'en',
      'How cookie banners learned to shout',
      Array.from(
        { length: 8 },
        (_, at) =>
          `In the year ${2012 + at} the regulator counted the banners of ${at + 40} newspapers. Most asked their readers to accept cookies, some hid the button that refuses, and ${at + 3} of them tracked people who had said no. The publishers answered that advertising pays for the reporters in the harbour.`,
      ),
      '<div class="cookie-banner"><p>We use cookies to improve our site.</p><button>Accept</button><button>Settings</button></div>',
    ),
  },
  {
    name: 'help for a login, in steps',
    html: bare(
      'en',
      'How to reset a forgotten password',
      [
        'Most people forget a password twice a year, and the harbour office is no exception. Its clerks have found a routine that takes a minute.',
        'They open the page for the login, press the small link below the field, and wait for a letter to their mailbox. The letter holds an address that works for an hour, after which the old word is void and a new one has to be thought of.',
      ],
      '<ol><li>Open the login.</li><li>Press the link below the field.</li><li>Choose a longer word.</li></ol>',
    ),
  },
  {
    name: 'a short item on maintenance',
    html: signed('de', 'Wartungsarbeiten an der Schleuse', 'Von Jan Pegel', [
      'Die Schleuse am Oberhafen bleibt von Montag bis Mittwoch geschlossen. Das Amt lässt zwei Tore tauschen, die seit 1961 im Wasser stehen.',
      'Binnenschiffer müssen den Umweg über den Kanal nehmen, der nach Angaben des Amtes vier Stunden kostet.',
    ]),
  },
  {
    name: 'a captcha explained in French',
    html: bare('fr', 'Pourquoi les captchas ne servent presque plus', [
      'Un captcha devait séparer les gens des machines. Les machines lisent aujourd’hui les lettres tordues plus vite que nous, et les feux de circulation aussi.',
      'Au port, la capitainerie a retiré le sien en mars. Le nombre de faux messages n’a pas changé, mais les pêcheurs, qui avaient renoncé à réserver leurs places, sont revenus dans la semaine.',
    ]),
  },
  {
    name: 'an age limit in Spanish',
    html: signed('es', 'El puerto discute la edad para pescar', 'Por Marta Ría', [
      'El ayuntamiento quiere que solo puedan pescar de noche los mayores de 18 años. La norma, dicen los concejales, evitaría los accidentes del último verano.',
      'Los clubes se oponen. Recuerdan que sus mejores pescadores empezaron con doce años y que nadie pregunta la fecha de nacimiento a quien sabe anudar un sedal.',
    ]),
  },
  {
    name: 'a blocked film in Italian',
    html: bare('it', 'Il film che non si può vedere qui', [
      'Il documentario sulle saline è stato girato in paese, ma in paese non lo può vedere nessuno: i diritti sono stati venduti solo per l’estero.',
      'Chi prova ad aprirlo trova una riga grigia. La regista, nata due strade più in là, ha promesso di proiettarlo a settembre in piazza, su un lenzuolo, con il permesso di un avvocato.',
    ]),
  },
  {
    name: 'a paywall as a business',
    html: signed('en', 'What happens when a paywall comes down', 'By Noor Quay', [
      'The Tidewater Post let its paywall fall on a Tuesday. Within a month it had twice the readers, and a third fewer subscribers.',
      'Its editor says that the numbers will meet again in spring. Those who paid for years were not asked to subscribe; they were asked what they would miss, and most of them named the tide table.',
      'The owners have given the experiment until the autumn, when the printing contract ends.',
    ]),
  },
  {
    name: 'JavaScript for readers, in Dutch',
    html: bare('nl', 'Een krant zonder JavaScript', [
      'De havenkrant heeft haar site zonder JavaScript gebouwd. De pagina’s openen nu ook op het oude toestel van de sluiswachter, die sinds 2009 dezelfde telefoon heeft.',
      'De bouwers schrapten eerst de advertenties, toen de teller en ten slotte het menu. Wat overbleef was een kolom tekst en een kaart van het getij.',
    ]),
  },
  {
    name: 'robots at the gate, in Russian',
    html: bare('ru', 'Кто стучится в архив', [
      'Каждую ночь в архив порта приходят тысячи гостей, и почти все они роботы. Они листают каталог быстрее, чем люди успевают прочитать одну строку.',
      'Архивариус не стала ставить проверку. Она поставила на входе тяжёлую дверь: каждая страница открывается через две секунды, и роботам это надоело раньше, чем читателям.',
    ]),
  },
  {
    name: 'a download counted, in Japanese',
    html: bare('ja', '潮位表のダウンロードが百万回に', [
      '港の事務所が公開している潮位表が、今月で百万回ダウンロードされた。担当者は、最初の年に数えたのは四十回だけだったと話す。',
      '利用者の多くは漁師ではなく、釣りの好きな会社員だという。事務所は来年から紙の表を刷るのをやめるが、灯台の売店だけには残すことにしている。',
    ]),
  },
  {
    name: 'an outage told the day after, in Polish',
    html: signed('pl', 'Dlaczego strona portu nie działała', 'Anna Brzeg', [
      'Wczorajsza awaria trwała sześć godzin. Najpierw zawiodło zasilanie w serwerowni, potem zapasowy agregat, a na końcu cierpliwość rybaków.',
      'Kapitanat wydawał pozwolenia na kartce. Jak mówi dyżurny, nikt nie narzekał, a dwóch szyprów poprosiło, żeby tak zostało.',
    ]),
  },
  {
    name: 'a note of one paragraph',
    html: page(
      'en',
      'Harbour notes',
      `<div class="h-entry"><p class="e-content">The ferry office has put its “page not found” on a postcard. It sold out before lunch, and the clerk who drew the lost duck has been asked for more.</p><time class="dt-published" datetime="2026-05-05">5 May</time></div>`,
    ),
  },
]
