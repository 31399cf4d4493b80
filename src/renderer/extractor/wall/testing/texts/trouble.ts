import { textOf } from './text-of.ts'

const works = textOf('trouble', 'works')

export const troubleTexts = [
  works('en', 'Down for maintenance', 'We’ll be back soon!', [
    'Sorry for the inconvenience. We’re performing some maintenance at the moment and will be back online shortly.',
  ]),
  works('de', 'Wartungsarbeiten', 'Wir sind gleich wieder da', [
    'Aufgrund von Wartungsarbeiten ist unsere Seite vorübergehend nicht erreichbar. Bitte versuchen Sie es in wenigen Minuten erneut.',
  ]),
  works('it', 'Sito in manutenzione', 'Torniamo subito', [
    'Stiamo effettuando alcuni lavori di manutenzione. Il sito è temporaneamente non disponibile, riprova più tardi.',
  ]),
  works('ru', 'Технические работы', 'Скоро вернёмся', [
    'На сайте проводятся технические работы. Приносим извинения за неудобства, зайдите позже.',
  ]),
  works('zh', '系统维护中', '系统维护中', ['网站正在升级维护，暂时无法访问，请稍后再试。给您带来不便，敬请谅解。']),
]
