import {
  ALargeSmall,
  Archive,
  ArchiveRestore,
  ArrowLeft,
  Ellipsis,
  FileClock,
  Globe,
  Highlighter,
  ListTree,
  PanelRight,
  RotateCcw,
  Star,
  Tag,
} from 'lucide-react'
import { type MouseEvent, type ReactNode, type RefObject, useRef } from 'react'
import type { CommandId } from '#shared/commands.ts'
import type { ArticleView } from '#shared/views.ts'
import { runHere } from '../commands/registry.ts'
import { useKeysShown } from '../commands/use-keys-shown.ts'
import { useRemembered } from '../data/state/remembered.ts'
import { IconButton } from '../ui/Button.tsx'
import { regionOf } from '../ui/focus-targets.ts'
import { focusText } from '../ui/keep-focus.ts'
import { MenuAt, Panel } from '../ui/kit.ts'
import { moreGroups, outlineGroups, versionGroups } from './menus.ts'
import type { Heading } from './outline.ts'
import styles from './Toolbar.module.css'
import { TypePanel } from './TypePanel.tsx'

/** What hangs from the bar at the moment. */
export type Hanging = 'outline' | 'versions' | 'type' | 'more' | null

interface Props {
  readonly article: ArticleView
  readonly left: string
  readonly headings: readonly Heading[]
  /** The heading one reads under; -1 above the first. */
  readonly heading: () => number
  readonly onHeading: (heading: Heading) => void
  readonly hanging: Hanging
  readonly hang: (hanging: Hanging) => void
}

/** What can be done with the article as a whole. */
export function Toolbar({ article, left, headings, heading, onHeading, hanging, hang }: Props) {
  const { starred, archived, trashedAt } = article.state
  const keys = useKeysShown()
  const margin = useRemembered((remembered) => remembered.view.margin)
  const anchors = {
    outline: useRef<HTMLButtonElement>(null),
    versions: useRef<HTMLButtonElement>(null),
    type: useRef<HTMLButtonElement>(null),
    more: useRef<HTMLButtonElement>(null),
  }
  const close = () => hang(null)
  return (
    <div className={styles.tools} role="toolbar" aria-label="This article">
      <Tool id="back" label="Back to the list">
        <ArrowLeft aria-hidden />
      </Tool>
      <span className={styles.where}>{left}</span>
      <Tool
        id="outline"
        label="Outline"
        anchor={anchors.outline}
        open={hanging === 'outline'}
        disabled={headings.length === 0}
      >
        <ListTree aria-hidden />
      </Tool>
      <Tool id="highlight" label="Highlight">
        <Highlighter aria-hidden />
      </Tool>
      <Tool id="tag" label="Tag">
        <Tag aria-hidden />
      </Tool>
      <Tool id="star" label={starred ? 'Take the star off' : 'Star'} pressed={starred}>
        <Star aria-hidden fill={starred ? 'currentColor' : 'none'} />
      </Tool>
      {trashedAt === null ? (
        <Tool id="archive" label={archived ? 'Back to the inbox' : 'Archive'} pressed={archived}>
          {archived ? <ArchiveRestore aria-hidden /> : <Archive aria-hidden />}
        </Tool>
      ) : (
        <Tool id="trash" label="Take out of the trash">
          <RotateCcw aria-hidden />
        </Tool>
      )}
      {article.versions.length > 1 && (
        <Tool id="versions" label="Versions" anchor={anchors.versions} open={hanging === 'versions'}>
          <FileClock aria-hidden />
        </Tool>
      )}
      {article.url !== null && (
        <Tool id="original" label="Open the original page">
          <Globe aria-hidden />
        </Tool>
      )}
      <Tool id="reading-settings" label="How the text looks" anchor={anchors.type} open={hanging === 'type'}>
        <ALargeSmall aria-hidden />
      </Tool>
      <IconButton
        ref={anchors.more}
        label="More for this article"
        aria-haspopup="menu"
        aria-expanded={hanging === 'more'}
        onMouseDown={keepHolder}
        onClick={() => hang('more')}
      >
        <Ellipsis aria-hidden />
      </IconButton>
      <Tool id="margin" label={margin ? 'Hide the margin' : 'Show the margin'} pressed={margin}>
        <PanelRight aria-hidden />
      </Tool>
      {hanging === 'outline' && (
        <MenuAt
          anchor={anchors.outline}
          label="Outline"
          groups={outlineGroups(headings, heading(), onHeading)}
          onClose={close}
        />
      )}
      {hanging === 'versions' && (
        <MenuAt anchor={anchors.versions} label="Versions" groups={versionGroups(article)} onClose={close} />
      )}
      {hanging === 'more' && (
        <MenuAt
          anchor={anchors.more}
          label="More for this article"
          groups={moreGroups(article, keys)}
          onClose={close}
        />
      )}
      {hanging === 'type' && (
        <Panel anchor={anchors.type} label="How the text looks" onClose={close}>
          <TypePanel />
        </Panel>
      )}
    </div>
  )
}

/**
 * What is selected in the article is what a button is about: a press would take the focus from it. A field elsewhere is
 * left for the text: its own undo would answer the next key.
 */
function keepHolder(event: MouseEvent): void {
  event.preventDefault()
  const holder = document.activeElement
  if (holder?.matches('input, textarea') && regionOf(holder) !== 'page') focusText()
}

interface ToolProps {
  readonly id: CommandId
  readonly label: string
  readonly pressed?: boolean
  readonly disabled?: boolean
  /** For one that opens a menu or a panel: what that hangs from, and whether it is open. */
  readonly anchor?: RefObject<HTMLButtonElement | null>
  readonly open?: boolean
  readonly children: ReactNode
}

function Tool({ id, label, pressed, disabled, anchor, open, children }: ToolProps) {
  const keys = useKeysShown()
  return (
    <IconButton
      ref={anchor}
      label={label}
      keys={keys(id)}
      aria-pressed={pressed}
      aria-expanded={open}
      disabled={disabled}
      onMouseDown={keepHolder}
      onClick={() => runHere(id)}
    >
      {children}
    </IconButton>
  )
}
