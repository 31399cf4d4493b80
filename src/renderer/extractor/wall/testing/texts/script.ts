import { textOf } from './text-of.ts'

const shell = textOf('script', 'shell')
const notice = textOf('script', 'notice')

export const scriptTexts = [
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
]
