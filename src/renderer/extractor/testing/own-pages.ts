import type { PageInWords, StoryInWords } from './mark-ups.ts'

/** Sentences enough for a paragraph, about nothing that a rule could know. */
const story = (
  title: string,
  outlet: string,
  age: string,
  paragraphs: readonly string[],
  link: string | null = null,
): StoryInWords => ({ title, outlet, age, paragraphs, link })

/** Pages of several articles, made up for the tests: news in three languages, stories longer and shorter than the article. */
export const ownPages: Readonly<Record<string, PageInWords>> = {
  'a town’s news': {
    site: 'Reader’s Desk',
    title: 'Ferry to the northern islands will sail at night again',
    outlet: 'Harbour Post',
    age: '2 days ago',
    paragraphs: [
      'KELDWICK — After four winters without a night boat, the council has agreed to let the old ferry sail again after dark, from the first week of November until the ice comes.',
      'The decision follows months of letters from islanders who work on the mainland and have had to sleep in the waiting room when the last boat left at six in the evening.',
      '“It is a small boat, but it is ours,” said Marta Lind, who has kept the ticket office since her mother gave it up. “People here do not ask for much.”',
      'The crew will be paid from the harbour fund, and the fare stays as it is. Whether the boat sails in a storm remains a matter for the captain.',
    ],
    between: ['Comments', 'No comments yet', 'Get our app'],
    label: 'More stories',
    stories: [
      story(
        'Bakers’ guild wants the morning market to open an hour earlier',
        'The Weekly Crumb',
        '5 hours ago',
        [
          'The guild of bakers has asked for the market hall to be opened at five, an hour before the fishmongers arrive, because bread that waits in carts outside is wet by the time it is sold.',
          'Its chairman counted forty carts on a single Tuesday. “We do not want a privilege,” he said, “we want a roof.” The fishmongers, who share the hall, have said that they will think about it.',
          'A vote is expected before the end of the month; the hall’s keeper says that he would need one more lamp and a second key.',
        ],
        '/stories/bakers',
      ),
      story(
        'Old lighthouse sold to a choir that will sing in it on Sundays',
        'Coast Gazette',
        'yesterday',
        [
          'A choir of nineteen has bought the lighthouse on the western point for less than the price of a car, and means to sing in it on Sundays whatever the weather.',
          'The stairs are being mended by the members themselves. The lamp, which has not been lit for thirty years, will stay where it is, though the choir has been told that it may not be used, and that visitors must leave before dusk.',
          'It was not the highest offer, the coast office said, but it was the only one that came with a song.',
        ],
        '/stories/lighthouse',
      ),
    ],
    footer: ['Download our app', 'About us', 'Privacy'],
  },
  'deutsche Meldungen': {
    site: 'Lesestoff',
    title: 'Stadtbücherei verleiht nun auch Werkzeug und Nähmaschinen',
    outlet: 'Kreisbote',
    age: 'vor 3 Tagen',
    paragraphs: [
      'Wer in der Stadtbücherei einen Ausweis hat, darf seit dieser Woche auch Bohrmaschinen, Nähmaschinen und ein Zelt ausleihen, jeweils für vierzehn Tage und ohne eine Gebühr.',
      'Die Leiterin der Bücherei erklärt den Schritt mit den Regalen, die leer geworden sind, seit viele Nachschlagewerke nur noch am Bildschirm gelesen werden und niemand sie vermisst.',
      'Für die Geräte gibt es eine Einweisung am Samstag. Wer etwas kaputt macht, hilft bei der Reparatur, so steht es in der neuen Ordnung, die der Rat einstimmig beschlossen hat.',
    ],
    between: ['Anzeige', 'Kommentare'],
    label: 'Ähnliche Artikel',
    stories: [
      story(
        'Imker zählen in diesem Frühling mehr Völker als je zuvor',
        'Landwirtschaftliche Rundschau',
        'vor 2 Stunden',
        [
          'Nach einem milden Winter zählen die Imker des Kreises so viele Bienenvölker wie noch nie, seit der Verein im Jahr der großen Flut gegründet wurde und seine Listen führt.',
          'Die Vorsitzende warnt dennoch vor zu viel Freude: Ein kalter Mai könne alles ändern, und die Wiesen am Fluss würden in diesem Jahr zum ersten Mal schon im April gemäht.',
          'Der Verein bittet deshalb die Bauern, einen Streifen stehen zu lassen. Drei haben zugesagt, einer will es sich noch überlegen.',
        ],
      ),
    ],
    footer: ['Impressum', 'Datenschutz'],
  },
  'nouvelles du port': {
    site: 'Le Lecteur',
    title: 'Le vieux pont tournant sera repeint par les habitants',
    outlet: 'La Gazette du Port',
    age: 'il y a 4 jours',
    paragraphs: [
      'Les habitants du quartier du port repeindront eux-mêmes le vieux pont tournant, que la ville ne voulait plus entretenir et que les bateaux ne réclament plus depuis longtemps.',
      'La couleur a été choisie par un vote : le bleu l’a emporté de peu sur le vert, au grand regret des pêcheurs, qui disent que le bleu ne se voit pas dans la brume du matin.',
      'Les pinceaux sont offerts par un marchand de la place. Il ne manque, dit la présidente de l’association, que deux échelles et un dimanche sans pluie.',
    ],
    between: ['Partager', 'Commentaires'],
    label: null,
    stories: [
      story(
        'Une école apprend à ses élèves à réparer leurs vélos',
        'Le Courrier des Collines',
        'il y a 2 heures',
        [
          'Dans une école des collines, chaque élève apprend désormais à réparer son propre vélo, du pneu à la chaîne, avant de recevoir la permission de venir en classe sans ses parents.',
          'L’idée est d’un ancien mécanicien, grand-père de deux élèves, qui vient le mercredi avec sa caisse d’outils et ne veut être payé qu’en tartes aux pommes.',
          'Depuis le printemps, plus de cinquante vélos ont été remis en état, et la cour compte assez de pièces pour en construire trois autres.',
        ],
        'https://lecteur.example/velos',
      ),
      story(
        'Le marché aux fleurs change de place après deux cents ans',
        'Journal du Canal',
        'il y a 1 jour',
        [
          'Après deux siècles sur les quais, le marché aux fleurs s’installe sur la place du théâtre, où l’eau est plus proche et où les camions peuvent enfin tourner sans reculer.',
          'Les marchands sont partagés. Les plus anciens craignent de perdre leurs clients du matin, ceux qui traversent le canal pour aller au travail et achètent une rose sans descendre de vélo.',
          'La mairie promet un essai d’un an, après quoi chacun pourra dire s’il veut revenir.',
        ],
        'https://lecteur.example/fleurs',
      ),
    ],
    footer: ['Mentions légales'],
  },
}
