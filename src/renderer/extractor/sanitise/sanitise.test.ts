import { expect, test } from 'vitest'
import { dom } from '../testing/pages.ts'

test('a block made safe quickly is what it would be otherwise', () => {
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
    '<p><time datetime="2025-07-22T10:00:00+02:00" title=" at ten: ">July</time> <data value=" 3 ">three</data></p>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>x',
  ]
  const withoutPictures = (piece: string) => {
    const root = dom.fragment(piece)
    for (const image of root.querySelectorAll('img')) image.remove()
    return root
  }
  const quick = dom.safeBlocks(pieces.map((piece) => dom.fragment(piece)))
  expect(quick.map(({ html }) => html)).toEqual(pieces.map((piece) => dom.safe(withoutPictures(piece)).html))
  for (const { html, root } of quick) expect(root.innerHTML).toBe(dom.fragment(html).innerHTML)
})
