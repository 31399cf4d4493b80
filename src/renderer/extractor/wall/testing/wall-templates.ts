import type { WallKind } from '#shared/extraction/wall-kinds.ts'

/** What a wall says, and how its page is built. */
export interface WallText {
  readonly kind: WallKind
  readonly language: string
  readonly template: TemplateName
  readonly title: string
  readonly heading: string
  readonly lines: readonly string[]
  readonly controls: readonly string[]
}

const paragraphs = (lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join('\n')
const buttons = (controls: readonly string[]) =>
  controls.map((each) => `<button type="button">${each}</button>`).join('\n')
const head = ({ language, title }: WallText, more = '') =>
  `<!DOCTYPE html><html lang="${language}"${language === 'ar' ? ' dir="rtl"' : ''}><head><meta charset="utf-8"><title>${title}</title>${more}</head>`
const noindex = '<meta name="robots" content="noindex,nofollow">'
const menu = `<header class="site-header"><a class="logo" href="/">Site</a><nav><ul><li><a href="/a">Harbour</a></li><li><a href="/b">Town</a></li><li><a href="/c">Culture</a></li><li><a href="/d">Sport</a></li></ul></nav></header>`
const foot = `<footer><ul><li><a href="/imprint">Imprint</a></li><li><a href="/contact">Contact</a></li></ul><p>© 2026 Quay Media</p></footer>`
const stories = [
  'The ferry that never came',
  'Seven ways to tie a boat',
  'Old crane, new owner',
  'What the tide brought in',
]
const teasers = stories
  .map(
    (title, at) =>
      `<li class="teaser"><a href="/story-${at}"><h3>${title}</h3></a><p>A short text that says in one sentence what the story number ${at} is about.</p></li>`,
  )
  .join('\n')

/** The pages that such texts stand on, each built like one that is seen often. */
export const wallTemplates = {
  cloudflare: (text: WallText) =>
    `${head(text, `${noindex}<meta http-equiv="refresh" content="390"><script src="/cdn-cgi/challenge-platform/h/g/orchestrate/chl_page/v1?ray=8f"></script>`)}<body class="no-js"><div class="main-wrapper" role="main"><div class="main-content"><h1 class="zone-name-title h1">${text.heading}</h1>${paragraphs(text.lines)}<div id="cf-turnstile-box"></div></div></div><div class="footer" role="contentinfo"><div>Ray ID: <code>8f1d2c7a9b</code></div></div></body></html>`,
  puzzle: (text: WallText) =>
    `${head(text, noindex)}<body><div id="content"><h1>${text.heading}</h1>${paragraphs(text.lines)}<form id="captcha-form" method="post"><img src="/image?c=1" alt=""><input type="text" name="answer"><div class="g-recaptcha" data-sitekey="k"></div>${buttons(text.controls)}</form></div></body></html>`,
  google: (text: WallText) =>
    `${head(text)}<body><div class="box"><div class="logo">Site</div><h1>${text.heading}</h1>${paragraphs(text.lines)}<div class="saveButtonContainer">${text.controls.map((each) => `<form action="https://consent.example/save" method="post"><input type="hidden" name="gl" value="DE"><input type="submit" value="${each}"></form>`).join('')}</div><div><a href="/privacy">Privacy</a> <a href="/terms">Terms</a></div></div></body></html>`,
  vendors: (text: WallText) =>
    `${head(text)}<body><div id="onetrust-consent-sdk"><div role="dialog" aria-modal="true" class="ot-sdk-container"><h2 id="onetrust-policy-title">${text.heading}</h2>${paragraphs(text.lines)}${buttons(text.controls)}<ul class="ot-vendors">${['Adharbour', 'Tidemetrics', 'Quaypixel', 'Buoydata', 'Wavecast'].map((name) => `<li><label>${name} <input type="checkbox"></label> <a href="https://${name}.example/privacy">Privacy policy</a></li>`).join('')}</ul></div></div></body></html>`,
  login: (text: WallText) =>
    `${head(text, noindex)}<body>${menu}<main><h1>${text.heading}</h1><form action="/session" method="post"><label>E-mail <input type="email" name="email"></label><label>Password <input type="password" name="password"></label>${buttons(text.controls)}</form>${paragraphs(text.lines)}</main>${foot}</body></html>`,
  'two steps': (text: WallText) =>
    `${head(text)}<body><div class="auth-page"><h1>${text.heading}</h1>${paragraphs(text.lines)}<form action="/auth/start" class="login-form"><input type="email" name="identifier">${buttons(text.controls)}</form><a class="btn" href="https://accounts.google.com/o/oauth2">Google</a></div></body></html>`,
  lost: (text: WallText) =>
    `${head(text)}<body>${menu}<main><h1>${text.heading}</h1>${paragraphs(text.lines)}<form role="search"><input name="q"></form></main>${foot}</body></html>`,
  popular: (text: WallText) =>
    `${head(text)}<body>${menu}<main><section class="error"><h1>${text.heading}</h1>${paragraphs(text.lines)}</section><section><h2>${text.controls[0] ?? ''}</h2><ul>${teasers}</ul></section></main>${foot}</body></html>`,
  works: (text: WallText) =>
    `${head(text, '<style>body{text-align:center}</style>')}<body><article><h1>${text.heading}</h1><div>${paragraphs(text.lines)}<p>&mdash; The Team</p></div></article></body></html>`,
  shell: (text: WallText) =>
    `${head(text, '<script defer src="/static/js/main.1a2b.js"></script>')}<body><noscript>${text.lines.join(' ')}</noscript><div id="root"></div></body></html>`,
  notice: (text: WallText) =>
    `${head(text)}<body>${menu}<div class="message"><h1>${text.heading}</h1>${paragraphs(text.lines)}</div>${foot}</body></html>`,
  gate: (text: WallText) =>
    `${head(text)}<body><div class="age-gate" role="dialog"><h1>${text.heading}</h1>${paragraphs(text.lines)}${buttons(text.controls)}</div></body></html>`,
  birthday: (text: WallText) =>
    `${head(text)}<body><main><h1>${text.heading}</h1>${paragraphs(text.lines)}<form><select name="day"><option>1</option></select><select name="month"><option>1</option></select><select name="year"><option>2000</option></select>${buttons(text.controls)}</form></main></body></html>`,
  border: (text: WallText) =>
    `${head(text)}<body><div class="wrap"><h1>${text.heading}</h1>${paragraphs(text.lines)}</div></body></html>`,
  file: (text: WallText) =>
    `${head(text, '<meta http-equiv="refresh" content="5;url=/files/tide-tables.zip">')}<body>${menu}<main><h1>${text.heading}</h1>${paragraphs(text.lines)}<p><a href="/files/tide-tables.zip" download>tide-tables.zip</a></p><span id="countdown">5</span></main>${foot}</body></html>`,
} as const

export type TemplateName = keyof typeof wallTemplates

/** The page of a wall. */
export function wallPage(text: WallText): string {
  return wallTemplates[text.template](text)
}
