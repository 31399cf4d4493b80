import { expect, test } from 'vitest'
import { dom, pageAt } from '../../testing/pages.ts'
import { pageFacts } from '../page-facts.ts'
import { findHeadline } from '../title.ts'

const PROSE = '<p>Two ferries stayed in harbour on Friday, and nobody on the island could say for how long.</p>'

function headline(title: string, heading: string) {
  const page = pageFacts(dom.parse(`<title>${title}</title><article>${heading}${PROSE}</article>`), pageAt(null))
  return findHeadline(page, 'The Daily Heron')
}

const DOORS = 'Nine doors, nine shades'

test.each([
  '<h1>Nine doors,<br>nine shades</h1>',
  '<h1>Nine doors,<br>nine shades <small>How a street was painted</small></h1>',
  '<h1>Nine doors,<br><br/>nine shades<br><small>How a street was painted</small></h1>',
  '<h1>Nine doors,<wbr>nine shades</h1>',
  '<h1><span>Nine doors,</span><br><span>nine shades</span></h1>',
  '<h1><span>Nine doors,</span><span>nine shades</span></h1>',
  '<h1><span><span>Nine</span><span>doors,</span></span><span><span>nine</span><span>shades</span></span></h1>',
  '<h1><span>Nine <wbr>doors,</span><span> nine sha<wbr>des</span></h1>',
  '<h1>Nine<br>doors,<br>nine<br>shades<span class="subtitle">How a street was painted</span></h1>',
  '<h1><a href="/doors">Nine doors,<br>nine shades</a></h1>',
  '<h1><div>Nine doors,</div><div>nine shades</div></h1>',
  '<h1>Nine\n   doors,<br />\n   nine shades</h1>',
])('the lines of a headline are one title: %s', (heading) => {
  expect(headline(`${DOORS} | The Daily Heron`, heading).title).toBe(DOORS)
})

test.each([
  '<h1><span class="kicker">Harbour</span><br>Nine doors,<br>nine shades</h1>',
  '<h1><span class="kicker">Harbour</span>Nine doors,<br>nine shades</h1>',
  '<h1><span>Harbour</span><span>Nine doors,<br>nine shades</span></h1>',
  '<h1><small>Harbour</small><br><span>Nine doors,</span><span>nine shades</span></h1>',
])('and a kicker among them is its own fact: %s', (heading) => {
  const { title, kicker } = headline(`${DOORS} - The Daily Heron`, heading)
  expect([kicker, title]).toEqual(['Harbour', DOORS])
})

test.each([
  ['The Daily Heron', '<h1>Nine doors,<br>nine shades</h1>', DOORS],
  ['The Daily Heron', '<h1>Nine doors,<wbr>nine shades</h1>', DOORS],
  [
    'How a street was painted',
    '<h1><span>Nine doors</span><br><span>nine shades</span></h1>',
    'Nine doors nine shades',
  ],
  ['The Daily Heron', '<h1>Die Hafen<wbr>verwaltung zieht um</h1>', 'Die Hafenverwaltung zieht um'],
  ['Nine doors', '<h1>Nine doors,<br>nine shades</h1>', DOORS],
])('also where no title of the page says so: “%s” %s', (title, heading, whole) => {
  expect(headline(title, heading).title).toBe(whole)
})

test.each([
  ['The night of 3 May 1953', '<h1>The night of<br>3 May 1953</h1>'],
  ['Low water at noon Ferries at dusk', '<h1><span>Low water at noon</span><span>Ferries at dusk</span></h1>'],
  [
    'Low water at noon Ferries at dusk Gulls at dawn',
    '<h1><span>Low water at noon</span><span>Ferries at dusk</span><span>Gulls at dawn</span></h1>',
  ],
  ['نوارس المرفأ القديم تعود', '<h1><span>نوارس المرفأ</span><span>القديم تعود</span></h1>'],
  ['港の九つの扉 九つの色', '<h1>港の九つの扉<br>九つの色</h1>'],
])('no half is lost, nor glued to the other: %s', (title, heading) => {
  expect(headline(`${title} | The Daily Heron`, heading).title).toBe(title)
})
