/** A page of several articles, in words; each mark-up below says the same of it. */
export interface PageInWords {
  readonly site: string
  readonly title: string
  readonly outlet: string
  readonly age: string
  readonly paragraphs: readonly string[]
  /** The site's lines between the article and the stories. */
  readonly between: readonly string[]
  /** Announces the stories; null for none. */
  readonly label: string | null
  readonly stories: readonly StoryInWords[]
  /** The site's lines below everything. */
  readonly footer: readonly string[]
}

export interface StoryInWords {
  readonly title: string
  readonly outlet: string
  readonly age: string
  readonly paragraphs: readonly string[]
  readonly link: string | null
}

export type MarkUp = (page: PageInWords) => string

export const text = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
export const each = (lines: readonly string[], around: (line: string) => string) =>
  lines.map((line) => around(text(line))).join('\n')
export const p = (lines: readonly string[]) => each(lines, (line) => `<p>${line}</p>`)
export const linked = ({ title, link }: StoryInWords) =>
  link === null ? text(title) : `<a href="${link}">${text(title)}</a>`
export const page = ({ title, site }: PageInWords, body: string, head = '') =>
  `<!doctype html><html><head><title>${text(title)} | ${text(site)}</title>${head}</head><body>${body}</body></html>`
const bare = (body: string) => `<!doctype html><html><head></head><body>${body}</body></html>`
const NAV = '<header><nav><a href="/w">World</a> <a href="/b">Business</a> <a href="/s">Sport</a></nav></header>'

/** By name. Names of classes say nothing, or nothing of use. */
export const markUps: Readonly<Record<string, MarkUp>> = {
  'sections of the page': (words) =>
    page(
      words,
      `${NAV}<main><h1>${text(words.title)}</h1><p><span>${text(words.outlet)}</span> <span>${words.age}</span></p>${p(words.paragraphs)}</main>
      <section>${p(words.between)}</section>
      <section>${words.label === null ? '' : `<h2>${text(words.label)}</h2>`}${words.stories
        .map((s) => `<div><h3>${linked(s)}</h3><p>${text(s.outlet)}</p><p>${s.age}</p>${p(s.paragraphs)}</div>`)
        .join('')}</section><footer>${p(words.footer)}</footer>`,
    ),
  'one div with line breaks': (words) =>
    page(
      words,
      `<div>${[words.title, words.outlet + words.age, ...words.paragraphs, ...words.between, ...(words.label === null ? [] : [words.label])].map(text).join('<br><br>')}<br><br>${words.stories
        .map((s) => [linked(s), text(s.outlet), s.age, ...s.paragraphs.map(text)].join('<br>'))
        .join('<br><br>')}<br><br>${words.footer.map(text).join('<br>')}</div>`,
    ),
  'divs with line breaks': (words) =>
    page(
      words,
      `<div>${text(words.title)}</div><div>${text(words.outlet)} ${words.age}</div><div>${words.paragraphs.map(text).join('<br><br>')}</div>
      <div>${words.between.map(text).join('<br>')}</div>${words.label === null ? '' : `<div>${text(words.label)}</div>`}${words.stories
        .map(
          (s) =>
            `<div>${linked(s)}<br>${text(s.outlet)}<br>${s.age}<br><br>${s.paragraphs.map(text).join('<br><br>')}</div>`,
        )
        .join('')}<div>${words.footer.map(text).join('<br>')}</div>`,
    ),
  'one table, a row for each line': (words) => {
    const row = (line: string) => `<tr><td>${line}</td></tr>`
    return page(
      words,
      `<table>${row(text(words.title))}${row(`${text(words.outlet)} ${words.age}`)}${each(words.paragraphs, row)}${each(words.between, row)}${words.label === null ? '' : row(text(words.label))}${words.stories
        .map((s) => row(linked(s)) + row(text(s.outlet)) + row(s.age) + each(s.paragraphs, row))
        .join('')}${each(words.footer, row)}</table>`,
    )
  },
  'one table, a row for each article': (words) =>
    page(
      words,
      `<table><tr><td><b>${text(words.title)}</b><br>${text(words.outlet)}<br>${words.age}<br>${p(words.paragraphs)}</td></tr><tr><td>${words.between.map(text).join('<br>')}${words.label === null ? '' : `<br><b>${text(words.label)}</b>`}</td></tr>${words.stories
        .map((s) => `<tr><td><b>${linked(s)}</b><br>${text(s.outlet)}<br>${s.age}<br>${p(s.paragraphs)}</td></tr>`)
        .join('')}<tr><td>${words.footer.map(text).join('<br>')}</td></tr></table>`,
    ),
  'many articles': (words) =>
    page(
      words,
      `${NAV}<article><h2>${text(words.title)}</h2><div>${text(words.outlet)} · ${words.age}</div>${p(words.paragraphs)}</article><div>${p(words.between)}</div>${words.label === null ? '' : `<h4>${text(words.label)}</h4>`}${words.stories
        .map((s) => `<article><h2>${linked(s)}</h2><div>${text(s.outlet)} · ${s.age}</div>${p(s.paragraphs)}</article>`)
        .join('')}<footer>${p(words.footer)}</footer>`,
    ),
  'a description list': (words) =>
    page(
      words,
      `<h1>${text(words.title)}</h1><p>${text(words.outlet)}</p><p>${words.age}</p>${p(words.paragraphs)}<div>${p(words.between)}</div>${words.label === null ? '' : `<p>${text(words.label)}</p>`}<dl>${words.stories
        .map(
          (s) =>
            `<dt>${linked(s)}</dt><dd>${text(s.outlet)} ${s.age}</dd>${each(s.paragraphs, (line) => `<dd>${line}</dd>`)}`,
        )
        .join('')}</dl><div>${p(words.footer)}</div>`,
    ),
  'a list': (words) =>
    page(
      words,
      `<div><h1>${text(words.title)}</h1><div>${text(words.outlet)}<br>${words.age}</div>${p(words.paragraphs)}</div><div>${p(words.between)}</div>${words.label === null ? '' : `<h3>${text(words.label)}</h3>`}<ul>${words.stories
        .map((s) => `<li><div>${linked(s)}</div><div>${s.age}</div><div>${text(s.outlet)}</div>${p(s.paragraphs)}</li>`)
        .join('')}</ul><div>${p(words.footer)}</div>`,
    ),
  'headings without classes': (words) =>
    page(
      words,
      `<h1>${text(words.title)}</h1><p>${text(words.outlet)}</p><p>${words.age}</p>${p(words.paragraphs)}${each(words.between, (line) => `<h4>${line}</h4>`)}${words.label === null ? '' : `<h2>${text(words.label)}</h2>`}${words.stories
        .map((s) => `<h3>${linked(s)}</h3><p>${text(s.outlet)}</p><p>${s.age}</p>${p(s.paragraphs)}`)
        .join('')}${each(words.footer, (line) => `<h5>${line}</h5>`)}`,
    ),
  'classes that say nothing': (words) =>
    page(
      words,
      `<div class="x1"><div class="q7 a"><div class="zz">${text(words.title)}</div><div class="k0">${text(words.outlet)}<i></i>${words.age}</div>${each(words.paragraphs, (line) => `<div class="t3">${line}</div>`)}</div><div class="q7 b">${each(words.between, (line) => `<div class="u">${line}</div>`)}</div><div class="q7 c">${words.label === null ? '' : `<div class="u">${text(words.label)}</div>`}${words.stories
        .map(
          (s) =>
            `<div class="m2"><div class="zy">${linked(s)}</div><div class="k1"><span>${text(s.outlet)}</span><span>${s.age}</span></div>${each(s.paragraphs, (line) => `<div class="t4">${line}</div>`)}</div>`,
        )
        .join('')}</div></div><div class="w9">${each(words.footer, (line) => `<div>${line}</div>`)}</div>`,
    ),
  'age and outlet before the title': (words) =>
    page(
      words,
      `<main><h1>${text(words.title)}</h1><p>${text(words.outlet)} ${words.age}</p>${p(words.paragraphs)}</main><div>${p(words.between)}</div>${words.label === null ? '' : `<div>${text(words.label)}</div>`}<div>${words.stories
        .map(
          (s) =>
            `<div><small>${text(s.outlet)}</small><div>${s.age}</div><h2>${linked(s)}</h2>${p(s.paragraphs)}</div>`,
        )
        .join('')}</div><footer>${p(words.footer)}</footer>`,
    ),
  'title twice, outlet twice': (words) =>
    page(
      words,
      `<h1>${text(words.title)}</h1><h1>${text(words.title)}</h1><p>${text(words.outlet)}${words.age}</p>${p(words.paragraphs)}${p(words.between)}${words.label === null ? '' : `<p>${text(words.label)}</p>`}${words.stories
        .map(
          (s) =>
            `<p>${linked(s)}</p><p>${text(s.outlet)}</p><p>${s.age}</p><ul><li>${text(s.outlet)}</li></ul><p>${text(s.title)}</p>${p(s.paragraphs)}`,
        )
        .join('')}${p(words.footer)}`,
    ),
  'bare paragraphs without a title element': (words) =>
    bare(
      p([
        words.title,
        `${words.outlet} ${words.age}`,
        ...words.paragraphs,
        ...words.between,
        ...(words.label === null ? [] : [words.label]),
      ]) +
        words.stories.map((s) => `<p>${linked(s)}</p>${p([s.outlet, s.age, ...s.paragraphs])}`).join('') +
        p(words.footer),
    ),
  'nested boxes': (words) =>
    page(
      words,
      `<div><div><div><h1>${text(words.title)}</h1></div><div><div>${text(words.outlet)}</div><div>${words.age}</div></div></div><div>${each(words.paragraphs, (line) => `<div><p>${line}</p></div>`)}</div></div><div><div>${p(words.between)}</div></div><div>${words.label === null ? '' : `<div><h6>${text(words.label)}</h6></div>`}${words.stories
        .map(
          (s) =>
            `<div><div><div><span>${linked(s)}</span></div><div><div><span>${text(s.outlet)}</span></div><div><time>${s.age}</time></div></div></div><div>${each(s.paragraphs, (line) => `<div><p>${line}</p></div>`)}</div></div>`,
        )
        .join('')}</div><div><div>${p(words.footer)}</div></div>`,
    ),
}

/** The same as plain text, paragraphs apart by blank lines. */
export function inPlainText(words: PageInWords): string {
  return [
    'logo',
    words.title,
    words.title,
    `${words.outlet}${words.age}`,
    ...words.paragraphs,
    ...words.between,
    ...(words.label === null ? [] : [words.label]),
    ...words.stories.flatMap((s) => [s.title, s.outlet, s.age, `  • ${s.outlet}`, s.title, ...s.paragraphs]),
    ...words.footer,
  ].join('\n\n')
}
