import { Columns2, Copy, ExternalLink, Link, MessageSquare, Plus, Quote, Tag, Trash2 } from 'lucide-react'
import type { CommandId } from '#shared/commands.ts'
import type { HighlightView } from '#shared/views/highlights.ts'
import { useClips } from '../data/clips/clips.ts'
import { colourName, colours } from '../data/colours.ts'
import { copyText } from '../data/copy.ts'
import type { PageActions } from '../data/state/pages/page.ts'
import type { Groups, Item } from '../ui/kit.ts'
import { isMac } from '../ui/platform.ts'
import type { FrameDocument, TextRange } from './frame/frame-document.ts'
import { followLink } from './frame/use-links.ts'
import { commandItem, cutGroup, type KeyLabel } from './menus.ts'
import { sentences } from './sentences.ts'

/** Where a context menu was opened, and on what. */
export interface ContextTarget {
  readonly x: number
  readonly y: number
  readonly href: string | null
  /** The selected words; empty for none. */
  readonly words: string
  /** Their offsets. */
  readonly range: TextRange | null
  readonly highlight: HighlightView | null
}

interface Context {
  readonly frame: FrameDocument
  readonly reveal: (top: number, bottom: number) => void
  readonly open: PageActions['open']
  readonly keys: KeyLabel
  /** What the reader calls the colours. */
  readonly names: Readonly<Record<string, string>>
  /** Whether the link leads to another article of the library. */
  readonly opensHere: boolean
}

/** The items of the context menu for a link, a selection, a highlight, or the article itself. */
export function contextGroups(target: ContextTarget, context: Context): Groups {
  const { frame, keys } = context
  const { href, range } = target
  const hasPassage = target.words !== '' || target.highlight !== null
  return [
    href === null ? [] : linkGroup(href, context),
    ...(hasPassage ? passageGroups(target, context) : []),
    range === null ? [] : cutGroup(frame, range, keys),
    hasPassage || href !== null
      ? []
      : [commandItem('find-in-page', sentences.find, keys), commandItem('print', sentences.print, keys)],
  ]
}

function linkGroup(href: string, { frame, opensHere, ...page }: Context): readonly Item[] {
  const isWeb = /^https?:/i.test(href)
  const isInArticle = href.startsWith('#')
  const items: Item[] = []
  if (opensHere || isInArticle)
    items.push({ id: 'open-here', label: sentences.openHere, run: () => void followLink(frame, href, page) })
  if (opensHere)
    items.push({
      id: 'open-beside',
      label: sentences.openBeside,
      icon: <Columns2 aria-hidden />,
      run: () => void followLink(frame, href, page, 'beside'),
    })
  if (isInArticle) return items
  items.push({
    id: 'open-outside',
    label: isWeb ? sentences.openBrowser : sentences.open,
    icon: <ExternalLink aria-hidden />,
    run: () => void followLink(frame, href, page, 'outside'),
  })
  if (isWeb && !opensHere)
    items.push({
      id: 'clip-address',
      label: sentences.clipAddress,
      icon: <Plus aria-hidden />,
      // The page chose the address, so it may not lead into the reader’s own network.
      run: () => void useClips.getState().clip(href, 'once', 'link'),
    })
  items.push({
    id: 'copy-address',
    label: sentences.copyAddress,
    icon: <Link aria-hidden />,
    run: () => void copyText(href, sentences.copiedAddress),
  })
  return items
}

function passageGroups({ words, highlight }: ContextTarget, { names, keys }: Context): Groups {
  const command = (id: CommandId, label: string, more: Partial<Item> = {}) => commandItem(id, label, keys, more)
  const isSelection = words !== ''
  const passage = isSelection ? words : (highlight?.quote.exact ?? '')
  return [
    colours.map(([number]) =>
      command(`colour-${number}`, colourName(number, names), {
        colour: number,
        current: !isSelection && highlight?.colour === number,
      }),
    ),
    [
      command('note', sentences.writeNote, { icon: <MessageSquare aria-hidden /> }),
      command('tag', sentences.topics, { icon: <Tag aria-hidden /> }),
    ],
    [
      {
        id: 'copy-text',
        label: sentences.copy,
        keys: isMac ? sentences.copyKeyMac : sentences.copyKey,
        icon: <Copy aria-hidden />,
        run: () => void copyText(passage, sentences.copiedPassage),
      },
      command('copy', sentences.copyWithSource, { icon: <Quote aria-hidden /> }),
      ...(isSelection ? [] : [command('copy-link', sentences.copyLink, { icon: <Link aria-hidden /> })]),
    ],
    isSelection ? [] : [command('remove-highlight', sentences.removeHighlight, { icon: <Trash2 aria-hidden /> })],
  ]
}
