import { encode, utf16le } from '../encode.ts'
import type { Page, Sites } from '../page.ts'

interface Sample {
  readonly path: string
  /** What the reader must see. */
  readonly sentence: string
  readonly page: () => Page
}

const western =
  'Die Müllerin von Größenhof zählte im März siebzehn Säcke, schloß die Lücke im Zaun und schrieb über alles genau Buch – auch über das, was fehlte.'
const russian =
  'Смотритель маяка вёл дневник сорок лет подряд, и ни одна запись в нём не длиннее, чем нужно, чтобы назвать ветер, волну и цену масла.'
const french =
  'La meunière de Grandpré, qui avait déjà compté les sacs à la lumière, les recompta après la fête, et trouva qu’il en manquait où la clôture était tombée.'
const japanese =
  '灯台守は毎晩、海の色を一行だけ帳面に書きとめた。晴れた夜も嵐の夜も、その一行より長くなることはなかったという。'
const chinese = '守塔人每天晚上在本子上写一行字，记下海的颜色和风的方向，四十年里没有一天多写过一个字。'

function html(sentence: string, meta: string, lang: string): string {
  return `<!DOCTYPE html><html lang="${lang}"><head>${meta}<title>${sentence.slice(0, 12)}</title></head><body><article><h1>${sentence.slice(0, 12)}</h1>${`<p>${sentence}</p>`.repeat(6)}</article></body></html>`
}

const declared = (charset: string) => `<meta charset="${charset}">`

/** Declared in the header, in the page, in both and not the same, or nowhere. */
export const charsetSamples: readonly Sample[] = [
  {
    path: '/charset/header-windows-1252',
    sentence: western,
    page: () => ({
      type: 'text/html; charset=ISO-8859-1',
      body: encode(html(western, '', 'de'), 'windows-1252'),
    }),
  },
  {
    path: '/charset/meta-windows-1251',
    sentence: russian,
    page: () => ({ type: 'text/html', body: encode(html(russian, declared('windows-1251'), 'ru'), 'windows-1251') }),
  },
  {
    path: '/charset/undeclared-koi8-r',
    sentence: russian,
    page: () => ({ type: 'text/html', body: encode(html(russian, '', 'ru'), 'koi8-r') }),
  },
  {
    path: '/charset/meta-shift-jis',
    sentence: japanese,
    page: () => ({
      type: 'text/html',
      body: encode(
        html(japanese, '<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">', 'ja'),
        'shift_jis',
      ),
    }),
  },
  {
    path: '/charset/header-gb18030',
    sentence: chinese,
    page: () => ({ type: 'text/html; charset=gb2312', body: encode(html(chinese, '', 'zh'), 'gb18030') }),
  },
  {
    path: '/charset/bom-utf-16',
    sentence: japanese,
    page: () => ({ type: 'text/html', body: utf16le(html(japanese, '', 'ja')) }),
  },
  {
    path: '/charset/undeclared-utf-8',
    sentence: western,
    page: () => ({ type: 'text/html', body: html(western, '', 'de') }),
  },
  {
    path: '/charset/meta-lies-header-true',
    sentence: western,
    page: () => ({ type: 'text/html; charset=utf-8', body: html(western, declared('windows-1252'), 'de') }),
  },
  {
    path: '/charset/header-lies',
    sentence: russian,
    page: () => ({ type: 'text/html; charset=utf-8', body: encode(html(russian, '', 'ru'), 'windows-1251') }),
  },
]

/** Both encodings have a letter for each of its bytes: only who reads it sees that it says the wrong one. */
export const mislabelled = {
  path: '/charset/says-windows-1250-is-windows-1252',
  sentence: french,
  page: (): Page => ({
    type: 'text/html; charset=windows-1250',
    body: encode(html(french, declared('windows-1250'), 'fr'), 'windows-1252'),
  }),
}

export const charsetSites: Sites = Object.fromEntries(
  [...charsetSamples, mislabelled].map(({ path, page }) => [path, page]),
)
