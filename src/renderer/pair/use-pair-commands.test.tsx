// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { beforeEach, expect, it, onTestFinished } from 'vitest'
import { runCommand } from '../commands/registry.ts'
import { emptyPage } from '../data/state/pages/page.ts'
import { useSelectedArticles } from '../data/state/selection.ts'
import { useView } from '../data/state/view.ts'
import { usePairCommands } from './use-pair-commands.ts'

const page = (article: string) => ({ ...emptyPage, article })
const Probe = () => {
  usePairCommands()
  return null
}

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  useView.setState({ ...page('a'), active: 'first', other: page('b'), trailing: 'second', pane: 'list' })
  useSelectedArticles.getState().clear()
  const root = createRoot(document.createElement('div'))
  onTestFinished(() => act(async () => root.unmount()))
  await act(async () => root.render(<Probe />))
})
const run = (id: 'pair-other' | 'pair-open') => act(async () => runCommand(id))

it('going to the other article shows it, also where the list has the place of the page', async () => {
  await run('pair-other')
  expect(useView.getState()).toMatchObject({ article: 'b', pane: 'page' })
})

it('so does opening the selected article beside the open one', async () => {
  useSelectedArticles.getState().toggle('c', 2)
  await run('pair-open')
  expect(useView.getState()).toMatchObject({ article: 'c', other: { article: 'a' }, pane: 'page' })
})
