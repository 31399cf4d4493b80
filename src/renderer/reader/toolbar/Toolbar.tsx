import { ArrowLeft, Ellipsis } from 'lucide-react'
import { useMemo, useRef } from 'react'
import type { ArticleView } from '#shared/views.ts'
import { useKeyLabels } from '../../commands/use-key-labels.ts'
import { useRemembered } from '../../data/state/remembered.ts'
import { Panel } from '../../ui/kit.ts'
import { useWidth } from '../../ui/use-width.ts'
import type { Heading } from '../outline/outline.ts'
import { TypePanel } from '../typography/TypePanel.tsx'
import type { ArticleTool } from './article-tool.ts'
import { articleTools } from './article-tools.ts'
import { fitTools, type ToolForm } from './fit-tools.ts'
import { MenuTool, OpeningTool } from './MenuTool.tsx'
import { moreGroups, outlineGroups, versionGroups } from './menu-groups.ts'
import { timeLeft } from './reading-time.ts'
import { groupLabels, sentences } from './sentences.ts'
import { Tool } from './Tool.tsx'
import styles from './Toolbar.module.css'
import { ToolTip } from './ToolTip.tsx'
import { useRovingFocus } from './use-roving-focus.ts'

/** The menu or panel that is open. */
export type OpenMenu = 'outline' | 'versions' | 'type' | 'more' | null

/** Pixels of the bar that no fitted tool has: its edges, the way back, the time, the menu for more, the gaps of groups. */
const RESERVED = 220

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

/** Actions for the article on the page: one group for reading, one for filing, and a menu for the rest. */
export function Toolbar(props: Props) {
  const { article, progress, outline, openMenu, setOpenMenu } = props
  const margin = useRemembered((remembered) => remembered.view.margin)
  const keys = useKeyLabels()
  const bar = useRef<HTMLDivElement>(null)
  const width = useWidth(bar)
  const roving = useRovingFocus(bar)
  const hasOutline = outline.headings.length > 0
  const tools = useMemo(() => articleTools(article, { hasOutline, margin }), [article, hasOutline, margin])
  const forms = useMemo(() => fitTools(tools, width - RESERVED), [tools, width])
  const draw = (group: ArticleTool['group']) =>
    tools
      .filter((tool) => tool.group === group && forms.get(tool.id) !== 'menu')
      .map((tool) => <ToolOf key={tool.id} tool={tool} form={forms.get(tool.id) ?? 'icon'} {...props} />)
  return (
    <div ref={bar} className={styles.tools} role="toolbar" aria-label={sentences.toolbar} {...roving}>
      <Tool id="back" label={sentences.back} icon={<ArrowLeft aria-hidden />} />
      <span className={styles.where}>{timeLeft(article.facts.wordCount, progress)}</span>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form */}
      <div className={styles.group} role="group" aria-label={groupLabels.reading}>
        {draw('reading')}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form */}
      <div className={styles.group} role="group" aria-label={groupLabels.filing}>
        {draw('filing')}
        <MenuTool
          id={null}
          label={sentences.more}
          icon={<Ellipsis aria-hidden />}
          open={openMenu === 'more'}
          onPress={() => setOpenMenu('more')}
          groups={() =>
            moreGroups(
              article,
              keys,
              tools.filter(({ id }) => forms.get(id) === 'menu'),
            )
          }
          onClose={() => setOpenMenu(null)}
        />
      </div>
      <ToolTip bar={bar} />
    </div>
  )
}

interface ToolOfProps extends Props {
  readonly tool: ArticleTool
  readonly form: ToolForm
}

/** One tool: three of them open something at their place. */
function ToolOf({ tool, form, article, outline, openMenu, setOpenMenu }: ToolOfProps) {
  const { id, command, label, icon, pressed, disabled, run } = tool
  const own = { id: command, label, icon, pressed, disabled, word: form === 'word' ? tool.word : null, onPress: run }
  const close = () => setOpenMenu(null)
  if (id === 'outline')
    return (
      <MenuTool
        {...own}
        open={openMenu === 'outline'}
        groups={() => outlineGroups(outline.headings, outline.current(), outline.goTo)}
        onClose={close}
      />
    )
  if (id === 'versions')
    return <MenuTool {...own} open={openMenu === 'versions'} groups={() => versionGroups(article)} onClose={close} />
  if (id === 'reading-settings')
    return (
      <OpeningTool {...own} open={openMenu === 'type'}>
        {(anchor) => (
          <Panel anchor={anchor} label={label} onClose={close}>
            <TypePanel />
          </Panel>
        )}
      </OpeningTool>
    )
  return <Tool {...own} />
}
