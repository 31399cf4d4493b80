import { expect, test } from 'vitest'
import { dom } from './testing/pages.ts'

test('pieces made safe together are what each is alone', () => {
  const pieces = [
    '<p>Plain.</p>',
    '',
    '<div class="x" onclick="run()">One <b>two</div> three</b>',
    '<a href="https://a.example/">open <a href="https://b.example/">again</a>',
    '</div></div><p>ends what it did not begin</p>',
    '<table><tr><td>cell<p>in</table> after',
    '<tr><td>loose cell</td></tr>',
    '<script>alert(1)</script><img src=x onerror=alert(1)>words',
    '<p is="x-p">a<p is="x-p">b',
    '<math><mi>x</mi><annotation>x</annotation></math>',
    '<form id=a><input name=childNodes></form><div id="a">names</div>',
    '<p>Plain.</p>',
    '<body class="x"><p>whole</p></body>',
    '<frameset><frame></frameset>text',
    '<plaintext>raw <b>text',
    '<!-- open',
    '<p>cut <a href="',
    '<b>'.repeat(600),
    '<pre>\n\n  code</pre>',
    '  <p> edges </p>  ',
    '<svg><style><img src=x onerror=alert(1)></style></svg><p>x</p>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>x',
  ]
  expect(dom.sanitiseAll(pieces)).toEqual(pieces.map((piece) => dom.sanitise(piece)))
  expect(dom.sanitiseAll([])).toEqual([])
})

test('a block reads as it would alone', () => {
  for (const html of ['<p>a<p>b', '<tr><td>x', '<table><tr><td>x', '<a>x<a>y', '<pre>\nx', '<b><p>x</b>y</p>z']) {
    expect(dom.block(html).innerHTML).toBe(dom.fragment(html).innerHTML)
  }
})
