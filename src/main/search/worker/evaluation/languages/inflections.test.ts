import { expect, it } from 'vitest'
import { fold } from '#shared/text/fold.ts'
import { inflectionsOf } from './inflections.ts'

/** Pairs by language: `word/other`. */
const different: Readonly<Record<string, string>> = {
  en: `seed/see seed/sees seed/seeing feed/fee feed/fees weed/wee reed/ree tweed/twee bring/bred fling/fled sling/sled
    string/stred oman/omen roman/romen raman/ramen lumen/luman spring/spred shed/shing skiing/skies doing/doe
    prix/prices suffix/suffices vex/vices safe/saves strife/strives fife/fives serf/serves waif/waives india/indium
    tantrum/tantra morning/morn shilling/shill whiting/white moped/mope rugged/rug pie/pied wales/wale thing/the
    star/staring car/caring news/new`,
  de: `bau/bauer mal/maler arbeit/arbeiter fisch/fischer weg/wegen not/noten tor/torn bar/barn kor/korn hor/horn`,
  fr: `année/anne armée/arme marée/mare fil/fils moi/mois foi/fois cour/cours ver/vers mar/mars`,
  es: `prado/prada grado/grada ante/antes marte/martes lune/lunes`,
  sv: `par/part par/para mal/malt svar/svart stol/stolt bar/barn kor/korn hor/horn mod/moder sal/salt protes/protest`,
  da: `par/part mal/malt sal/salt far/fart mod/moder far/fare`,
  nl: `bom/bomen wet/weten kop/kopen pot/poten kan/kans hal/hals paar/paars les/lezen lef/leven`,
  it: `stato/stata prato/prata casa/caso`,
  pt: `prado/prada porto/porta grado/grada`,
  ru: `кот/кит стол/столб мир/мера`,
}

const same: Readonly<Record<string, string>> = {
  en: `see/sees see/seeing fee/fees seed/seeds seed/seeded agree/agreed free/freed storm/storms storm/stormed use/using
    use/used age/ageing ages/ageing hop/hopped hope/hoping story/stories try/tried fly/flies die/dying tie/tied box/boxes
    hero/heroes echo/echoing going/goes man/men woman/women fisherman/fishermen spokesman/spokesmen seaman/seamen
    policewoman/policewomen wife/wives leaf/leaves wolf/wolves crisis/crises matrix/matrices index/indices
    spectrum/spectra medium/media stadium/stadia criterion/criteria child/children ski/skiing string/strings
    bring/bringing need/needed ice/icing`,
  de: `kind/kinder bild/bilder bad/bäder frage/fragen tag/tage haus/häuser arbeit/arbeiten deutsch/deutscher
    lehrerin/lehrerinnen feder/federn uhr/uhren bürgermeister/bürgermeisters nachbar/nachbarn gut/guten jung/junger breit/breiter`,
  fr: `cheval/chevaux maison/maisons parler/parlait aimer/aime bateau/bateaux actif/active travail/travaux`,
  es: `luz/luces puerto/puertos ciudad/ciudades médico/médica cansado/cansada`,
  sv: `bok/boken hus/huset bil/bilar sak/saker stor/stort viktig/viktigt sko/skon cykel/cykeln äpple/äpplet flicka/flickor`,
  da: `hus/huset hus/huse dag/dage stor/stort vigtig/vigtige avis/aviser bus/busser kvinde/kvinder
    bus/bussens bus/bussers bus/bussernes kvinde/kvindes kvinde/kvindernes hus/husenes hus/huses dag/dagenes`,
  nl: `boom/bomen bom/bommen dag/dagen huis/huizen brief/brieven tafel/tafels hand/handen mogelijkheid/mogelijkheden`,
  it: `porto/porti porta/porte banco/banchi mare/mari`,
  pt: `porto/portos nação/nações homem/homens animal/animais`,
  ru: `стол/столы рука/руки новый/новая станция/станции`,
}

const pairs = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).flatMap(([language, list]) =>
    list.split(/\s+/).map((pair) => {
      const [one = '', other = ''] = pair.split('/').map((word) => fold(word))
      return { language, one, other }
    }),
  )

const hasForm = (one: string, other: string, language: string) => inflectionsOf(one, language).has(other)

it('is tried with many pairs', () => {
  expect(pairs(different).length).toBeGreaterThanOrEqual(60)
  expect(pairs(same).length).toBeGreaterThanOrEqual(60)
})

it.each(pairs(different))('$language: $one and $other are different words', ({ language, one, other }) => {
  expect([hasForm(one, other, language), hasForm(other, one, language)]).toEqual([false, false])
})

it.each(pairs(same))('$language: $one and $other are forms of one word', ({ language, one, other }) => {
  expect([hasForm(one, other, language), hasForm(other, one, language)]).toEqual([true, true])
})
