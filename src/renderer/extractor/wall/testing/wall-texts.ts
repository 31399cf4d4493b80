import type { WallKind } from '#shared/extraction/wall-kinds.ts'
import type { TemplateName, WallText } from './wall-templates.ts'

const of =
  (kind: WallKind, template: TemplateName) =>
  (language: string, title: string, heading: string, lines: readonly string[], controls: readonly string[] = []) => ({
    kind,
    language,
    template,
    title,
    heading,
    lines,
    controls,
  })

const cloudflare = of('challenge', 'cloudflare')
const puzzle = of('challenge', 'puzzle')
const google = of('consent', 'google')
const vendors = of('consent', 'vendors')
const loginForm = of('login', 'login')
const twoSteps = of('login', 'two steps')
const lost = of('missing', 'lost')
const popular = of('missing', 'popular')
const works = of('trouble', 'works')
const shell = of('script', 'shell')
const notice = of('script', 'notice')
const gate = of('age', 'gate')
const birthday = of('age', 'birthday')
const border = of('region', 'border')
const file = of('download', 'file')
const denied = of('denied', 'border')

/** Invented sites, with what real ones say in these places. */
export const wallTexts: readonly WallText[] = [
  cloudflare('en', 'Just a moment...', 'quayside.example', [
    'Verifying you are human. This may take a few seconds.',
    'quayside.example needs to review the security of your connection before proceeding.',
  ]),
  cloudflare('de', 'Nur einen Moment…', 'kai-blatt.example', [
    'Überprüfung, dass Sie ein Mensch sind. Dies kann einige Sekunden dauern.',
    'kai-blatt.example muss die Sicherheit Ihrer Verbindung überprüfen, bevor Sie fortfahren können.',
  ]),
  cloudflare('fr', 'Un instant…', 'lequai.example', [
    'Vérification que vous êtes un humain. Cela peut prendre quelques secondes.',
    'lequai.example doit vérifier la sécurité de votre connexion avant de continuer.',
  ]),
  cloudflare('es', 'Un momento…', 'elmuelle.example', [
    'Verificando que usted es un ser humano. Esto puede tardar unos segundos.',
    'elmuelle.example necesita revisar la seguridad de su conexión antes de continuar.',
  ]),
  cloudflare('ru', 'Один момент…', 'prichal.example', [
    'Проверяем, что вы человек. Это может занять несколько секунд.',
    'Сайт prichal.example должен проверить безопасность вашего подключения, прежде чем продолжить.',
  ]),
  cloudflare('ja', 'しばらくお待ちください…', 'hatoba.example', [
    '人間であることを確認しています。これには数秒かかる場合があります。',
    '続行する前に、hatoba.example は接続のセキュリティを確認する必要があります。',
  ]),
  cloudflare('zh', '请稍候…', 'matou.example', [
    '正在验证您是否是真人。这可能需要几秒钟时间。',
    '在继续之前，matou.example 需要先检查您的连接的安全性。',
  ]),
  cloudflare('ar', 'لحظة من فضلك…', 'marsa.example', [
    'جارٍ التحقق من أنك إنسان. قد يستغرق ذلك بضع ثوانٍ.',
    'يحتاج الموقع إلى مراجعة أمان اتصالك قبل المتابعة.',
  ]),
  puzzle(
    'pl',
    'Weryfikacja – Nabrzeże',
    'Potwierdź, że jesteś człowiekiem',
    ['Nasz system wykrył nietypowy ruch pochodzący z Twojej sieci.', 'Przepisz znaki z obrazka, aby przejść dalej.'],
    ['Dalej'],
  ),
  puzzle(
    'it',
    'Verifica di sicurezza',
    'Un ultimo controllo',
    ['Abbiamo rilevato un traffico insolito dalla tua rete. Per proseguire conferma di non essere un robot.'],
    ['Conferma'],
  ),
  puzzle(
    'pt',
    'Verificação de segurança',
    'Você é um robô?',
    [
      'Detectamos atividade incomum vinda do seu computador. Digite os caracteres da imagem para provar que é uma pessoa.',
    ],
    ['Enviar'],
  ),
  puzzle(
    'nl',
    'Controle',
    'Bent u een mens of een robot?',
    ['We zien ongewoon verkeer vanaf uw netwerk. Bevestig dat u geen robot bent om verder te gaan.'],
    ['Verder'],
  ),

  google(
    'en',
    'Before you continue',
    'Before you continue to Quayside',
    [
      'We use cookies and data to deliver and maintain our services, track outages and protect against spam, and measure audience engagement.',
      'If you choose “Accept all”, we will also use cookies and data to show personalised content and ads, depending on your settings.',
      'Select “More options” to see additional information, including details about managing your privacy settings.',
    ],
    ['Reject all', 'Accept all', 'More options'],
  ),
  google(
    'de',
    'Bevor Sie fortfahren',
    'Bevor Sie zum Kaiblatt weitergehen',
    [
      'Wir verwenden Cookies und Daten, um unsere Dienste bereitzustellen, Ausfälle zu prüfen und Sie vor Spam zu schützen.',
      'Wenn Sie „Alle akzeptieren“ auswählen, verwenden wir Cookies und Daten auch, um personalisierte Inhalte und Werbung anzuzeigen.',
    ],
    ['Alle ablehnen', 'Alle akzeptieren', 'Weitere Optionen'],
  ),
  google(
    'ja',
    '続行する前に',
    '波止場新聞をご利用になる前に',
    [
      '当社は Cookie とデータを使用して、サービスの提供と維持、サービス停止のトラッキング、迷惑行為からの保護を行います。',
      '[すべて同意] を選択すると、パーソナライズされた広告の表示のためにも Cookie とデータを使用します。',
    ],
    ['すべて拒否', 'すべて同意', 'その他のオプション'],
  ),
  google(
    'ar',
    'قبل المتابعة',
    'قبل المتابعة إلى صحيفة المرسى',
    [
      'نستخدم ملفات تعريف الارتباط والبيانات لتقديم خدماتنا وصيانتها وقياس تفاعل الجمهور.',
      'إذا اخترت "قبول الكل" فسنستخدم البيانات أيضًا لعرض إعلانات مخصصة بناءً على إعداداتك.',
    ],
    ['رفض الكل', 'قبول الكل', 'خيارات إضافية'],
  ),
  vendors(
    'fr',
    'Le Quai',
    'Le respect de votre vie privée est notre priorité',
    [
      'Avec nos 312 partenaires, nous stockons des informations sur votre appareil et y accédons, par exemple au moyen de cookies, afin de traiter des données personnelles.',
      'Vous pouvez modifier vos choix à tout moment en cliquant sur le lien en bas de page.',
      'Publicités et contenu personnalisés, mesure de performance, études d’audience et développement de services.',
    ],
    ['Accepter et fermer', 'Paramétrer', 'Continuer sans accepter'],
  ),
  vendors(
    'es',
    'El Muelle',
    'Tu privacidad es importante para nosotros',
    [
      'Nosotros y nuestros 204 socios almacenamos o accedemos a información en un dispositivo, como las cookies, y procesamos datos personales.',
      'Puedes cambiar tus preferencias en cualquier momento o retirar tu consentimiento desde la política de privacidad.',
    ],
    ['Aceptar', 'Más opciones'],
  ),
  vendors(
    'it',
    'La Banchina',
    'La tua privacy è importante per noi',
    [
      'Noi e i nostri 150 fornitori archiviamo informazioni su un dispositivo e trattiamo dati personali per annunci personalizzati.',
      'Puoi modificare le tue preferenze in qualsiasi momento.',
    ],
    ['Accetta', 'Rifiuta', 'Gestisci le opzioni'],
  ),
  vendors(
    'nl',
    'De Kade',
    'De Kade geeft om je privacy',
    [
      'Wij en onze partners gebruiken cookies om informatie op je apparaat op te slaan en om gepersonaliseerde advertenties te tonen.',
      'Je kunt je keuze op elk moment wijzigen via de instellingen.',
    ],
    ['Akkoord', 'Instellingen beheren'],
  ),
  vendors(
    'pl',
    'Nabrzeże',
    'Cenimy Twoją prywatność',
    [
      'My i nasi partnerzy przechowujemy informacje na urządzeniu, takie jak pliki cookie, i przetwarzamy dane osobowe w celu wyświetlania spersonalizowanych reklam.',
      'W każdej chwili możesz zmienić swoje ustawienia lub wycofać zgodę.',
    ],
    ['Przejdź do serwisu', 'Ustawienia zaawansowane'],
  ),
  vendors(
    'pt',
    'O Cais',
    'Valorizamos a sua privacidade',
    [
      'Nós e os nossos 98 parceiros usamos cookies para guardar informações no seu dispositivo e mostrar publicidade personalizada.',
      'Pode alterar as suas escolhas a qualquer momento.',
    ],
    ['Aceito', 'Mais opções'],
  ),
  vendors(
    'ru',
    'Причал',
    'Мы заботимся о вашей конфиденциальности',
    [
      'Мы и наши партнёры используем файлы cookie, чтобы хранить информацию на вашем устройстве и показывать персонализированную рекламу.',
      'Вы можете изменить свой выбор в любое время.',
    ],
    ['Принять все', 'Настроить'],
  ),

  loginForm(
    'en',
    'Log in | Quayside',
    'Welcome back',
    [
      'Log in to your account to keep reading.',
      'New to Quayside? Create an account.',
      'By continuing you agree to our terms of use and confirm that you have read the privacy policy.',
    ],
    ['Log in'],
  ),
  loginForm(
    'de',
    'Anmelden – Kaiblatt',
    'Anmelden',
    [
      'Bitte melden Sie sich mit Ihrer E-Mail-Adresse und Ihrem Passwort an.',
      'Noch kein Konto? Jetzt kostenlos registrieren.',
      'Passwort vergessen?',
    ],
    ['Anmelden'],
  ),
  loginForm(
    'es',
    'Iniciar sesión',
    'Inicia sesión para continuar',
    ['Introduce tu correo electrónico y tu contraseña.', '¿Aún no tienes cuenta? Regístrate gratis en un minuto.'],
    ['Entrar'],
  ),
  loginForm(
    'pl',
    'Logowanie',
    'Zaloguj się',
    ['Podaj adres e-mail i hasło, aby się zalogować.', 'Nie masz jeszcze konta? Zarejestruj się.'],
    ['Zaloguj'],
  ),
  twoSteps(
    'fr',
    'Connexion',
    'Connectez-vous',
    ['Saisissez votre adresse e-mail pour vous connecter ou créer un compte.'],
    ['Continuer'],
  ),
  twoSteps(
    'ru',
    'Вход',
    'Войдите на сайт',
    ['Введите адрес электронной почты, чтобы войти или зарегистрироваться.'],
    ['Продолжить'],
  ),
  loginForm('zh', '登录 - 码头日报', '欢迎登录', ['请输入您的账号和密码。', '还没有账号？立即注册。'], ['登录']),
  loginForm(
    'ja',
    'ログイン｜波止場新聞',
    'ログイン',
    ['メールアドレスとパスワードを入力してください。', 'アカウントをお持ちでない方は新規登録へお進みください。'],
    ['ログイン'],
  ),

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

  shell('en', 'Quayside', '', ['You need to enable JavaScript to run this app.']),
  shell('fr', 'Le Quai', '', ['Vous devez activer JavaScript pour utiliser cette application.']),
  shell('nl', 'De Kade', '', ['Schakel JavaScript in om deze site te gebruiken.']),
  notice('es', 'El Muelle', 'JavaScript está desactivado', [
    'Para ver esta página es necesario habilitar JavaScript y las cookies en su navegador. Después, recargue la página.',
  ]),
  notice('pt', 'O Cais', 'Ative o JavaScript', [
    'O seu navegador não suporta JavaScript ou ele está desativado. Ative o JavaScript para continuar.',
  ]),
  notice('ar', 'المرسى', 'يرجى تفعيل جافا سكريبت', [
    'يتطلب هذا الموقع تفعيل جافا سكريبت وملفات تعريف الارتباط في متصفحك.',
  ]),
  notice('en', 'Cookies are disabled', 'Please turn on cookies', [
    'Your browser does not accept cookies. To read this site, cookies must be enabled in the settings of your browser. Then reload the page.',
  ]),

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
  denied('en', 'Access Denied', 'Access Denied', [
    'You don’t have permission to access “http://quayside.example/story” on this server.',
    'Reference #18.2d351ab8.1557333295.a4e16ab',
  ]),
  denied('it', 'Accesso negato', 'Accesso negato', [
    'Non hai il permesso di accedere a questa pagina. Contatta l’amministratore del sito.',
  ]),

  file('en', 'Preparing your download', 'Your download will begin shortly', [
    'Your download will start in 5 seconds. If it doesn’t start automatically, click here.',
  ]),
  file('de', 'Download', 'Ihr Download startet in Kürze', [
    'Der Download beginnt in wenigen Sekunden automatisch. Falls nicht, klicken Sie hier.',
  ]),
  file('fr', 'Téléchargement', 'Votre téléchargement va commencer', [
    'Le téléchargement démarre automatiquement dans quelques secondes. Sinon, utilisez ce lien.',
  ]),
  file('zh', '下载', '您的下载即将开始', ['文件正在准备中，下载将在 5 秒后自动开始。']),
]
