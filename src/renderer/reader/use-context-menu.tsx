import { Copy, ExternalLink, Link, MessageSquare, Plus, Quote, Tag, Trash2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { CommandId } from '#shared/commands.ts'
import type { ArticleView, HighlightView } from '#shared/views.ts'
import { useKeyLabels } from '../commands/use-key-labels.ts'
import { useKnown } from '../data/cache/queries.ts'
import { useClips } from '../data/clips.ts'
import { colourName, colours } from '../data/colours.ts'
import { copyText } from '../data/copy.ts'
import { useView } from '../data/state/view.ts'
import { ContextMenu, type Groups, type Item } from '../ui/Menu.tsx'
import { isMac } from '../ui/platform.ts'
import type { TextRange } from './cursor/use-selection.ts'
import { type FrameDocument, selectionIn } from './frame/frame-document.ts'
import { layersAt, layersOf } from './frame/layers.ts'
import { offsetAt } from './frame/passage-rects.ts'
import { followLink, linkAt } from './frame/use-links.ts'
import { commandItem, cutGroup, type Keys } from './menus.ts'

/** Where the right button was pressed, and on what. */
interface Asked {
  readonly x: number
  readonly y: number
  readonly href: string | null
  /** What is selected, as text; empty when nothing is. */
  readonly selected: string
  /** Its place. */
  readonly range: TextRange | null
  readonly highlight: HighlightView | null
}

interface Parts {
  readonly frame: FrameDocument | null
  readonly article: ArticleView
  readonly names: Readonly<Record<string, string>>
  readonly reveal: (top: number, bottom: number) => void
}

/** The menu of the right button in the article: for a link, a selection, a highlight, or the article itself. */
export function useContextMenu({ frame, article, names, reveal }: Parts) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const keys = useKeyLabels()
  const known = useKnown(asked?.href && /^https?:/i.test(asked.href) ? asked.href : null)
  useEffect(() => {
    if (frame === null) return
    const open = (event: MouseEvent) => {
      event.preventDefault()
      const selected = selectionIn(frame)
      const offset = selected === null ? offsetAt(frame, event.clientX, event.clientY) : null
      const [hit = null] = offset === null ? [] : layersAt(layersOf(article.highlights), offset)
      if (hit !== null) useView.getState().choose(hit.id)
      const box = frame.window.frameElement?.getBoundingClientRect()
      setAsked({
        x: event.clientX + (box?.left ?? 0),
        y: event.clientY + (box?.top ?? 0),
        href: linkAt(event.target)?.getAttribute('href') ?? null,
        range: selected,
        selected: selected === null ? '' : frame.text.slice(selected.start, selected.end),
        highlight: hit,
      })
    }
    frame.document.addEventListener('contextmenu', open)
    return () => frame.document.removeEventListener('contextmenu', open)
  }, [frame, article.highlights])

  if (asked === null || frame === null) return null
  const ofPassage = asked.selected !== '' || asked.highlight !== null
  const groups: Groups = [
    asked.href === null ? [] : ofLink(asked.href, known !== null && known !== article.id, frame, reveal),
    ...(ofPassage ? passageGroups(asked, names, keys) : []),
    asked.range === null ? [] : cutGroup(frame, asked.range, keys),
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
  frame: FrameDocument,
  reveal: (top: number, bottom: number) => void,
): readonly Item[] {
  const web = /^https?:/i.test(href)
  return [
    ...(known || href.startsWith('#')
      ? [{ id: 'open-here', label: 'Open here', run: () => void followLink(frame, href, reveal) }]
      : []),
    ...(href.startsWith('#')
      ? []
      : [
          {
            id: 'open-outside',
            label: web ? 'Open in the browser' : 'Open',
            icon: <ExternalLink aria-hidden />,
            run: () => void followLink(frame, href, reveal, true),
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
