import { describe, expect, it } from 'vitest'
import { parseQuery } from '#shared/query/query.ts'
import { openForTest } from './testing/search-fixture.ts'

describe('words', () => {
  it('are found in titles, texts, notes, highlights, tags and outlets, and all must be there', async () => {
    const { found } = openForTest({
      title: { title: 'Harbour reopens' },
      text: { text: 'The harbour was quiet.' },
      note: { notes: 'harbour: ask again' },
      highlight: { highlights: ['the harbour master said'], text: 'As the harbour master said, no.' },
      tag: { tags: ['places/harbour'] },
      site: { site: 'Harbour Gazette' },
      other: { text: 'Nothing of the kind.' },
    })
    expect((await found('harbour ')).toSorted()).toEqual(['highlight', 'note', 'site', 'tag', 'text', 'title'])
    expect(await found('harbour quiet ')).toEqual(['text'])
    expect(await found('harbour unheard ')).toEqual([])
  })

  it('may stand one in the title and one in the text', async () => {
    const { found } = openForTest({ both: { title: 'Grain', text: 'A convoy left.' }, one: { title: 'Grain' } })
    expect(await found('grain convoy ')).toEqual(['both'])
  })

  it('rank a title above a text', async () => {
    const { found } = openForTest({
      text: { text: 'on tariffs and more' },
      title: { title: 'Tariffs', text: 'and more' },
    })
    expect(await found('tariffs ')).toEqual(['title', 'text'])
  })

  it('are left out by a minus, also alone', async () => {
    const { found } = openForTest({
      both: { text: 'war and peace' },
      war: { text: 'war and money' },
      none: { text: 'money alone' },
    })
    expect(await found('war -peace')).toEqual(['war'])
    expect((await found('-peace')).toSorted()).toEqual(['none', 'war'])
    expect(await found('money -"war and money"')).toEqual(['none'])
  })

  it('are looked for only where “in:” says', async () => {
    const { found } = openForTest({ title: { title: 'Steel' }, text: { text: 'steel' }, note: { notes: 'steel' } })
    expect(await found('in:title steel ')).toEqual(['title'])
    expect((await found('in:text in:notes steel ')).toSorted()).toEqual(['note', 'text'])
  })

  it('are found though a letter is wrong, where nothing else is', async () => {
    const { found } = openForTest({ right: { text: 'the parliament sat' }, other: { text: 'the palace stood' } })
    expect(await found('parlament ')).toEqual(['right'])
    expect(await found('parliamant ')).toEqual(['right'])
    expect(await found('paralegal ')).toEqual([])
  })

  it('come from those allowed alone, and a page of them at a time', async () => {
    const samples = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`a${at}`, { text: 'equal' }]))
    const fixture = openForTest(samples)
    const ask = { query: parseQuery('equal '), limit: 2, offset: 2, texts: 'all' as const }
    const reply = await fixture.search().ask({ ...ask, allowed: ['a1', 'a3', 'a5', 'a7', 'gone'] })
    expect(reply.total).toBe(4)
    expect(reply.hits.map(({ id }) => id)).toEqual(['a5', 'a7'])
    expect(await fixture.search().ids({ ...ask, allowed: ['a8'] })).toEqual(['a8'])
  })

  it('come in the order of those allowed where that is asked for', async () => {
    const fixture = openForTest({
      title: { title: 'Convoy grain', text: 'of convoy and grain' },
      text: { text: 'a convoy of grain' },
      note: { notes: 'grain convoy' },
      none: { text: 'neither of them' },
    })
    const ask = { query: parseQuery('convoy grain '), limit: 3, offset: 0, texts: 'all' as const }
    const ordered = async (allowed: readonly string[], page: { readonly limit: number; readonly offset: number }) =>
      (await fixture.search().ask({ ...ask, ...page, order: 'allowed', allowed })).hits.map(({ id }) => id)
    const all = { limit: 9, offset: 0 }
    expect(await ordered(['none', 'note', 'title', 'text'], all)).toEqual(['note', 'title', 'text'])
    expect(await ordered(['text', 'title', 'note', 'none'], all)).toEqual(['text', 'title', 'note'])
    expect(await ordered(['text', 'title', 'note', 'none'], { limit: 2, offset: 1 })).toEqual(['title', 'note'])
    const ranked = await fixture.search().ask({ ...ask, allowed: ['text', 'note', 'title'] })
    expect(ranked.hits[0]?.id).toBe('title')
    const { hits } = await fixture.search().ask({ ...ask, order: 'allowed', allowed: ['text', 'title'] })
    expect(hits[0]?.snippet).toContain('convoy')
    expect(hits[0]?.marks.length).toBeGreaterThan(0)
  })
})

describe('addresses', () => {
  const samples = {
    one: { address: 'https://www.weir.example/news/2024/a-storm-came-late.html?id=7', title: 'Storm' },
    two: { address: 'https://weir.example/news/2024/another-one', title: 'Other', text: 'a storm came late' },
    three: { address: 'http://b%C3%BCrger.example/stra%C3%9Fe', title: 'Bürger' },
  }
  it.each([
    ['https://www.weir.example/news/2024/a-storm-came-late.html?id=7', ['one']],
    ['http://weir.example/news/2024/a-storm-came-late.html', ['one']],
    ['weir.example/', ['one', 'two']],
    ['www.weir.example', ['one', 'two']],
    ['weir.example/news/2024/another', ['two']],
    ['bürger.example', ['three']],
    ['burger.example/strasse', ['three']],
    ['eir.example', []],
    ['news', []],
    ['in:text weir.example', []],
  ])('“%s” finds the articles that have it', async (query, ids) => {
    const { found } = openForTest(samples)
    expect((await found(query)).toSorted()).toEqual(ids)
    expect((await found(`${query} `)).toSorted()).toEqual(ids)
  })

  it('a slug finds the article of that address first, and those whose text has its words together', async () => {
    const { found } = openForTest(samples)
    expect(await found('a-storm-came-late')).toEqual(['one', 'two'])
  })
})

describe('scripts', () => {
  const texts: Readonly<Record<string, string>> = {
    chinese: '北京市政府星期二宣布新的港口计划。居民表示支持。',
    japanese: '東京の港で新しいターミナルが開業した。',
    korean: '부산항에서 새로운 터미널이 문을 열었다.',
    thai: 'รัฐบาลประกาศแผนท่าเรือแห่งใหม่ในกรุงเทพมหานคร',
    arabic: 'أعلنت الحكومة خطة جديدة للميناء في الإسكندرية',
    vowelled: 'كِتَابٌ جَدِيدٌ عن المدينة',
    hebrew: 'שָׁלוֹם לכולם',
    german: 'Größere Straßen für Köln, sagte der Bürgermeister.',
    russian: 'Ёлка стоит у порта, сказал мэр.',
    hindi: 'सरकार ने बंदरगाह की नई योजना की घोषणा की।',
    turkish: 'İstanbul limanı yeniden açıldı.',
  }
  const withTexts = () => openForTest(Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, { text }])))

  it.each([
    ['港口', 'chinese'],
    ['北京市政府', 'chinese'],
    ['口计', 'chinese'],
    ['ターミナル', 'japanese'],
    ['터미널', 'korean'],
    ['ท่าเรือ', 'thai'],
    ['กรุงเทพ', 'thai'],
    ['คร', 'thai'],
    ['الحكومة', 'arabic'],
    ['كتاب', 'vowelled'],
    ['שלום', 'hebrew'],
    ['strassen', 'german'],
    ['Straßen', 'german'],
    ['koln', 'german'],
    ['KÖLN', 'german'],
    ['burgermeister', 'german'],
    ['елка', 'russian'],
    ['बंदरगाह', 'hindi'],
    ['istanbul', 'turkish'],
  ])('“%s” finds the text in %s', async (query, id) => {
    const { found } = withTexts()
    expect(await found(`${query} `)).toEqual([id])
    expect(await found(`"${query}"`)).toEqual([id])
  })

  it('every two characters of a Chinese text find it, and no others do', async () => {
    const { found } = openForTest({ chinese: { text: texts.chinese ?? '' }, other: { text: '今天天气很好' } })
    const runs = (texts.chinese ?? '').split('。').filter((run) => run !== '')
    for (const run of runs)
      for (let at = 0; at + 2 <= run.length; at++) expect(await found(run.slice(at, at + 2))).toEqual(['chinese'])
    expect(await found('天政')).toEqual([])
  })

  it('one Chinese character finds titles and tags', async () => {
    const { found } = openForTest({
      title: { title: '港口计划' },
      tag: { tags: ['中国/港'] },
      other: { title: '天气' },
    })
    expect((await found('港')).toSorted()).toEqual(['tag', 'title'])
  })

  it('of several are told apart within a word', async () => {
    const { found } = openForTest({ mixed: { text: '新しいiPhone手机が出た' } })
    expect(await found('iphone ')).toEqual(['mixed'])
    expect(await found('手机')).toEqual(['mixed'])
    expect(await found('"iPhone手机"')).toEqual(['mixed'])
  })
})

describe('phrases', () => {
  const samples = {
    apart: { text: 'The house is white. A fence runs round it.' },
    together: { text: 'The White House said so.' },
    across: { text: 'He walked to the white\nhouse on the hill.' },
    punctuated: { text: 'Was it white? “House”, he said.' },
    title: { title: 'Inside the white house' },
    longer: { text: 'the offwhite houses' },
  }

  it('stand word after word, through punctuation and the end of a block', async () => {
    const { found } = openForTest(samples)
    expect((await found('"white house"')).toSorted()).toEqual(['across', 'punctuated', 'title', 'together'])
  })

  it('are folded as words are', async () => {
    const { found } = openForTest({ one: { text: 'Das Große-Ganze: über alles gebeugt' } })
    expect(await found('"grosse ganze uber"')).toEqual(['one'])
    expect(await found('"ganze grosse"')).toEqual([])
  })

  it('are left out by a minus', async () => {
    const { found } = openForTest(samples)
    expect((await found('house -"white house"')).toSorted()).toEqual(['apart', 'longer'])
  })

  it('lead to where they stand', async () => {
    const { reply } = openForTest({
      one: { text: `White paint. ${'So it went on. '.repeat(40)}The white\nhouse, at last.` },
    })
    const [hit] = (await reply('"white house"')).hits
    const text = `White paint. ${'So it went on. '.repeat(40)}The white\nhouse, at last.`
    expect(hit?.at && text.slice(hit.at.start, hit.at.end)).toBe('white\nhouse')
  })
})

describe('while a word is typed', () => {
  const samples = {
    title: { title: 'Ukraine talks', text: 'Nothing here.' },
    tag: { tags: ['uk/law'] },
    text: { text: 'From Ukraine with grain.' },
  }

  it('one letter alone begins nothing', async () => {
    const { found } = openForTest(samples)
    expect(await found('u')).toEqual([])
  })

  it('two letters begin titles and tags', async () => {
    const { found } = openForTest(samples)
    expect((await found('uk')).toSorted()).toEqual(['tag', 'title'])
  })

  it('two letters that are a whole word are found in texts too', async () => {
    const { found } = openForTest({ eu: { text: 'The EU agreed.' }, europe: { text: 'Europe agreed.' } })
    expect(await found('eu')).toEqual(['eu'])
  })

  it('three letters begin anything', async () => {
    const { found } = openForTest(samples)
    expect((await found('ukr')).toSorted()).toEqual(['text', 'title'])
  })

  it('the finished words keep their hits while the next one begins', async () => {
    const { found } = openForTest(samples)
    expect((await found('ukraine ')).toSorted()).toEqual(['text', 'title'])
    expect((await found('ukraine g')).toSorted()).toEqual(['text', 'title'])
    expect(await found('ukraine gra')).toEqual(['text'])
  })

  it('a finished word is no beginning where it is a word', async () => {
    const { found } = openForTest({
      ...Object.fromEntries(['a', 'b', 'c'].map((id) => [id, { text: 'war' }])),
      warsaw: { text: 'warsaw' },
    })
    expect((await found('war ')).toSorted()).toEqual(['a', 'b', 'c'])
    expect((await found('war')).toSorted()).toEqual(['a', 'b', 'c', 'warsaw'])
  })
})

describe('what is shown', () => {
  it('is the part of the text where it stands, marked, with the way there', async () => {
    const text = `${'Before it nothing. '.repeat(30)}Then the Größe of the convoy grew. ${'After it nothing. '.repeat(30)}`
    const { reply } = openForTest({ one: { text } })
    const [hit] = (await reply('convoy grosse ')).hits
    expect(hit?.where).toBe('text')
    expect(hit?.marks.map(([from, to]) => hit.snippet.slice(from, to))).toEqual(['Größe', 'convoy'])
    expect(hit?.at && text.slice(hit.at.start, hit.at.end)).toBe('Größe')
    expect(hit?.snippet).toMatch(/^… .* …$/)
  })

  it('says where: title, tag, note, highlight or text', async () => {
    const { reply } = openForTest({
      title: { title: 'Convoy' },
      tag: { tags: ['sea/convoy'] },
      note: { notes: 'the convoy again', text: 'unrelated' },
      highlight: {
        highlights: ['their convoy sailed'],
        text: 'One day. And their convoy sailed. Another convoy did not.',
      },
      text: { text: 'a convoy' },
    })
    const { hits } = await reply('convoy ')
    expect(Object.fromEntries(hits.map(({ id, where }) => [id, where]))).toEqual({
      title: 'title',
      tag: 'tag',
      note: 'note',
      highlight: 'highlight',
      text: 'text',
    })
    expect(hits.find(({ id }) => id === 'note')).toMatchObject({
      snippet: 'the convoy again',
      marks: [[4, 10]],
      at: null,
    })
    expect(hits.find(({ id }) => id === 'highlight')?.at).toEqual({ start: 19, end: 25 })
    expect(hits.find(({ id }) => id === 'title')).toMatchObject({ snippet: 'Convoy', marks: [[0, 6]] })
  })

  it.each([
    ['cooperative', 'Then the co-operative bought it.', 'co-operative'],
    ['co-operative', 'Then the co operative bought it.', 'co operative'],
    ['koeln', 'Then to Köln.', 'Köln'],
    ['12500', 'There were 12 500 of them.', '12 500'],
    ['€5', 'It costs 5 €.', '5 €'],
    ['didnt', 'They didn’t go.', 'didn’t'],
    ['f16', 'An F-16 flew.', 'F-16'],
    ['US', 'In the U.S. it is so.', 'U.S.'],
    ['2024-03-07', 'On 2024-03-07, at noon.', '2024-03-07'],
    ['港', '新的港口计划', '港'],
  ])('is the token as the text has it: “%s”', async (typed, end, marked) => {
    const text = `${'Before it nothing. '.repeat(30)}${end}`
    const { reply } = openForTest({ one: { text } })
    for (const query of [typed, `${typed} `]) {
      const [hit] = (await reply(query)).hits
      expect(hit?.at && text.slice(hit.at.start, hit.at.end)).toBe(marked)
      expect(hit?.marks.map(([from, to]) => hit.snippet.slice(from, to))).toEqual([marked])
    }
  })

  it('marks words that are only like the one typed', async () => {
    const { reply } = openForTest({ one: { text: 'the parliament sat' } })
    const [hit] = (await reply('parlament ')).hits
    expect(hit?.marks.map(([from, to]) => hit.snippet.slice(from, to))).toEqual(['parliament'])
  })
})

describe('the library changes', () => {
  it('and what is new, edited or rewritten is found as it is now', async () => {
    const fixture = openForTest({ one: { text: 'first words' } })
    expect(await fixture.found('first ')).toEqual(['one'])
    fixture.put('two', { text: 'first of its kind' })
    fixture.put('one', { text: 'other words', notes: 'mine' })
    expect(await fixture.found('first ')).toEqual(['two'])
    expect(await fixture.found('mine other ')).toEqual(['one'])
  })

  it('and what has gone is found no more', async () => {
    const fixture = openForTest({ one: { text: 'first' }, two: { text: 'first' } })
    expect((await fixture.found('first ')).toSorted()).toEqual(['one', 'two'])
    fixture.remove(['one', 'unknown'])
    expect(await fixture.found('first ')).toEqual(['two'])
    fixture.put('one', { text: 'first again' })
    expect((await fixture.found('first ')).toSorted()).toEqual(['one', 'two'])
  })

  it('and a text that could not be read is looked for again', async () => {
    const fixture = openForTest({ one: { text: 'kept' } })
    const document = fixture.documents.get('one')
    if (document === undefined) throw new Error('no document')
    fixture.documents.set('one', { ...document, textFile: `${document.textFile}.gone` })
    expect(await fixture.found('kept ')).toEqual([])
    fixture.put('one', { text: 'kept' })
    expect(await fixture.found('kept ')).toEqual(['one'])
  })
})
