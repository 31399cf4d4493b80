import { textOf } from './text-of.ts'

const cloudflare = textOf('challenge', 'cloudflare')
const puzzle = textOf('challenge', 'puzzle')

export const challengeTexts = [
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
]
