/** An encoding that a reader may choose where the page states a wrong one. */
export interface EncodingChoice {
  /** Its name in the Encoding Standard, as `TextDecoder` takes it and the extractor's reply gives it. */
  readonly value: string
  readonly label: string
}

export interface EncodingGroup {
  readonly label: string
  readonly encodings: readonly EncodingChoice[]
}

const group = (label: string, ...names: readonly string[]): EncodingGroup => ({
  label,
  encodings: names.map((name) => ({ value: name.toLowerCase(), label: name })),
})

/**
 * Every encoding in which browsers read pages, as a menu shows them: by script, the likeliest first in each. (The
 * others that they know are no text encodings: `replacement`, `x-user-defined`. ISO-8859-1 and US-ASCII are
 * windows-1252 to the web, GB2312 is GBK.)
 */
export const encodingGroups: readonly EncodingGroup[] = [
  group('Unicode', 'UTF-8', 'UTF-16LE', 'UTF-16BE'),
  group('Western', 'windows-1252', 'ISO-8859-15', 'macintosh'),
  group('Central European', 'windows-1250', 'ISO-8859-2', 'ISO-8859-16'),
  group('Cyrillic', 'windows-1251', 'KOI8-R', 'KOI8-U', 'ISO-8859-5', 'IBM866', 'x-mac-cyrillic'),
  group('Greek', 'windows-1253', 'ISO-8859-7'),
  group('Turkish', 'windows-1254'),
  group('Baltic', 'windows-1257', 'ISO-8859-13', 'ISO-8859-4'),
  group('Nordic', 'ISO-8859-10'),
  group('Celtic', 'ISO-8859-14'),
  group('South European', 'ISO-8859-3'),
  group('Hebrew', 'windows-1255', 'ISO-8859-8'),
  group('Arabic', 'windows-1256', 'ISO-8859-6'),
  group('Thai', 'windows-874'),
  group('Vietnamese', 'windows-1258'),
  group('Chinese, simplified', 'GBK', 'GB18030'),
  group('Chinese, traditional', 'Big5'),
  group('Japanese', 'Shift_JIS', 'EUC-JP', 'ISO-2022-JP'),
  group('Korean', 'EUC-KR'),
]

/** Only their names. */
export const encodingNames: readonly string[] = encodingGroups.flatMap(({ encodings }) =>
  encodings.map(({ value }) => value),
)
