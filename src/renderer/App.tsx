import { memo, useEffect } from 'react'
import { flushSync } from 'react-dom'
import styles from './App.module.css'
import { AddressBox } from './clipping/AddressBox.tsx'
import { DropHint } from './clipping/DropHint.tsx'
import { Offer } from './clipping/Offer.tsx'
import { PastedOffer } from './clipping/PastedOffer.tsx'
import { bindKeys } from './commands/bind-keys.ts'
import { useCommands } from './commands/registry.ts'
import { selectAll } from './commands/select-all.ts'
import { askShell, sentenceOf } from './data/bridge.ts'
import { useLibrary } from './data/cache/queries.ts'
import { chooseLibrary } from './data/library-folder.ts'
import { useUndo } from './data/mutate.ts'
import { openReleases } from './data/open-releases.ts'
import { PROGRAM_NAME, themeSentences } from './data/sentences.ts'
import { useSetSettings } from './data/settings.ts'
import { watchActivity } from './data/state/attention.ts'
import { endLostDrags } from './data/state/drag.ts'
import { keyOf, searchOf } from './data/state/place.ts'
import { useRemembered } from './data/state/remembered.ts'
import { useView, useViewFields } from './data/state/view.ts'
import { nextTheme, useTheme } from './data/theme.ts'
import { useToasts } from './data/toasts.ts'
import { useNarrow } from './data/use-narrow.ts'
import { HighlightList } from './highlights/HighlightList.tsx'
import { ClipCards } from './library/ClipCards.tsx'
import { EmptyLibrary } from './library/EmptyLibrary.tsx'
import { EngineNotice } from './library/EngineNotice.tsx'
import { ArticleList } from './library/list/ArticleList.tsx'
import { Bulk } from './library/list/Bulk.tsx'
import { RowMenu } from './library/list/RowMenu.tsx'
import { Notices } from './library/Notices.tsx'
import { Queue } from './library/Queue.tsx'
import { ReadingLibrary } from './library/ReadingLibrary.tsx'
import { Shelf } from './library/shelf/Shelf.tsx'
import { LinkCard } from './links/LinkCard.tsx'
import { ArticleNote } from './notes/ArticleNote.tsx'
import { LostHighlights } from './notes/LostHighlights.tsx'
import { Margin } from './notes/margin/Margin.tsx'
import { Pair } from './pair/Pair.tsx'
import { Reader } from './reader/Reader.tsx'
import { TypeSettings } from './reader/typography/TypeSettings.tsx'
import { ReceiptPanel } from './receipt/ReceiptPanel.tsx'
import { SearchBox } from './search/box/SearchBox.tsx'
import { Hits } from './search/Hits.tsx'
import { Toasts } from './ui/feedback/Toasts.tsx'
import { focusList, focusText, keepFocus } from './ui/keep-focus.ts'
import { lazyPart } from './ui/lazy-part.tsx'
import { useLookCommands } from './ui/lists/table/use-look-commands.ts'
import { Panes } from './ui/Panes.tsx'

const Help = lazyPart(async () => (await import('./commands/Help.tsx')).Help)
const Palette = lazyPart(async () => (await import('./commands/Palette.tsx')).Palette)
const Export = lazyPart(async () => (await import('./transfer/Export.tsx')).Export)
const Encoding = lazyPart(async () => (await import('./receipt/EncodingDialog.tsx')).EncodingDialog)
const About = lazyPart(async () => (await import('./about/About.tsx')).About)
const Settings = lazyPart(async () => (await import('./settings/Settings.tsx')).Settings)

/** Loads what reads notes without their Markdown: a library with no notes never needs it. */
const noteWords = async () => (await import('./notes/note-words.ts')).noteWords

/** The window: the shelf, the list and the page. It joins the folders of the window, which do not import each other. */
export function App() {
  const { data: library, error } = useLibrary()
  const article = useView((view) => view.article)
  const turnTo = useView((view) => view.turnTo)
  const toList = () => {
    // At once: the hidden list would not take the focus.
    flushSync(() => turnTo('list'))
    focusList()
  }
  useWindowCommands(toList)
  useLookCommands(toList)
  useEffect(() => bindKeys(window, 'window'), [])
  useEffect(keepFocus, [])
  useEffect(() => watchActivity(document), [])
  useEffect(() => endLostDrags(window), [])
  useEffect(() => useTheme.subscribe(applyTheme), [])

  if (library === undefined)
    return error === null ? <div aria-busy="true" /> : <p className={styles.failed}>{sentenceOf(error)}</p>
  const { all, trashed, queued } = library.counts
  const isEmpty = all + trashed + queued === 0
  return (
    <div className={styles.window}>
      {!isEmpty && article === null && (
        <header className={styles.unseen}>
          <h1>{PROGRAM_NAME}</h1>
        </header>
      )}
      {isEmpty ? (
        <div className={styles.first}>
          <Shelf />
          <EmptyLibrary folder={library.folder}>
            <AddressBox />
            <Arrivals />
          </EmptyLibrary>
        </div>
      ) : (
        <Panes shelf={<Shelf />} list={<ListPane toList={toList} />} page={<PagePane />} />
      )}
      {/* At the foot, so that a notice moves nothing that is being read. */}
      <Notices />
      <EngineNotice folder={library.folder} />
      <RowMenu />
      <Dialogs />
      <LinkCard />
      <DropHint />
      <Toasts />
    </div>
  )
}

/** What can be clipped now, what is being clipped, and what is being read. */
const Arrivals = memo(function Arrivals() {
  return (
    <>
      <ReadingLibrary />
      <Offer />
      <PastedOffer />
      <ClipCards />
    </>
  )
})

function ListPane({ toList }: { readonly toList: () => void }) {
  const place = useView((view) => view.place)
  const query = useView(searchOf)
  return (
    <div className={styles.list} data-place="list" tabIndex={-1}>
      <SearchBox onDown={toList} />
      {query.trim() !== '' ? (
        <Hits query={query} onRead={focusText} bulk={<Bulk />} />
      ) : place.kind === 'queue' ? (
        <Queue />
      ) : place.kind === 'highlights' ? (
        <HighlightList onRead={focusText} noteWords={noteWords} />
      ) : (
        <ArticleList key={keyOf(place)} place={place} onRead={focusText} />
      )}
      {/* At the foot, so that what comes and goes here moves no row. */}
      <div className={styles.arrivals} data-region="passing">
        <Arrivals />
      </div>
    </div>
  )
}

function PagePane() {
  return (
    <Pair>
      <Reader
        margin={(article, positions) => <Margin article={article} {...positions} />}
        articleNote={(article) => <ArticleNote article={article} />}
        lostHighlights={(article) => <LostHighlights article={article} />}
        receipt={(article) => <ReceiptPanel article={article} />}
        noteWords={noteWords}
        noteNodes={async () => (await import('./notes/note-nodes.tsx')).noteNodes}
      />
    </Pair>
  )
}

function Dialogs() {
  const { article, dialog, show } = useViewFields('article', 'dialog', 'show')
  const close = () => show(null)
  switch (dialog) {
    case 'help':
      return <Help onClose={close} />
    case 'palette':
      return <Palette onClose={close} />
    case 'export':
      return <Export onClose={close} />
    case 'encoding':
      return article === null ? null : <Encoding id={article} onClose={close} />
    case 'settings':
      return <Settings look={<TypeSettings />} onClose={close} />
    case 'about':
      return <About onClose={close} />
    case null:
      return null
  }
}

function useWindowCommands(toList: () => void): void {
  const { show, goTo } = useViewFields('show', 'goTo')
  const say = useToasts((toasts) => toasts.say)
  const { undo, redo } = useUndo()
  const setSettings = useSetSettings()
  const choice = useTheme((look) => look.choice)
  useCommands({
    help: () => show('help'),
    palette: () => show('palette'),
    export: () => show('export'),
    settings: () => show('settings'),
    about: () => show('about'),
    releases: () => void openReleases(),
    'choose-library': () => void chooseLibrary().catch((thrown) => say(sentenceOf(thrown))),
    'show-library': () => void askShell('show-library', {}).catch((thrown) => say(sentenceOf(thrown))),
    'show-log': () => void askShell('show-log', {}).catch((thrown) => say(sentenceOf(thrown))),
    quit: () => void askShell('quit', {}).catch((thrown) => say(sentenceOf(thrown))),
    'select-all': selectAll,
    undo: () => void undo(),
    redo: () => void redo(),
    back: toList,
    shelf: useShelfCommand(),
    theme: () => {
      void setSettings({ theme: nextTheme(choice) })
      say(themeSentences[nextTheme(choice)])
    },
    'go-inbox': () => goTo({ kind: 'inbox' }),
    'go-all': () => goTo({ kind: 'all' }),
    'go-starred': () => goTo({ kind: 'starred' }),
    'go-highlights': () => goTo({ kind: 'highlights' }),
    'go-archive': () => goTo({ kind: 'archive' }),
    'go-trash': () => goTo({ kind: 'trash' }),
  })
}

/** Shows or hides the shelf; in a narrow window, opens its rail over the list. */
function useShelfCommand(): () => void {
  const narrow = useNarrow()
  return () => {
    const { drawer, pull } = useView.getState()
    const { view, remember } = useRemembered.getState()
    if (narrow) pull(!drawer)
    else remember({ shelf: !view.shelf })
  }
}

/** Applies the theme to the window's document. */
export function applyTheme(): void {
  document.documentElement.dataset.theme = useTheme.getState().theme
}
