/** Texts that cost more than their size where somebody looks from each of their signs at all that follow. */
const units: Readonly<Record<string, string>> = {
  letters: 'a',
  words: 'harbour ',
  capitals: 'HARBOUR ',
  dashes: '-',
  dots: '. ',
  blanks: ' ',
  'no-break blanks': '\u00a0\u2003',
  lines: '\n',
  tabs: ' \t',
  'Arabic ligatures': '\ufdfa',
  'letters that grow': 'İß',
  'Hangul in pieces': '\u1100\u1161\u11a8',
  'overrides of direction': '\u202eabc\u202d',
  'isolates of direction': '\u2067אב',
  'joined emoji': '👩‍👩‍👧‍👦',
  'marks on letters': 'e\u0301\u0316\u0330',
  'joiners without width': '\u200b\u200d\u2060',
  'letters of Thai': 'กำ',
  'letters of Han': '港務局',
  escapes: '%41%2F',
  quotes: '"\'“',
  brackets: '<([{',
  entities: '&amp;',
  'by and by': 'By Ada Weir and ',
  commas: ', ; ',
  dates: '1 January 2024, ',
  digits: '20240101',
  'months and dots': 'Jan. ',
  slashes: '/./..',
  'equals signs': '=',
  'AMP addresses': 'www.google.com/amp/s/',
  addresses: 'https://weir.example/a ',
  bars: ' | ',
  stars: '*_`~',
  'tags of HTML': '</p><p>',
  comments: '<!-- --',
}

export const payloadNames: readonly string[] = [...Object.keys(units), 'marks']

/** About so many characters of it. */
export function payload(name: string, length: number): string {
  if (name === 'marks') return `e${'\u0301'.repeat(Math.max(0, length - 1))}`
  const unit = units[name] ?? name
  return unit.repeat(Math.max(1, Math.ceil(length / unit.length))).slice(0, length)
}
