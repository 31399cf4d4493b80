import { each, linked, type MarkUp, type PageInWords, p, page, type StoryInWords, text } from './mark-ups.ts'

const lab = ({ label }: PageInWords, name = 'h2') => (label === null ? '' : `<${name}>${text(label)}</${name}>`)
const NAV =
  '<nav><ul><li><a href="/1">Home</a></li><li><a href="/2">World</a></li><li><a href="/3">Money</a></li></ul></nav>'

/** More ways to write the pages of `mark-ups.ts`: as sites do that were not made for articles, or long ago. */
export const moreMarkUps: Readonly<Record<string, MarkUp>> = {
  'custom elements': (w) =>
    page(
      w,
      `<app-root><app-header>Menu</app-header><news-detail><h1>${text(w.title)}</h1><news-meta><span>${text(w.outlet)}</span><span>${w.age}</span></news-meta><news-body>${p(w.paragraphs)}</news-body></news-detail><app-between>${p(w.between)}</app-between><related-list>${lab(w)}${w.stories.map((s) => `<news-card><h2>${linked(s)}</h2><news-meta><span>${text(s.outlet)}</span><span>${s.age}</span></news-meta><news-body>${p(s.paragraphs)}</news-body></news-card>`).join('')}</related-list><app-footer>${p(w.footer)}</app-footer></app-root>`,
    ),
  'details to be opened': (w) =>
    page(
      w,
      `<main><h1>${text(w.title)}</h1><p>${text(w.outlet)} | ${w.age}</p>${p(w.paragraphs)}</main><div>${p(w.between)}</div>${lab(w)}${w.stories.map((s) => `<details><summary>${linked(s)}</summary><p>${text(s.outlet)} | ${s.age}</p>${p(s.paragraphs)}</details>`).join('')}<footer>${p(w.footer)}</footer>`,
    ),
  'fonts and rules, paragraphs not closed': (w) =>
    page(
      w,
      `<center><font size=5><b>${text(w.title)}</b></font></center><font size=2>${text(w.outlet)}, ${w.age}</font><p>${w.paragraphs.map(text).join('<p>')}<hr>${w.between.map(text).join('<br>')}<hr>${lab(w, 'b')}${w.stories.map((s) => `<p><font size=4><b>${linked(s)}</b></font><br><font size=2>${text(s.outlet)}, ${s.age}</font><p>${s.paragraphs.map(text).join('<p>')}<hr>`).join('')}<p>${w.footer.map(text).join('<br>')}`,
    ),
  'time elements without dates': (w) =>
    page(
      w,
      `<div id="app"><div><h1>${text(w.title)}</h1><div><a href="/source/1">${text(w.outlet)}</a> <time>${w.age}</time></div><div>${p(w.paragraphs)}</div></div><div>${p(w.between)}</div><div>${lab(w)}${w.stories.map((s, i) => `<div><h3>${linked(s)}</h3><div><a href="/source/${i}">${text(s.outlet)}</a> <time>${s.age}</time></div><div>${p(s.paragraphs)}</div></div>`).join('')}</div></div><footer>${p(w.footer)}</footer>`,
    ),
  'an aside': (w) =>
    page(
      w,
      `<div class="container"><article class="post"><header><h1>${text(w.title)}</h1><div class="meta">${text(w.outlet)} – ${w.age}</div></header><div class="content">${p(w.paragraphs)}</div></article><div class="share">${p(w.between)}</div><aside class="sidebar related">${lab(w, 'h3')}${w.stories.map((s) => `<div class="related-item"><h4>${linked(s)}</h4><div class="meta">${text(s.outlet)} – ${s.age}</div><div class="content">${p(s.paragraphs)}</div></div>`).join('')}</aside><footer>${p(w.footer)}</footer></div>`,
    ),
  'a list that the article stands in': (w) =>
    page(
      w,
      `<ul class="feed"><li><h2>${text(w.title)}</h2><span>${text(w.outlet)}</span><span>${w.age}</span>${p(w.paragraphs)}</li><li>${p(w.between)}</li>${w.label === null ? '' : `<li>${text(w.label)}</li>`}${w.stories.map((s) => `<li><h2>${linked(s)}</h2><span>${text(s.outlet)}</span><span>${s.age}</span>${p(s.paragraphs)}</li>`).join('')}</ul><div>${p(w.footer)}</div>`,
    ),
  'the site as first heading': (w) =>
    page(
      w,
      `<h1>${text(w.site)}</h1><h2>${text(w.title)}</h2><h5>${text(w.outlet)}${w.age}</h5>${p(w.paragraphs)}${p(w.between)}${lab(w, 'h1')}${w.stories.map((s) => `<h2>${linked(s)}</h2><h5>${text(s.outlet)}${s.age}</h5>${p(s.paragraphs)}`).join('')}${p(w.footer)}`,
    ),
  'role heading': (w) =>
    page(
      w,
      `<div role="main"><div role="heading" aria-level="1">${text(w.title)}</div><div><span>${text(w.outlet)}</span><span>•</span><span>${w.age}</span></div>${each(w.paragraphs, (l) => `<div><span>${l}</span></div>`)}</div><div>${each(w.between, (l) => `<div><span>${l}</span></div>`)}</div><div>${w.label === null ? '' : `<div role="heading" aria-level="2">${text(w.label)}</div>`}${w.stories.map((s) => `<div><div role="heading" aria-level="3">${linked(s)}</div><div><span>${text(s.outlet)}</span><span>•</span><span>${s.age}</span></div>${each(s.paragraphs, (l) => `<div><span>${l}</span></div>`)}</div>`).join('')}</div><div>${each(w.footer, (l) => `<div>${l}</div>`)}</div>`,
    ),
  'rows to share by': (w) =>
    page(
      w,
      `<div><h1>${text(w.title)}</h1><div>${text(w.outlet)}<br>${w.age}</div><div><a href="#s">Share</a> <a href="#t">Tweet</a></div>${p(w.paragraphs)}</div><div>${p(w.between)}</div>${lab(w)}${w.stories.map((s, i) => `<div><img src="/i${i}.jpg" alt=""><h3>${linked(s)}</h3><div>${text(s.outlet)}<br>${s.age}</div><div><a href="#s${i}">Share</a> <a href="#t${i}">Tweet</a></div>${p(s.paragraphs)}</div>`).join('')}<footer>${p(w.footer)}</footer>`,
    ),
  'grid of tables': (w) =>
    page(
      w,
      `<table width=100%><tr><td colspan=2><h1>${text(w.title)}</h1>${text(w.outlet)} ${w.age}${p(w.paragraphs)}</td></tr><tr><td colspan=2>${p(w.between)}${lab(w)}</td></tr><tr>${w.stories.map((s, i) => `<td valign=top><table><tr><td><h3>${linked(s)}</h3></td></tr><tr><td>${text(s.outlet)}</td></tr><tr><td>${s.age}</td></tr><tr><td>${p(s.paragraphs)}</td></tr></table></td>${i === 1 ? '</tr><tr>' : ''}`).join('')}</tr><tr><td colspan=2>${p(w.footer)}</td></tr></table>`,
    ),
  'spans and breaks in a paragraph': (w) =>
    page(
      w,
      `<p><span>${text(w.title)}</span><br/><span>${text(w.outlet)}</span><br/><span>${w.age}</span><br/><br/>${w.paragraphs.map((l) => `<span>${text(l)}</span>`).join('<br/><br/>')}<br/><br/>${w.between.map((l) => `<span>${text(l)}</span>`).join('<br/>')}<br/>${w.label === null ? '' : `<span>${text(w.label)}</span><br/>`}${w.stories.map((s) => `<br/><span>${linked(s)}</span><br/><span>${text(s.outlet)}</span><br/><span>${s.age}</span><br/><br/>${s.paragraphs.map((l) => `<span>${text(l)}</span>`).join('<br/><br/>')}<br/>`).join('')}<br/>${w.footer.map((l) => `<span>${text(l)}</span>`).join('<br/>')}</p>`,
    ),
  quotations: (w) =>
    page(
      w,
      `<h1>${text(w.title)}</h1><p><em>${text(w.outlet)}, ${w.age}</em></p>${p(w.paragraphs)}<div>${p(w.between)}</div>${lab(w)}${w.stories.map((s) => `<blockquote><p><strong>${linked(s)}</strong></p><p><em>${text(s.outlet)}, ${s.age}</em></p>${p(s.paragraphs)}</blockquote>`).join('')}<footer>${p(w.footer)}</footer>`,
    ),
  microdata: (w) =>
    page(
      w,
      `<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">${text(w.title)}</h1><div><span itemprop="publisher">${text(w.outlet)}</span> <span>${w.age}</span></div><div itemprop="articleBody">${p(w.paragraphs)}</div></div><div>${p(w.between)}</div>${lab(w)}${w.stories.map((s) => `<div itemscope itemtype="https://schema.org/NewsArticle"><h2 itemprop="headline">${linked(s)}</h2><div><span itemprop="publisher">${text(s.outlet)}</span> <span>${s.age}</span></div><div itemprop="articleBody">${p(s.paragraphs)}</div></div>`).join('')}<footer>${p(w.footer)}</footer>`,
    ),
  'titles without headings': (w) =>
    page(
      w,
      `<div class="article"><div class="article__title">${text(w.title)}</div><div class="article__source"><img src="/logo.png" alt="${text(w.outlet)}">${text(w.outlet)}<span>${w.age}</span></div><div class="article__text">${each(w.paragraphs, (l) => `<p class="paragraph">${l}</p>`)}</div></div><div class="banner">${p(w.between)}</div><div class="more">${lab(w)}<div class="more__grid">${w.stories.map((s) => `<div class="article article--small"><div class="article__title">${linked(s)}</div><div class="article__source">${text(s.outlet)}<span>${s.age}</span></div><div class="article__text">${each(s.paragraphs, (l) => `<p class="paragraph">${l}</p>`)}</div></div>`).join('')}</div></div><footer>${p(w.footer)}</footer>`,
      `<meta property="og:title" content="${text(w.title)}"><meta property="og:site_name" content="${text(w.site)}"><meta property="og:type" content="article">`,
    ),
  'a source with its label': (w) =>
    page(
      w,
      `<main><h1>${text(w.title)}</h1><p>Source: ${text(w.outlet)} · ${w.age}</p>${p(w.paragraphs)}</main><div>${p(w.between)}</div>${lab(w)}${w.stories.map((s) => `<section><h2>${linked(s)}</h2><p>Source: ${text(s.outlet)} · ${s.age}</p>${p(s.paragraphs)}</section>`).join('')}<footer>${p(w.footer)}</footer>`,
    ),
  'buttons and links to the whole': (w) =>
    page(
      w,
      `<main><button>Back</button><h1>${text(w.title)}</h1><p>${text(w.outlet)}</p><p>${w.age}</p>${p(w.paragraphs)}<button>Read more</button></main><div>${p(w.between)}</div>${lab(w)}${w.stories.map((s) => `<section><h2>${linked(s)}</h2><p>${text(s.outlet)}</p><p>${s.age}</p>${p(s.paragraphs)}<a href="https://other.example/${encodeURIComponent(s.outlet)}">Read full article</a></section>`).join('')}<footer>${p(w.footer)}</footer>`,
    ),
  'age first': (w) =>
    page(
      w,
      `<main><h1>${text(w.title)}</h1><p>${w.age} • ${text(w.outlet)}</p>${p(w.paragraphs)}</main><div>${p(w.between)}</div>${lab(w)}${w.stories.map((s) => `<section><h2>${linked(s)}</h2><p>${s.age} • ${text(s.outlet)}</p>${p(s.paragraphs)}</section>`).join('')}<footer>${p(w.footer)}</footer>`,
    ),
  'figures without captions': (w) =>
    page(
      w,
      `<article><figure><img src="/a.jpg"></figure><h1>${text(w.title)}</h1><div>${text(w.outlet)}<span> </span>${w.age}</div>${p(w.paragraphs)}</article><div>${p(w.between)}</div><div>${lab(w)}${w.stories.map((s, i) => `<article><a href="${s.link ?? '#'}"><figure><img src="/${i}.jpg"></figure></a><h2>${linked(s)}</h2><div>${text(s.outlet)}<span> </span>${s.age}</div>${p(s.paragraphs)}</article>`).join('')}</div><footer>${p(w.footer)}</footer>`,
    ),
  'outlet and age above the title': (w) =>
    page(
      w,
      `${NAV}<main><div>${text(w.outlet)}</div><div>${w.age}</div><h1>${text(w.title)}</h1>${p(w.paragraphs)}</main><div>${p(w.between)}</div>${lab(w)}${w.stories.map((s) => `<section><div>${text(s.outlet)}</div><div>${s.age}</div><h2>${linked(s)}</h2>${p(s.paragraphs)}</section>`).join('')}<footer>${p(w.footer)}</footer>`,
    ),
  'stories twice, once hidden': (w) => {
    const story = (s: StoryInWords) => `<h2>${linked(s)}</h2><p>${text(s.outlet)}</p><p>${s.age}</p>${p(s.paragraphs)}`
    return page(
      w,
      `<main><h1>${text(w.title)}</h1><p>${text(w.outlet)}</p><p>${w.age}</p>${p(w.paragraphs)}</main><div>${p(w.between)}</div>${lab(w)}${w.stories.map((s) => `<section class="desktop">${story(s)}</section><section class="mobile" style="display:none">${story(s)}</section>`).join('')}<footer>${p(w.footer)}</footer>`,
    )
  },
  'one form around all': (w) =>
    page(
      w,
      `<form id="aspnetForm" action="./" method="post"><input type="hidden" name="__VIEWSTATE" value="abc"><div id="wrapper">${NAV}<div id="content"><h1>${text(w.title)}</h1><span id="lblSource">${text(w.outlet)}</span> <span id="lblDate">${w.age}</span>${p(w.paragraphs)}</div><div>${p(w.between)}</div><div id="pnl">${lab(w, 'h3')}${w.stories.map((s) => `<div><h4>${linked(s)}</h4><span>${text(s.outlet)}</span> <span>${s.age}</span>${p(s.paragraphs)}</div>`).join('')}</div></div><div>${p(w.footer)}</div></form>`,
    ),
  'a paragraph for each story': (w) =>
    page(
      w,
      `<h1>${text(w.title)}</h1><p>${text(w.outlet)} - ${w.age}</p>${p(w.paragraphs)}<hr>${p(w.between)}<hr>${lab(w)}${w.stories.map((s) => `<p><b>${linked(s)}</b><br>${text(s.outlet)} - ${s.age}<br>${s.paragraphs.map(text).join('<br>')}</p>`).join('')}<hr>${p(w.footer)}`,
    ),
  'outlet and age within the heading': (w) =>
    page(
      w,
      `<main><h1>${text(w.title)}<br><small>${text(w.outlet)}, ${w.age}</small></h1>${p(w.paragraphs)}</main><div>${p(w.between)}</div>${lab(w)}${w.stories.map((s) => `<section><h3>${linked(s)}<br><small>${text(s.outlet)}, ${s.age}</small></h3>${p(s.paragraphs)}</section>`).join('')}<footer>${p(w.footer)}</footer>`,
    ),
  'a table and a list, nothing closed': (w) =>
    page(
      w,
      `<TABLE BORDER=0><TR><TD><FONT FACE=Arial SIZE=+2>${text(w.title)}</FONT><BR><FONT SIZE=-1>${text(w.outlet)}<BR>${w.age}</FONT><P>${w.paragraphs.map(text).join('<P>')}<TR><TD>${w.between.map(text).join('<BR>')}${w.label === null ? '' : `<P><B>${text(w.label)}</B>`}<UL>${w.stories.map((s) => `<LI><B>${linked(s)}</B><BR>${text(s.outlet)}<BR>${s.age}<P>${s.paragraphs.map(text).join('<P>')}`).join('')}</UL><TR><TD>${w.footer.map(text).join('<BR>')}</TABLE>`,
    ),
  'banners and advertisements between': (w) =>
    page(
      w,
      `<div class="cookie-banner"><p>We use cookies to improve your experience.</p><button>Accept</button></div><header>${NAV}</header><main><article><h1>${text(w.title)}</h1><p class="meta"><span>${text(w.outlet)}</span><span>${w.age}</span></p>${p(w.paragraphs)}</article><form class="newsletter"><label>Email</label><input><button>Subscribe</button></form><div>${p(w.between)}</div>${lab(w)}${w.stories.map((s) => `<article><h2>${linked(s)}</h2><p class="meta"><span>${text(s.outlet)}</span><span>${s.age}</span></p>${p(s.paragraphs)}</article><div class="ad">Advertisement</div>`).join('')}</main><footer>${p(w.footer)}</footer>`,
    ),
  'paragraphs as items of lists': (w) =>
    page(
      w,
      `<h1>${text(w.title)}</h1><div>${text(w.outlet)} ${w.age}</div><ul>${each(w.paragraphs, (l) => `<li>${l}</li>`)}</ul><div>${p(w.between)}</div>${lab(w)}${w.stories.map((s) => `<h3>${linked(s)}</h3><div>${text(s.outlet)} ${s.age}</div><ul>${each(s.paragraphs, (l) => `<li>${l}</li>`)}</ul>`).join('')}<div>${p(w.footer)}</div>`,
    ),
  'loose text between rules': (w) =>
    page(
      w,
      `${text(w.title)}<br>${text(w.outlet)} ${w.age}<hr>${w.paragraphs.map(text).join('<br><br>')}<hr>${w.between.map(text).join('<br>')}<hr>${w.label === null ? '' : `${text(w.label)}<hr>`}${w.stories.map((s) => `${linked(s)}<br>${text(s.outlet)} ${s.age}<br><br>${s.paragraphs.map(text).join('<br><br>')}<hr>`).join('')}${w.footer.map(text).join('<br>')}`,
    ),
  'icons and shares run into the age': (w) => {
    const icon = '<svg viewBox="0 0 1 1"><title>Clock</title><path d="M0 0"/></svg>'
    return page(
      w,
      `<main><h1>${text(w.title)}</h1><div><span>${text(w.outlet)}</span>${icon}<span>${w.age}</span><span class="sr-only">Share</span></div>${p(w.paragraphs)}</main><div>${p(w.between)}</div>${lab(w)}${w.stories.map((s) => `<div><h2>${linked(s)}</h2><div><span>${text(s.outlet)}</span>${icon}<span>${s.age}</span></div>${p(s.paragraphs)}</div>`).join('')}<footer>${p(w.footer)}</footer>`,
    )
  },
  'the word published before the age': (w) =>
    page(
      w,
      `<main><h1>${text(w.title)}</h1><div>${text(w.outlet)} · Published ${w.age}</div>${p(w.paragraphs)}</main><div>${p(w.between)}</div>${lab(w)}${w.stories.map((s) => `<div><h2>${linked(s)}</h2><div>${text(s.outlet)} · Published ${s.age}</div>${p(s.paragraphs)}</div>`).join('')}<footer>${p(w.footer)}</footer>`,
    ),
  'facts in a description list': (w) =>
    page(
      w,
      `<main><h1>${text(w.title)}</h1><dl><dt>Source</dt><dd>${text(w.outlet)}</dd><dt>Published</dt><dd>${w.age}</dd></dl>${p(w.paragraphs)}</main><div>${p(w.between)}</div>${lab(w)}${w.stories.map((s) => `<div><h2>${linked(s)}</h2><dl><dt>Source</dt><dd>${text(s.outlet)}</dd><dt>Published</dt><dd>${s.age}</dd></dl>${p(s.paragraphs)}</div>`).join('')}<footer>${p(w.footer)}</footer>`,
    ),
  'facts in a list': (w) =>
    page(
      w,
      `<main><h1>${text(w.title)}</h1><ul><li>${text(w.outlet)}</li><li>${w.age}</li></ul><div>${p(w.paragraphs)}</div></main><div>${p(w.between)}</div>${lab(w)}<ol>${w.stories.map((s) => `<li><h2>${linked(s)}</h2><ul><li>${text(s.outlet)}</li><li>${s.age}</li></ul><div>${p(s.paragraphs)}</div></li>`).join('')}</ol><footer>${p(w.footer)}</footer>`,
    ),
  'a stroke between outlet and age': (w) =>
    page(
      w,
      `<main><h1>${text(w.title)}</h1><div>${text(w.outlet)} / ${w.age}</div>${p(w.paragraphs)}</main><div>${p(w.between)}</div>${lab(w)}${w.stories.map((s) => `<div><h2>${linked(s)}</h2><div>${text(s.outlet)} / ${s.age}</div>${p(s.paragraphs)}</div>`).join('')}<footer>${p(w.footer)}</footer>`,
    ),
  'the age in brackets': (w) =>
    page(
      w,
      `<main><h1>${text(w.title)}</h1><div>${text(w.outlet)} (${w.age})</div>${p(w.paragraphs)}</main><div>${p(w.between)}</div>${lab(w)}${w.stories.map((s) => `<div><h2>${linked(s)}</h2><div>${text(s.outlet)} (${s.age})</div>${p(s.paragraphs)}</div>`).join('')}<footer>${p(w.footer)}</footer>`,
    ),
  'cards in a column': (w) =>
    page(
      w,
      `<div class="grid"><div class="col-8"><h1>${text(w.title)}</h1><h6>${text(w.outlet)} ${w.age}</h6><div>${p(w.paragraphs)}</div></div><div class="col-4">${p(w.between)}${lab(w, 'h5')}${w.stories.map((s) => `<div class="card"><div class="card-body"><h5>${linked(s)}</h5><h6>${text(s.outlet)} ${s.age}</h6><div class="card-text">${p(s.paragraphs)}</div></div></div>`).join('')}</div></div><footer>${p(w.footer)}</footer>`,
    ),
}
