import { describe, expect, test } from 'vitest'
import { dom, pageAt } from '../../testing/pages.ts'
import { headOf } from '../head.ts'
import { pageFacts } from '../page-facts.ts'
import { findDates } from '../published.ts'

const PROSE = '<p>Two ferries stayed in harbour on Friday, and nobody on the island could say for how long.</p>'

function daysIn(lang: string, lines: string) {
  const html = `<html lang="${lang}"><article><h1>Ferries stay in harbour</h1>${lines}${PROSE}${PROSE}</article>`
  const page = pageFacts(dom.parse(html), pageAt('https://the-weir.example/1'))
  const { headline, outletLine } = headOf(page, null)
  const { published, modifiedAt } = findDates(page, headline.block, outletLine?.age ?? null)
  return [published.publishedAt, modifiedAt]
}

/** For each language its words for the two days, and how it writes the eleventh and the twelfth of March, with a time. */
const LANGUAGES: readonly (readonly [
  lang: string,
  published: string,
  modified: string,
  first: string,
  later: string,
])[] = [
  ['fr', 'Publié le', 'Mis à jour le', '11/03/2021 à 18h05', '12/03/2021 à 10h20'],
  ['fr', 'publié le', 'mis à jour le', '11.03.2021', '12.03.2021'],
  ['fr', 'Créé le', 'Modifié le', '11 mars 2021 à 18 h 05', '12 mars 2021 à 10 h 20'],
  ['de', 'Veröffentlicht am', 'Aktualisiert am', '11.03.2021, 18:05 Uhr', '12.03.2021, 10:20 Uhr'],
  ['de', 'Erstellt:', 'Zuletzt geändert:', '11.03.21, 18.05 Uhr', '12.03.21, 10.20 Uhr'],
  ['es', 'Publicado:', 'Actualizado:', '11/03/2021 18:05h', '12/03/2021 10:20h'],
  ['es', 'Publicado el', 'Última actualización el', '11-03-2021 a las 18:05', '12-03-2021 a las 10:20'],
  ['it', 'Pubblicato il', 'Aggiornato il', '11/03/2021 alle 18:05', '12/03/2021 alle 10:20'],
  ['it', 'Pubblicato:', 'Ultimo aggiornamento:', '11/03/2021 18.05', '12/03/2021 10.20'],
  ['pt', 'Publicado em', 'Atualizado em', '11/03/2021 às 18h05', '12/03/2021 às 10h20'],
  ['pt', 'Publicado a', 'Modificado a', '11-03-2021 18:05', '12-03-2021 10:20'],
  ['nl', 'Gepubliceerd op', 'Bijgewerkt op', '11-03-2021 om 18:05 uur', '12-03-2021 om 10:20 uur'],
  ['nl', 'Geplaatst:', 'Laatst gewijzigd:', '11/03/2021, 18:05', '12/03/2021, 10:20'],
  ['pl', 'Opublikowano:', 'Aktualizacja:', '11.03.2021, 18:05', '12.03.2021, 10:20'],
  ['pl', 'Data publikacji:', 'Zmodyfikowano:', '11-03-2021 18:05', '12-03-2021 10:20'],
  ['ru', 'Опубликовано', 'Обновлено', '11.03.2021 в 18:05', '12.03.2021 в 10:20'],
  ['ru', 'Дата публикации:', 'Изменено:', '11/03/2021, 18:05', '12/03/2021, 10:20'],
  ['en-GB', 'Published', 'Updated', '11/03/2021 at 6.05pm', '12/03/2021 at 10.20am'],
  ['en-US', 'Published', 'Last updated', '3/11/2021 6:05 PM EST', '3/12/2021 10:20 AM EST'],
  ['en', 'First published:', 'Last modified:', '2021-03-11 18:05', '2021-03-12 10:20'],
  ['en', 'Posted on', 'Updated on', 'March 11, 2021 6:05 pm', 'March 12, 2021 10:20 am'],
]

const SEPARATORS: readonly (readonly [name: string, join: (one: string, other: string) => string])[] = [
  ['a comma', (one, other) => `<p>${one}, ${other}</p>`],
  ['a dot', (one, other) => `<p>${one}. ${other}</p>`],
  ['a dash', (one, other) => `<p>${one} - ${other}</p>`],
  ['a long dash', (one, other) => `<p>${one} – ${other}</p>`],
  ['a bar', (one, other) => `<p>${one} | ${other}</p>`],
  ['brackets', (one, other) => `<p>${one} (${other})</p>`],
  ['nothing', (one, other) => `<p>${one} ${other}</p>`],
  ['elements', (one, other) => `<p><span>${one}</span><span>${other}</span></p>`],
  ['a line', (one, other) => `<p>${one}<br>${other}</p>`],
]

describe.each(SEPARATORS)('two days with %s between them', (_, join) => {
  test.each(LANGUAGES)('%s: %s, %s: %s', (lang, published, modified, first, later) => {
    const [one, other] = [`${published} ${first}`, `${modified} ${later}`]
    expect(daysIn(lang, join(one, other))).toEqual(['2021-03-11', '2021-03-12'])
    expect(daysIn(lang, join(other, one))).toEqual(['2021-03-11', '2021-03-12'])
  })
})

test('days in figures whose order nothing tells are none', () => {
  expect(daysIn('en', '<p>Published 11/03/2021, updated 12/03/2021</p>')).toEqual([null, null])
  expect(daysIn('en', '<p>Published 11/03/2021, updated 13/03/2021</p>')).toEqual(['2021-03-11', '2021-03-13'])
})

test('days in figures are read by one rule, whatever separates them', () => {
  expect(daysIn('en', '<p>Published 03.31.2021, updated 04.30.2021</p>')).toEqual(['2021-03-31', '2021-04-30'])
  expect(daysIn('en', '<p>Published 31.03.98, updated 30.04.98</p>')).toEqual(['1998-03-31', '1998-04-30'])
})

test.each([
  ['de', '11.03.2021 18:05 Uhr, aktualisiert 12.03.2021 10:20 Uhr'],
  ['de', '11.03.2021, 18:05 Uhr (aktualisiert: 12.03.2021, 10:20 Uhr)'],
  ['es', '11/03/2021 18:05 Actualizado: 12/03/2021 10:20'],
  ['it', '11/03/2021 18:05 - Aggiornato il 12/03/2021 alle 10:20'],
  ['pt', '11/03/2021 18h05 Atualizado em 12/03/2021 10h20'],
  ['nl', '11-03-2021, 18:05 • Bijgewerkt: 12-03-2021, 10:20'],
  ['pl', '11.03.2021 18:05, aktualizacja: 12.03.2021 10:20'],
  ['ru', '11.03.2021, 18:05 (обновлено 12.03.2021, 10:20)'],
  ['en-GB', '11/03/2021, 18:05 - Updated 12/03/2021, 10:20'],
  ['fr', 'Le 11/03/2021 à 18:05, mis à jour le 12/03/2021 à 10:20'],
  ['es', 'Por Inés Robledo. Publicado: 11/03/2021 - 18:05. Actualizado: 12/03/2021 - 10:20'],
])('a day without a label next to that of a change is the publication’s: %s %s', (lang, line) => {
  expect(daysIn(lang, `<p>${line}</p>`)).toEqual(['2021-03-11', '2021-03-12'])
})
