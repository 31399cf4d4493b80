import { Copy, ExternalLink, Link, MessageSquare, Plus, Quote, Tag, Trash2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { CommandId } from '#shared/commands.ts'
import type { ArticleView, HighlightView } from '#shared/views.ts'
import { useKeysShown } from '../commands/use-keys-shown.ts'
import { useArticleAt } from '../data/cache/queries.ts'
import { useClips } from '../data/clips/clips.ts'
import { colourName, colours } from '../data/colours.ts'
import { copyText } from '../data/copy.ts'
import { useView } from '../data/state/view.ts'
import { ContextMenu, type Groups, type Item } from '../ui/kit.ts'
import { isMac } from '../ui/platform.ts'
import { type Opened, selectionIn } from './frame/frame-document.ts'
import { layered, layersAt } from './frame/layers.ts'
import { offsetAt } from './frame/passage-rects.ts'
import { follow, linkAt } from './frame/use-links.ts'
import type { Selected } from './highlights/use-selection.ts'
import { commandItem, cutGroup, type Keys } from './menus.ts'

/** Where the right button was pressed, and on what. */
interface Asked {
  readonly x: number
  readonly y: number
  readonly href: string | null
  /** What is selected, as text; empty when nothing is. */
  readonly selected: string
  /** Its place. */
  readonly range: Selected | null
  readonly highlight: HighlightView | null
}

interface Parts {
  readonly opened: Opened | null
  readonly article: ArticleView
  readonly names: Readonly<Record<string, string>>
  readonly reveal: (top: number, bottom: number) => void
}

/** The menu of the right button in the article: for a link, a selection, a highlight, or the article itself. */
export function useContextMenu({ opened, article, names, reveal }: Parts) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const keys = useKeysShown()
  const known = useArticleAt(asked?.href && /^https?:/i.test(asked.href) ? asked.href : null)
  useEffect(() => {
    if (opened === null) return
    const open = (event: MouseEvent) => {
      event.preventDefault()
      const selected = selectionIn(opened)
      const offset = selected === null ? offsetAt(opened, event.clientX, event.clientY) : null
      const [hit = null] = offset === null ? [] : layersAt(layered(article.highlights), offset)
      if (hit !== null) useView.getState().choose(hit.id)
      const frame = opened.window.frameElement?.getBoundingClientRect()
      setAsked({
        x: event.clientX + (frame?.left ?? 0),
        y: event.clientY + (frame?.top ?? 0),
        href: linkAt(event.target)?.getAttribute('href') ?? null,
        range: selected,
        selected: selected === null ? '' : opened.text.slice(selected.start, selected.end),
        highlight: hit,
      })
    }
    opened.document.addEventListener('contextmenu', open)
    return () => opened.document.removeEventListener('contextmenu', open)
  }, [opened, article.highlights])

  if (asked === null || opened === null) return null
  const ofPassage = asked.selected !== '' || asked.highlight !== null
  const groups: Groups = [
    asked.href === null ? [] : ofLink(asked.href, known !== null && known !== article.id, opened, reveal),
    ...(ofPassage ? passageGroups(asked, names, keys) : []),
    asked.range === null ? [] : cutGroup(opened, asked.range, keys),
    ofPassage || asked.href !== null
      ? []
      : [
          commandItem('find-in-page', 'Find in this article', keys),
          commandItem('print', 'Print with the notes…', keys),
        ],
  ]
  return <ContextMenu at={asked} label="What to do here" groups={groups} onClose={() => setAsked(null)} />
}

function ofLink(
  href: string,
  known: boolean,
  opened: Opened,
  reveal: (top: number, bottom: number) => void,
): readonly Item[] {
  const web = /^https?:/i.test(href)
  return [
    ...(known || href.startsWith('#')
      ? [{ id: 'open-here', label: 'Open here', run: () => void follow(opened, href, reveal) }]
      : []),
    ...(href.startsWith('#')
      ? []
      : [
          {
            id: 'open-outside',
            label: web ? 'Open in the browser' : 'Open',
            icon: <ExternalLink aria-hidden />,
            run: () => void follow(opened, href, reveal, true),
          },
        ]),
    ...(web && !known
      ? [
          {
            id: 'clip-address',
            label: 'Clip this address',
            icon: <Plus aria-hidden />,
            // The page points at it: it may not lie on the reader’s own network.
            run: () => void useClips.getState().clip(href, 'once', 'link'),
          },
        ]
      : []),
    ...(href.startsWith('#')
      ? []
      : [
          {
            id: 'copy-address',
            label: 'Copy the address',
            icon: <Link aria-hidden />,
            run: () => void copyText(href, 'Copied the address.'),
          },
        ]),
  ]
}

function passageGroups({ selected, highlight }: Asked, names: Parts['names'], keys: Keys): Groups {
  const command = (id: CommandId, label: string, more: Partial<Item> = {}) => commandItem(id, label, keys, more)
  const passage = selected !== '' ? selected : (highlight?.quote.exact ?? '')
  return [
    colours.map(([number]) =>
      command(`colour-${number}`, colourName(number, names), {
        colour: number,
        current: selected === '' && highlight?.colour === number,
      }),
    ),
    [
      command('note', 'Write a note', { icon: <MessageSquare aria-hidden /> }),
      command('tag', 'Tag', { icon: <Tag aria-hidden /> }),
    ],
    [
      {
        id: 'copy-text',
        label: 'Copy',
        keys: isMac ? '⌘C' : 'Ctrl C',
        icon: <Copy aria-hidden />,
        run: () => void copyText(passage, 'Copied the passage.'),
      },
      command('copy', 'Copy with its source', { icon: <Quote aria-hidden /> }),
      ...(selected === '' ? [command('copy-link', 'Copy the link to it', { icon: <Link aria-hidden /> })] : []),
    ],
    selected === '' ? [command('remove-highlight', 'Remove the highlight', { icon: <Trash2 aria-hidden /> })] : [],
  ]
}
