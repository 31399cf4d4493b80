import { textOf } from './text-of.ts'

const denied = textOf('denied', 'border')

export const deniedTexts = [
  denied('en', 'Access Denied', 'Access Denied', [
    'You don’t have permission to access “http://quayside.example/story” on this server.',
    'Reference #18.2d351ab8.1557333295.a4e16ab',
  ]),
  denied('it', 'Accesso negato', 'Accesso negato', [
    'Non hai il permesso di accedere a questa pagina. Contatta l’amministratore del sito.',
  ]),
]
