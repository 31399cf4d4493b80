import { describe, expect, test } from 'vitest'
import { articleOf, pageWith } from '../testing/kept-page.ts'

describe('little text is an article', () => {
  test.each([
    [
      'Opening hours',
      '<table><tr><th>Day</th><th>From</th></tr><tr><td>Monday</td><td>8</td></tr><tr><td>Friday</td><td>9</td></tr></table>',
      'Monday\t8',
    ],
    [
      'Lock closed today',
      '<article><p>The lock is closed today. We open again on Friday.</p></article>',
      'The lock is closed today. We open again on Friday.',
    ],
    [
      'sluice',
      '<p><i>noun</i></p><p>A gate that lets water through a wall.</p>',
      'A gate that lets water through a wall.',
    ],
    [
      'The beacon',
      '<figure><img src="/b.jpg" width="800" height="600" alt=""><figcaption>Seen from the wall.</figcaption></figure>',
      'Seen from the wall.',
    ],
    [
      'Keeper’s tea',
      '<h2>Ingredients</h2><ul><li>1 pot water</li><li>milk</li></ul><h2>Method</h2><ol><li>Boil the water.</li><li>Pour.</li></ol>',
      'Boil the water.',
    ],
    [
      'On rivers',
      '<blockquote><p>No two rivers keep the same hours.</p></blockquote>',
      'No two rivers keep the same hours.',
    ],
    ['Low tide', '<p>Grey gull on the post<br>water all the way</p>', 'Grey gull on the post\nwater all the way'],
    ['Words', '<dl><dt>paddle</dt><dd>small gate</dd><dt>sill</dt><dd>stone step</dd></dl>', 'small gate'],
    [
      '水門の時刻表',
      '<table><tr><th>日</th><th>満潮</th></tr><tr><td>一日</td><td>06:10</td></tr><tr><td>二日</td><td>07:02</td></tr></table>',
      '一日\t06:10',
    ],
    [
      'Error 404 and other numbers of the lock',
      `<p>${'The keeper counts the boats and writes their numbers down. '.repeat(4)}</p>`,
      'The keeper counts the boats',
    ],
    [
      'A post with answers',
      '<p>Counted 41 gulls on the dredger.</p><form class="comment-form"><input name="n"><input type="email"><textarea></textarea></form>',
      'Counted 41 gulls on the dredger.',
    ],
  ])('%s', (title, html, line) => {
    const text = articleOf(pageWith(title, html))?.text ?? ''
    expect(text).toContain(line)
    expect(text).not.toMatch(/Contact|Boats$|©/m)
  })
})

describe('a field near a short article is no part of it', () => {
  const prose =
    '<p>The keeper counts the gulls each morning before the gate opens.</p><p>Nobody has asked him to, and he writes the number down.</p><p>By noon the page is full and the boats are gone.</p>'
  test.each([
    [
      'a newsletter below it',
      `${prose}<aside><h3>Letters</h3><form><input type="email"><button>Send</button></form></aside>`,
    ],
    ['a search in its own box', `<div><div>${prose}</div><div><input type="search"></div></div>`],
    ['a field without a form', `<div>${prose}<label>Your address <input type="email"></label></div>`],
    [
      'a field, in a language without blanks',
      '<div><p>番人は毎朝、門が開く前にかもめの数をかぞえて書き留める。</p><p>だれにも頼まれてはいないのに、もう三十年も続けている。</p><p>昼には頁が埋まり、船はみな出てしまう。</p><input type="email"></div>',
    ],
  ])('%s', (_, html) => {
    const text = articleOf(pageWith('The count', html).replaceAll('main>', 'div>'))?.text ?? ''
    expect(text.split('\n').filter((line) => /\.|。/.test(line))).toHaveLength(3)
  })
})

describe('a post without a headline', () => {
  const note = '<p>Somebody has turned the globe so that the sea faces the door. I like it better that way.</p>'
  test.each([
    ['of microformats', `<article class="h-entry"><div class="e-content">${note}</div></article>`],
    ['with its day', `<article>${note}<a href="/n/81"><time datetime="2024-02-11">11 Feb 2024</time></a></article>`],
    [
      'of schema.org',
      `<div itemscope itemtype="https://schema.org/SocialMediaPosting"><div itemprop="articleBody">${note}</div></div>`,
    ],
  ])('%s is an article', (_, html) => {
    const page = `<!doctype html><title>A note</title><main>${html}</main>`
    expect(articleOf(page)?.text).toContain('the sea faces the door')
  })
  test.each([
    ['no words of its own', '<article class="h-entry"><div class="e-content"><p>Loading…</p></div></article>'],
    [
      'several posts',
      '<article><p>Gulls on the wall again.</p><time>1 May</time></article><article><p>Fog until noon today.</p><time>2 May</time></article>',
    ],
    ['a text that nothing marks', note],
  ])('but a page with %s is none', (_, html) => {
    expect(articleOf(`<!doctype html><title>A note</title><main>${html}</main>`)).toBeNull()
  })
})

describe('so is a page that is nothing else, and shows no headline', () => {
  test.each([
    [
      'a quotation',
      '<blockquote><p>He who drives the stakes at dawn must draw them out at dusk.</p><cite>Saying of the lake</cite></blockquote>',
      'Saying of the lake',
    ],
    [
      'a quotation with its source in its footer',
      '<blockquote>He who drives the stakes at dawn must draw them out at dusk.<footer>Saying of the lake</footer></blockquote>',
      'Saying of the lake',
    ],
    [
      'a quotation in a language without blanks',
      '<blockquote><p>夜明けに杭を打つ者は、夕暮れに抜かねばならない。</p><p>湖のことわざ</p></blockquote>',
      '夜明けに杭を打つ者',
    ],
    [
      'a quotation from right to left',
      '<blockquote dir="rtl"><p>من يغرس الأوتاد عند الفجر عليه أن ينزعها عند الغسق.</p></blockquote>',
      'عند الغسق',
    ],
    [
      'a table',
      '<table><tr><th>Day</th><th>High</th></tr><tr><td>Monday</td><td>04:10</td></tr><tr><td>Tuesday</td><td>04:55</td></tr></table>',
      'Tuesday\t04:55',
    ],
    [
      'terms',
      '<dl><dt>Sill</dt><dd>The lower edge of a gate.</dd><dt>Paddle</dt><dd>A board that closes an opening.</dd></dl>',
      'A board that closes an opening.',
    ],
    ['a log', '<pre>04:10 gate up\n04:55 gate down\n05:20 barge Anna, coal\n</pre>', '05:20 barge Anna, coal'],
    [
      'a figure with a caption',
      '<figure><img src="/weir.jpg" width="800" height="500"><figcaption>The masons walked where barges had lain.</figcaption></figure>',
      'The masons walked where barges had lain.',
    ],
    [
      'steps',
      '<ol><li>Lift the paddle.</li><li>Wait for eight minutes.</li><li>Push the beam.</li></ol>',
      'Push the beam.',
    ],
  ])('%s', (_, html, words) => {
    const page = `<!doctype html><title>Of the lock</title><header><a href="/">The Fen</a></header><main>${html}</main><footer>© The Fen</footer>`
    const article = articleOf(page)
    expect(article?.text).toContain(words)
    expect(article?.facts.title).toBe('Of the lock')
  })
})

describe('no article is', () => {
  test.each([
    [
      'a list of links',
      'Boats',
      '<ul><li><a href="/1">The Heron is launched again</a></li><li><a href="/2">A ferry for the north wall</a></li></ul>',
    ],
    [
      'a list of teasers',
      'News',
      '<div><h2><a href="/1">The Heron is launched again</a></h2><p>3 March</p></div><div><h2><a href="/2">A ferry for the wall</a></h2><p>4 March</p></div>',
    ],
    [
      'a form',
      'Write to us',
      '<p>Write to the keeper of the lock.</p><form><label>Name <input name="n"></label><label>Text <textarea></textarea></label></form>',
    ],
    [
      'a login',
      'Welcome back',
      '<form><input type="email"><input type="password"></form><p>No account yet? Ask the keeper.</p>',
    ],
    ['a missing page', '404', '<p>The page that you were looking for does not exist.</p>'],
    ['one of another language', 'Seite nicht gefunden', '<p>Leider gibt es hier nichts zu sehen.</p>'],
    ['an error of the server', '500 Internal Server Error', '<p>The gate is stuck, try it later.</p>'],
    ['a page that needs its script', 'The Weir', '<p>You need to enable JavaScript to run this app.</p>'],
    ['an empty search', 'Search', '<p>No results for this word.</p>'],
    ['nothing', 'The Weir', '<p>Loading…</p>'],
  ])('%s', (_, title, html) => {
    expect(articleOf(pageWith(title, html))).toBeNull()
  })
})

test('a page whose data end early says so at its end', () => {
  const html = pageWith('Lock closed today', '<p>The lock is closed today. We open again on')
  const article = articleOf(html, { 'warc-truncated': 'unspecified' })
  expect(article?.cut).toContain('The data of this page end early')
  expect(article?.text).toContain('The data of this page end early')
  expect(articleOf(html)?.cut).toBeNull()
})
