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
import { useRef } from 'react'
import type { ArticleView } from '#shared/views.ts'
import { useKeyLabels } from '../../commands/use-key-labels.ts'
import { useRemembered } from '../../data/state/remembered.ts'
import { IconButton } from '../../ui/Button.tsx'
import { MenuAt, Panel } from '../../ui/kit.ts'
import type { Heading } from '../outline/outline.ts'
import { TypePanel } from '../typography/TypePanel.tsx'
import { MenuTool, OpeningTool } from './MenuTool.tsx'
import { moreGroups, outlineGroups, versionGroups } from './menu-groups.ts'
import { timeLeft } from './reading-time.ts'
import { sentences } from './sentences.ts'
import { keepFocus, Tool } from './Tool.tsx'
import styles from './Toolbar.module.css'

/** The menu or panel that is open. */
export type OpenMenu = 'outline' | 'versions' | 'type' | 'more' | null

interface Props {
  readonly article: ArticleView
  /** How much of the article is read, from 0 to 1. */
  readonly progress: number
  readonly outline: {
    readonly headings: readonly Heading[]
    /** The index of the heading being read; -1 above the first. */
    current(): number
    goTo(heading: Heading): void
  }
  readonly openMenu: OpenMenu
  readonly setOpenMenu: (menu: OpenMenu) => void
}

/** Actions for the article on the page. */
export function Toolbar({ article, progress, outline, openMenu, setOpenMenu }: Props) {
  const margin = useRemembered((remembered) => remembered.view.margin)
  const close = () => setOpenMenu(null)
  return (
    <div className={styles.tools} role="toolbar" aria-label={sentences.toolbar}>
      <Tool id="back" label={sentences.back}>
        <ArrowLeft aria-hidden />
      </Tool>
      <span className={styles.where}>{timeLeft(article.facts.wordCount, progress)}</span>
      <MenuTool
        id="outline"
        label={sentences.outline}
        icon={<ListTree aria-hidden />}
        disabled={outline.headings.length === 0}
        open={openMenu === 'outline'}
        groups={() => outlineGroups(outline.headings, outline.current(), outline.goTo)}
        onClose={close}
      />
      <StateTools article={article} />
      {article.versions.length > 1 && (
        <MenuTool
          id="versions"
          label={sentences.versions}
          icon={<FileClock aria-hidden />}
          open={openMenu === 'versions'}
          groups={() => versionGroups(article)}
          onClose={close}
        />
      )}
      {article.url !== null && (
        <Tool id="original" label={sentences.original}>
          <Globe aria-hidden />
        </Tool>
      )}
      <OpeningTool
        id="reading-settings"
        label={sentences.typography}
        icon={<ALargeSmall aria-hidden />}
        open={openMenu === 'type'}
      >
        {(anchor) => (
          <Panel anchor={anchor} label={sentences.typography} onClose={close}>
            <TypePanel />
          </Panel>
        )}
      </OpeningTool>
      <More article={article} open={openMenu === 'more'} setOpenMenu={setOpenMenu} />
      <Tool id="margin" label={margin ? sentences.hideMargin : sentences.showMargin} pressed={margin}>
        <PanelRight aria-hidden />
      </Tool>
    </div>
  )
}

/** Highlight, tag, star, and archive or restore. */
function StateTools({ article }: { readonly article: ArticleView }) {
  const { starred, archived, trashedAt } = article.state
  return (
    <>
      <Tool id="highlight" label={sentences.highlight}>
        <Highlighter aria-hidden />
      </Tool>
      <Tool id="tag" label={sentences.topics}>
        <Tag aria-hidden />
      </Tool>
      <Tool id="star" label={starred ? sentences.unstar : sentences.star} pressed={starred}>
        <Star aria-hidden fill={starred ? 'currentColor' : 'none'} />
      </Tool>
      {trashedAt === null ? (
        <Tool id="archive" label={archived ? sentences.unarchive : sentences.archive} pressed={archived}>
          {archived ? <ArchiveRestore aria-hidden /> : <Archive aria-hidden />}
        </Tool>
      ) : (
        <Tool id="trash" label={sentences.restore}>
          <RotateCcw aria-hidden />
        </Tool>
      )}
    </>
  )
}

interface MoreProps extends Pick<Props, 'article' | 'setOpenMenu'> {
  readonly open: boolean
}

function More({ article, open, setOpenMenu }: MoreProps) {
  const keys = useKeyLabels()
  const button = useRef<HTMLButtonElement>(null)
  return (
    <>
      <IconButton
        ref={button}
        label={sentences.more}
        aria-haspopup="menu"
        aria-expanded={open}
        onMouseDown={keepFocus}
        onClick={() => setOpenMenu('more')}
      >
        <Ellipsis aria-hidden />
      </IconButton>
      {open && (
        <MenuAt
          anchor={button}
          label={sentences.more}
          groups={moreGroups(article, keys)}
          onClose={() => setOpenMenu(null)}
        />
      )}
    </>
  )
}
