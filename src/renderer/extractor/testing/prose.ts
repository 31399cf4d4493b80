/** Sentences of no page, each once: their words say which paragraph of a test page is which. */
const SENTENCES: readonly string[] = [
  'The upper weir was mended twice last winter, and each time the masons found older stones below their own.',
  'Gulls gather on the slate roof of the chandlery long before the first boats come round the point.',
  'A surveyor from the county measured the quay wall and wrote that it leans a finger towards the water.',
  'Nobody has painted the harbour light since the keeper moved inland with his two dogs and a parrot.',
  'The eel fishers keep their traps in the cellar of the customs house, where the floor is always damp.',
  'Every second Tuesday the dredger works the channel, and the windows of the inn shake until noon.',
  'Her grandmother knew the tides by heart and corrected the printed table with a pencil each spring.',
  'When the lock gates are open, children count the barges and shout the names on their bows.',
  'The parish bought the old crane for a pound and now pays a great deal more to keep it standing.',
  'Salt has eaten the letters from the memorial, so the school reads the names aloud once a year.',
  'Two sisters run the sail loft and answer all letters by hand, in green ink, within the week.',
  'The fog bell was sold to a collector who promised to ring it on the day of the regatta.',
]

/** Some of the sentences, each in a paragraph with a second one. */
export function paragraphs(from: number, to: number): string {
  return SENTENCES.slice(from, to)
    .map((one, at) => `<p>${one} The harbour master wrote this down as remark ${from + at + 1} of his year.</p>`)
    .join('\n')
}

/** A sentence. */
export function sentence(at: number): string {
  return SENTENCES[at] ?? ''
}
