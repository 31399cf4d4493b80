import { textOf } from './text-of.ts'

const loginForm = textOf('login', 'login')
const twoSteps = textOf('login', 'two steps')

export const loginTexts = [
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
]
