import { textOf } from './text-of.ts'

const lost = textOf('missing', 'lost')
const popular = textOf('missing', 'popular')

export const missingTexts = [
  lost('en', 'Page not found – Quayside', 'Sorry, we can’t find that page', [
    'The page you are looking for may have been moved, renamed or deleted.',
    'Try searching, or go back to the home page.',
  ]),
  popular(
    'de',
    'Seite nicht gefunden | Kaiblatt',
    'Diese Seite gibt es nicht (mehr)',
    [
      'Die gesuchte Seite wurde leider nicht gefunden. Vielleicht wurde sie verschoben oder gelöscht.',
      'Prüfen Sie bitte die Adresse oder gehen Sie zur Startseite.',
    ],
    ['Meistgelesen'],
  ),
  popular(
    'fr',
    'Page introuvable - Le Quai',
    'Oups ! Cette page est introuvable',
    [
      'La page que vous recherchez n’existe pas ou a été déplacée.',
      'Vérifiez l’adresse saisie ou retournez à l’accueil.',
    ],
    ['Les plus lus'],
  ),
  popular(
    'es',
    'Error 404 | El Muelle',
    'No hemos encontrado la página',
    ['La página que buscas no existe o ha sido eliminada.', 'Vuelve a la portada o utiliza el buscador.'],
    ['Lo más leído'],
  ),
  lost('it', 'Pagina non trovata', '404', [
    'La pagina che stai cercando non esiste o è stata rimossa.',
    'Torna alla home page.',
  ]),
  lost('pt', 'Página não encontrada', 'Ops! Página não encontrada', [
    'O endereço que você digitou não existe ou a página foi removida.',
  ]),
  popular(
    'nl',
    'Pagina niet gevonden · De Kade',
    'Deze pagina bestaat niet',
    ['De pagina die u zoekt is verplaatst of verwijderd.', 'Controleer het adres of ga terug naar de homepage.'],
    ['Meest gelezen'],
  ),
  lost('pl', 'Nie znaleziono strony', 'Błąd 404', ['Strona, której szukasz, nie istnieje lub została przeniesiona.']),
  popular(
    'ru',
    'Страница не найдена',
    'Ошибка 404',
    [
      'К сожалению, запрашиваемая страница не существует или была удалена.',
      'Вернитесь на главную или воспользуйтесь поиском.',
    ],
    ['Самое читаемое'],
  ),
  lost('ar', 'الصفحة غير موجودة', 'عذرًا، لم نعثر على الصفحة', [
    'الصفحة التي تبحث عنها غير موجودة أو تم نقلها.',
    'يمكنك العودة إلى الصفحة الرئيسية.',
  ]),
  lost('zh', '页面不存在', '抱歉，您访问的页面不存在', ['该页面可能已被删除或移动，请检查网址是否正确。', '返回首页']),
  lost('ja', 'ページが見つかりません', 'お探しのページは見つかりませんでした', [
    'アクセスしようとしたページは削除されたか、URLが変更されています。',
    'トップページへ戻る',
  ]),
]
