import { textOf } from './text-of.ts'

const gate = textOf('age', 'gate')
const birthday = textOf('age', 'birthday')

export const ageTexts = [
  gate(
    'en',
    'Quayside Brewery',
    'Are you of legal drinking age?',
    ['You must be 18 or older to enter this site.'],
    ['Yes', 'No'],
  ),
  gate(
    'fr',
    'Caves du Quai',
    'Avez-vous plus de 18 ans ?',
    ['Pour accéder à ce site, vous devez avoir l’âge légal pour consommer de l’alcool.'],
    ['Oui', 'Non'],
  ),
  gate(
    'de',
    'Brauerei am Kai',
    'Sind Sie über 18?',
    ['Bitte bestätigen Sie, dass Sie volljährig sind, um diese Seite zu besuchen.'],
    ['Ja, ich bin über 18', 'Nein'],
  ),
  birthday(
    'pl',
    'Weryfikacja wieku',
    'Podaj datę urodzenia',
    ['Ta strona jest przeznaczona dla osób pełnoletnich. Potwierdź swój wiek.'],
    ['Wejdź'],
  ),
  birthday(
    'es',
    'Bodega del Muelle',
    'Verificación de edad',
    ['Introduce tu fecha de nacimiento para confirmar que eres mayor de edad.'],
    ['Entrar'],
  ),
]
