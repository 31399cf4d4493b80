import { describe, expect, it } from 'vitest'
import type { ExtractReply } from '#shared/extraction/extraction.ts'
import { answer } from '../answer.ts'
import { dom, pageAt } from '../testing/pages.ts'

const read = (html: string) => {
  const bytes = new TextEncoder().encode(html)
  const page = { ...pageAt('https://brygga.example/2026/05/story'), bytes }
  const { wall, articles } = answer({ kind: 'extract', page }, dom) as ExtractReply
  return { wall, articles: articles.length }
}
const page = (language: string, title: string, body: string, head = '') =>
  `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`
const paragraphs = (lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join('')
const buttons = (says: readonly string[]) => says.map((each) => `<button>${each}</button>`).join('')
const MENU = '<header><a href="/">Brygga</a><nav><a href="/a">A</a><a href="/b">B</a></nav></header>'
const LOGIN =
  '<form action="/login" method="post"><input type="text" name="u"><input type="password" name="p"><button>Log in</button></form>'

const gate = (language: string, title: string, lines: readonly string[], says: readonly string[], name = 'box') =>
  page(language, title, `<div class="${name}"><h2>${title}</h2>${paragraphs(lines)}${buttons(says)}</div>`)
const notice = (language: string, title: string, lines: readonly string[]) =>
  page(language, title, `<div class="wrap"><h1>${title}</h1>${paragraphs(lines)}</div>`)
const login = (language: string, title: string, lines: readonly string[]) =>
  page(language, title, `${MENU}<main><h1>${title}</h1>${paragraphs(lines)}${LOGIN}</main>`)

/** In languages of which the tables have no sentences of the kind. */
const WALLS: readonly (readonly [kind: string, language: string, html: string])[] = [
  [
    'consent',
    'hu',
    gate(
      'hu',
      'Fontos számunkra az Ön magánélete',
      [
        'Mi és partnereink sütiket használunk az eszközén tárolt információk elérésére, hogy személyre szabott hirdetéseket jelenítsünk meg.',
        'Hozzájárulását bármikor visszavonhatja.',
      ],
      ['Elfogadom', 'Elutasítom', 'Beállítások'],
    ),
  ],
  [
    'consent',
    'el',
    gate(
      'el',
      'Σεβόμαστε το απόρρητό σας',
      [
        'Εμείς και οι συνεργάτες μας αποθηκεύουμε ή έχουμε πρόσβαση σε πληροφορίες στη συσκευή σας, όπως cookies.',
        'Μπορείτε να αλλάξετε τις επιλογές σας ανά πάσα στιγμή.',
      ],
      ['Αποδοχή όλων', 'Απόρριψη', 'Ρυθμίσεις'],
    ),
  ],
  [
    'notice',
    'hi',
    gate(
      'hi',
      'हम आपकी निजता का सम्मान करते हैं',
      ['हम और हमारे साझेदार आपके डिवाइस पर जानकारी संग्रहीत करते हैं और आपको आपकी पसंद के विज्ञापन दिखाते हैं।'],
      ['सभी स्वीकार करें', 'अस्वीकार करें'],
    ),
  ],
  [
    'age',
    'ro',
    gate('ro', 'Ai peste 18 ani?', ['Trebuie să ai cel puțin 18 ani pentru a intra pe acest site.'], ['Da', 'Nu']),
  ],
  [
    'age',
    'vi',
    gate(
      'vi',
      'Xác minh độ tuổi',
      ['Bạn phải từ 18 tuổi trở lên để truy cập trang này.'],
      ['Tôi trên 18 tuổi', 'Thoát'],
    ),
  ],
  ['login', 'vi', login('vi', 'Đăng nhập', ['Vui lòng đăng nhập để tiếp tục.', 'Chưa có tài khoản? Đăng ký ngay.'])],
  ['login', 'ro', login('ro', 'Autentificare', ['Pentru a vedea această pagină trebuie să vă autentificați.'])],
  [
    'notice',
    'vi',
    notice('vi', 'Đang bảo trì', ['Trang web tạm thời không khả dụng do bảo trì.', 'Vui lòng quay lại sau.']),
  ],
  [
    'notice',
    'hu',
    notice('hu', 'Ez a tartalom nem érhető el az Ön országában', [
      'Jogi okokból a tartalom az Ön országában nem tekinthető meg.',
    ]),
  ],
  [
    'download',
    'hu',
    page(
      'hu',
      'Letöltés előkészítése',
      `${MENU}<main><h1>Letöltés előkészítése</h1>${paragraphs(['A letöltés néhány másodpercen belül automatikusan elindul.', 'Ha nem indul el, kattintson az alábbi hivatkozásra.'])}<a href="/x.zip">Letöltés</a></main>`,
      '<meta http-equiv="refresh" content="3;url=/files/x.zip">',
    ),
  ],
]

const article = (language: string, title: string, lines: readonly string[], more: Partial<More> = {}) =>
  page(
    language,
    `${title} | Brygga`,
    `${more.before ?? MENU}<article><h1>${title}</h1>${more.head ?? ''}${paragraphs(lines)}</article>${more.behind ?? ''}`,
  )
interface More {
  readonly before: string
  readonly head: string
  readonly behind: string
}
const DAY = '<time datetime="2026-05-04">4 May 2026</time>'
const FORGOT = [
  'Yesterday I could not log in to my own blog. I had forgotten my password, and the reset letter went to an account whose password I had forgotten too.',
  'I have written it on paper now.',
]
const HUNGARIAN = ['A falu új padot kapott a felső gátnál. Régi zsilipkapuk tölgyfájából készült, és a gémre néz.']

const ARTICLES: readonly (readonly [name: string, html: string])[] = [
  [
    'a definition of a captcha',
    article('en', 'What is a captcha?', [
      'A captcha is a small test that asks visitors to prove that they are human. Visitors copy letters or pick pictures; a robot should fail.',
      'The name stands for a completely automated public Turing test to tell computers and humans apart.',
    ]),
  ],
  [
    'steps that turn JavaScript on',
    page(
      'en',
      'How to enable JavaScript',
      `${MENU}<main><article><h1>How to enable JavaScript</h1><p>This guide shows how to enable JavaScript in three browsers.</p><ol><li>Open the menu and choose Settings.</li><li>Click Privacy and security.</li><li>Click Site settings, then JavaScript.</li><li>Turn on “Sites can use JavaScript”.</li><li>Reload the page.</li></ol></article></main>`,
    ),
  ],
  [
    'help with cookies, dated',
    article(
      'en',
      'How to delete cookies',
      [
        'Open the settings of your browser and choose Privacy. Under Cookies you find a button that deletes all of them.',
        'Some sites will ask you to log in again, and will ask once more whether you accept cookies.',
      ],
      { head: DAY },
    ),
  ],
  [
    'a recipe for cookies with a banner',
    article(
      'en',
      'Oat cookies',
      [
        'Beat 100 g of butter with 80 g of sugar, add an egg, 150 g of oats and a pinch of salt.',
        'Bake the cookies for eleven minutes at 180 degrees and let them cool on the tray.',
      ],
      {
        behind:
          '<div id="onetrust-banner-sdk"><p>We use cookies to improve our site.</p><button>Accept all</button><button>Settings</button></div>',
      },
    ),
  ],
  [
    'a post about a login, with the form of its site above',
    article('en', 'I forgot my password', FORGOT, { before: `<div>${LOGIN}</div>` }),
  ],
  ['and with a day', article('en', 'Login', FORGOT, { before: `<div>${LOGIN}</div>`, head: DAY })],
  [
    'a song with the name of a refusal',
    article('en', 'Access Denied', [
      'The second album of the Weir Sisters has nine songs, and all of them are about doors. The band recorded it in one night.',
    ]),
  ],
  [
    'a word and its history',
    article('en', 'Login', [
      'It comes from the log of a ship, in which the speed was written down every half hour. Users of shared machines were written down too.',
    ]),
  ],
  [
    'an essay in German',
    article('de', 'Fehler', [
      'In meinem ersten Buch waren es elf, und alle standen auf Seite eins. Die Leser haben sie gezählt, einer nach dem anderen.',
    ]),
  ],
  ['a short post in Hungarian', article('hu', 'Új pad a gátnál', HUNGARIAN)],
  [
    'and one on a plain page',
    page(
      'hu',
      'Új pad',
      `<a href="/">Falu</a> <a href="/b">Blog</a><h1>Új pad a gátnál</h1>${paragraphs([...HUNGARIAN, ...HUNGARIAN])}`,
    ),
  ],
]

describe('by how a page is built', () => {
  it.each(WALLS)('a wall is known in languages that no table has: %s, %s', (kind, _language, html) => {
    expect(read(html)).toEqual({ wall: kind, articles: 0 })
  })

  it.each(ARTICLES)('an article stays one: %s', (_name, html) => {
    expect(read(html)).toEqual({ wall: null, articles: 1 })
  })
})
