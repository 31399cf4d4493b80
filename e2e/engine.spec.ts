import { existsSync } from 'node:fs'
import { mkdir, readFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, launch, test } from './fixtures.ts'

/** What the launcher of a checkout says of an engine that stands in for the current one. */
const ENGINE = 'COMMONPLACE_ENGINE'

test('an engine for trying says so, opens a library of its own, and no other', async ({ freshPlace: place }) => {
  const own = join(place.folder, 'own')
  await mkdir(own)
  const notebook = await launch(place, { env: { [ENGINE]: 'trial', XDG_CONFIG_HOME: join(place.folder, 'xdg') } })
  const notice = notebook.window.getByRole('complementary', { name: 'The engine' })
  await expect(notice).toContainText('a web engine from 2023')
  await expect(notice).toContainText('not for the open web')
  await expect(notice.getByText('COMMONPLACE_ELECTRON_OLD')).toBeHidden()
  await notice.getByRole('button', { name: 'Why?' }).click()
  await expect(notice.getByText('COMMONPLACE_ELECTRON_OLD=1')).toBeVisible()
  await expect(notice.getByText('run npm start')).toBeVisible()

  const documents = await notebook.app.evaluate(({ app }) => app.getPath('documents'))
  const library = await notebook.call('library', {})
  if (!library.ok) throw new Error(library.error.message)
  expect(library.value.folder).toBe(join(await realpath(documents), 'Commonplace (trial)'))
  await expect(notice).toContainText(library.value.folder)
  // What the environment or the settings name is the user's own, and stays closed.
  expect(existsSync(place.library)).toBe(false)

  await notebook.app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] })
  }, own)
  const ask = (name: string, input: unknown) =>
    notebook.window.evaluate(([name, input]) => window.commonplace.call(name as 'library', input as object), [
      name,
      input,
    ] as const)
  await ask('choose-folder', { title: 'Open' })
  expect(await ask('open-library', { folder: own })).toMatchObject({
    ok: false,
    error: { code: 'not-allowed', message: expect.stringContaining('COMMONPLACE_ELECTRON_OLD=1') },
  })
  expect(await ask('move-library', { folder: own, job: 'move' })).toMatchObject({
    ok: false,
    error: { code: 'not-allowed' },
  })
  await notebook.close()
  const settings = await readFile(join(place.folder, 'config', 'settings.json'), 'utf8').catch(() => '{}')
  expect(JSON.parse(settings).library ?? null).toBeNull()
})

test('an old engine that the user insists on opens the library of the user, and says what it is', async ({
  freshPlace: place,
}) => {
  const notebook = await launch(place, { env: { [ENGINE]: 'old' } })
  const notice = notebook.window.getByRole('complementary', { name: 'The engine' })
  await notice.getByRole('button', { name: 'Why?' }).click()
  await expect(notice).toContainText('because you started Commonplace with COMMONPLACE_ELECTRON_OLD=1')
  expect(await notebook.call('library', {})).toMatchObject({
    ok: true,
    value: { folder: await realpath(place.library) },
  })
  await notebook.close()
})

test('a current engine, and one that the tests name, say nothing', async ({ freshPlace: place }) => {
  const notebook = await launch(place)
  await expect(notebook.window.getByRole('textbox').first()).toBeVisible()
  await expect(notebook.window.getByRole('complementary', { name: 'The engine' })).toHaveCount(0)
  await notebook.close()
})
