import { Search } from 'lucide-react'
import { useRef } from 'react'
import { flushSync } from 'react-dom'
import { useCommands } from '../commands/registry.ts'
import { addressIn } from '../data/addresses.ts'
import { useClips } from '../data/clips/clips.ts'
import { isTooLongToSearch, usePastedText } from '../data/pasted-text.ts'
import { useView } from '../data/state/view.ts'
import styles from './SearchBox.module.css'
import { searchBox } from './sentences.ts'

interface Props {
  /** Down, or Escape in the empty box: the focus goes to the list. */
  readonly onDown: () => void
}

/** The search box. It searches while one types; Enter clips an address. */
export function SearchBox({ onDown }: Props) {
  const { query, search, requestFirstHit, clearFirstHit } = useView()
  const clip = useClips((clips) => clips.clip)
  const offer = usePastedText((pasted) => pasted.offer)
  const field = useRef<HTMLInputElement>(null)
  const address = addressIn(query)
  const focus = () => {
    // At once: in a window that shows only the page, the hidden box would not take the focus.
    flushSync(() => useView.getState().turnTo('list'))
    field.current?.focus()
    field.current?.select()
  }
  useCommands({ clip: focus, search: focus })
  return (
    <search className={styles.box}>
      <Search aria-hidden />
      <input
        ref={field}
        data-place="box"
        type="text"
        inputMode="search"
        aria-label={searchBox.label}
        placeholder={searchBox.label}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        value={query}
        onChange={(event) => search(event.target.value)}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text/plain')
          if (!isTooLongToSearch(text)) return
          event.preventDefault()
          offer(text)
        }}
        // A hit that comes late, as while the index is made, must not open over what the user does by then.
        onBlur={() => {
          if (document.hasFocus()) clearFirstHit()
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter' && address !== null) {
            void clip(address)
            search('')
          } else if (event.key === 'Enter' && query.trim() !== '') requestFirstHit()
          else if (event.key === 'ArrowDown' || event.key === 'Enter') onDown()
          else if (event.key === 'Escape' && query !== '') search('')
          else if (event.key === 'Escape') onDown()
          else return
          event.preventDefault()
        }}
      />
      <kbd>{address !== null ? searchBox.enterClips : query !== '' ? searchBox.escape : searchBox.key}</kbd>
    </search>
  )
}
