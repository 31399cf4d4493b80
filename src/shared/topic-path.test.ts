import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanTopic, distinctTags, foldCase, isUnder, moved, tagKey, underTopic } from './topic-path.ts'

const NFD = (text: string) => text.normalize('NFD')

describe('two names are one topic', () => {
  it.each([
    ['war/Cyber', 'WAR/cyber'],
    ['résumé', NFD('RÉSUMÉ')],
    ['Straße', 'STRASSE'],
    ['Straße', 'STRAẞE'],
    ['ﬁnance', 'FINANCE'],
    ['ŉ', 'ʼN'],
    ['οδος', 'ΟΔΟΣ'],
    ['ΟΔΟΣ/ΟΔΟΣ', 'οδοσ/οδος'],
    ['İzmir', NFD('İzmir')],
    ['İzmir', 'i\u0307zmir'],
    ['ᾳ\u0302', 'Α\u0302Ι'],
    ['ſenate', 'Senate'],
    ['Ꭰ', 'ꭰ'],
    ['Ნ', 'ნ'],
    ['한국', NFD('한국')],
    ['war', ' war/'],
    ['/war', 'war'],
    ['war / cyber', 'war//cyber'],
  ])('%j and %j', (a, b) => {
    expect(tagKey(b)).toBe(tagKey(a))
    expect(isUnder(a, b)).toBe(true)
    expect(distinctTags([a, b])).toEqual([a])
  })
})

describe('a name is kept clean', () => {
  it.each([
    ['war / cyber', 'war/cyber'],
    ['  war/ cyber ', 'war/cyber'],
    ['\u00a0war\u00a0/\u2003cyber\u3000', 'war/cyber'],
    ['real\u00a0 estate', 'real estate'],
    ['war\u200b/\ufeffcyber\u2060', 'war/cyber'],
    ['\u202awar\u202c', 'war'],
    ['Bundes\u00adtag', 'Bundestag'],
    ['#war', 'war'],
    ['# war/#cyber', 'war/cyber'],
    ['##war', 'war'],
    ['/war//cyber/', 'war/cyber'],
    ['C#', 'C#'],
    ['#', '#'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['\u200dwar\u200c', 'war'],
    ['👩\u200d🔬', '👩\u200d🔬'],
    ['Ünter den Linden', 'Ünter den Linden'],
    [' / ', ''],
    ['\u200b', ''],
  ])('%j is %j', (name, clean) => {
    expect(cleanTopic(name)).toBe(clean)
    expect(tagKey(name)).toBe(tagKey(clean))
  })

  it('once, and cleaning it again changes nothing', () => {
    const part = fc.oneof(
      fc.constantFrom('#', ' ', '\u00a0', '\u200b', '\u200d', '/', '\t', 'a', '👩'),
      fc.string({ maxLength: 3 }),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const clean = cleanTopic(parts.join(''))
        expect(cleanTopic(clean)).toBe(clean)
        expect(tagKey(parts.join(''))).toBe(tagKey(clean))
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('two names are two topics', () => {
  it.each([
    ['resume', 'résumé'],
    ['kız', 'kiz'],
    ['Izmir', 'İzmir'],
    ['οδος', 'οδός'],
    ['cafe', 'cafe\u0301'],
    ['елка', 'ёлка'],
    ['cote', 'côté'],
    ['war', 'wars'],
    ['full', 'ｆｕｌｌ'],
    ['real estate', 'realestate'],
  ])('%j and %j', (a, b) => {
    expect(tagKey(b)).not.toBe(tagKey(a))
    expect(isUnder(a, b) || isUnder(b, a)).toBe(false)
    expect(distinctTags([a, b])).toEqual([a, b])
  })
})

it('a topic holds what lies below it, and nothing that only begins so', () => {
  const under = underTopic('WAR')
  expect(['war', 'War/cyber', 'war / cyber/phishing'].every(under)).toBe(true)
  expect(['warden', 'peace/war', 'wa'].some(under)).toBe(false)
  expect([' / ', '/'].some((nothing) => isUnder('war', nothing))).toBe(false)
})

it('a path gets another beginning, however its own was written', () => {
  expect(moved('Straße/Nord', 'STRASSE', 'roads')).toBe('roads/Nord')
  expect(moved(NFD('résumé/é'), 'résumé', 'cv')).toBe('cv/é')
  expect(moved('/war', 'war', 'peace')).toBe('peace')
  expect(moved('war / cyber', 'war/cyber', 'nets')).toBe('nets')
  expect(moved('resume', 'résumé', 'cv')).toBeNull()
})

describe('case folding', () => {
  const characters = Array.from({ length: 0x110000 }, (_, code) => code)
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code))
  const cased = characters.filter((each) => each.toLowerCase() !== each || each.toUpperCase() !== each)

  it('is the same for every character and what it becomes in upper and lower case, but for the dotless i', () => {
    expect(cased.length).toBeGreaterThan(2_500)
    const apart = cased.filter((each) =>
      [each.toLowerCase(), each.toUpperCase()].some((other) => foldCase(other) !== foldCase(each)),
    )
    expect(apart).toEqual(['ı'])
  })

  it('joins what regular expressions, which fold by CaseFolding.txt, take for one character', () => {
    for (const each of cased) {
      const same = new RegExp(`^${each}$`, 'iu')
      for (const other of [each.toLowerCase(), each.toUpperCase()])
        if (same.test(other)) expect([each, foldCase(other)]).toEqual([each, foldCase(each)])
    }
  })

  it('joins no two lower-case letters that Unicode keeps apart', () => {
    const lower = characters.filter((each) => /^\p{Ll}$/u.test(each))
    const byKey = new Map<string, string[]>()
    for (const each of lower) byKey.set(foldCase(each), [...(byKey.get(foldCase(each)) ?? []), each])
    const joined = [...byKey.values()].filter(({ length }) => length > 1).map((letters) => letters.join(' '))
    // Variants of one letter (C and S in CaseFolding.txt), and ligatures with the same full folding (F).
    expect(joined.sort()).toMatchInlineSnapshot(`
      [
        "s ſ",
        "µ μ",
        "ΐ ΐ",
        "ά ά",
        "έ έ",
        "ή ή",
        "ί ί",
        "ΰ ΰ",
        "β ϐ",
        "ε ϵ",
        "θ ϑ",
        "ι ι",
        "κ ϰ",
        "π ϖ",
        "ρ ϱ",
        "ς σ",
        "φ ϕ",
        "ό ό",
        "ύ ύ",
        "ώ ώ",
        "в ᲀ",
        "д ᲁ",
        "о ᲂ",
        "с ᲃ",
        "т ᲄ ᲅ",
        "ъ ᲆ",
        "ѣ ᲇ",
        "ᲈ ꙋ",
        "ṡ ẛ",
        "ﬅ ﬆ",
      ]
    `)
  })

  it('never gives a letter without its accent', () => {
    const accented = characters.filter((each) => /^[^\p{M}]\p{M}+$/u.test(NFD(each)))
    expect(accented.length).toBeGreaterThan(900)
    expect(accented.filter((each) => foldCase(each) === foldCase([...NFD(each)][0] ?? ''))).toEqual([])
  })

  it('of every character is folded already, and in NFC', () => {
    // All others have no other case and no other form.
    const changing = characters.filter((each) => each.toLowerCase() !== each || NFD(each.toUpperCase()) !== each)
    expect(changing.filter((each) => foldCase(foldCase(each)) !== foldCase(each))).toEqual([])
    expect(changing.filter((each) => foldCase(each).normalize('NFC') !== foldCase(each))).toEqual([])
  })

  const names = fc.array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 4 }),
      fc.constantFrom(...'ßẞſıİiIσςΣ/ '),
      fc.constantFrom('\u0301', '\u0323', '\u0345', '\u0307', 'ΐ', 'ᾳ', 'ﬃ', 'ŉ', 'ǆ', '한', '\u1100', '\u1161'),
      fc.constantFrom(...cased),
    ),
    { maxLength: 12 },
  )

  it('of any name is folded already, and does not depend on how the name is composed', () => {
    fc.assert(
      fc.property(names, (parts) => {
        const name = parts.join('')
        expect(tagKey(tagKey(name))).toBe(tagKey(name))
        expect(tagKey(NFD(name))).toBe(tagKey(name))
        expect(tagKey(name.normalize('NFC'))).toBe(tagKey(name))
      }),
      { numRuns: 2_000 },
    )
  })

  it('of a path is that of its parts', () => {
    fc.assert(
      fc.property(names, names, (above, below) => {
        const [a, b] = [above.join(''), below.join('')]
        const keys = [tagKey(a), tagKey(b)].filter((key) => key !== '')
        expect(tagKey(`${a}/${b}`)).toBe(keys.join('/'))
        if (tagKey(a) !== '') expect(isUnder(`${a}/${b}`, a)).toBe(true)
      }),
    )
  })
})
