import { textOf } from './text-of.ts'

const border = textOf('region', 'border')

export const regionTexts = [
  border('en', 'Unavailable', 'This content is not available in your region', [
    'Due to legal reasons, we cannot provide access to this page from countries within the European Economic Area.',
  ]),
  border('fr', 'Contenu indisponible', 'Ce contenu n’est pas disponible dans votre pays', [
    'Pour des raisons de droits, cette page ne peut pas être consultée depuis votre région.',
  ]),
  border('pt', 'Conteúdo indisponível', 'Este conteúdo não está disponível no seu país', [
    'Por motivos legais, não é possível acessar esta página a partir da sua localização.',
  ]),
  border('ja', 'ご利用いただけません', 'お住まいの地域ではご利用いただけません', [
    '権利上の理由により、このコンテンツは日本国外からは閲覧できません。',
  ]),
  border('ru', 'Недоступно', 'Этот материал недоступен в вашей стране', [
    'По юридическим причинам доступ к странице из вашего региона ограничен.',
  ]),
]
