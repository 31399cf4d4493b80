import { textOf } from './text-of.ts'

const file = textOf('download', 'file')

export const downloadTexts = [
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
