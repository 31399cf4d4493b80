import { textOf } from './text-of.ts'

const google = textOf('consent', 'google')
const vendors = textOf('consent', 'vendors')

export const consentTexts = [
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
]
