import { Search } from 'lucide-react'
import { useRef } from 'react'
import { flushSync } from 'react-dom'
import { useCommands } from '../commands/registry.ts'
import { addressIn } from '../data/addresses.ts'
import { useClips } from '../data/clips.ts'
import { isTooLongToSearch, usePastedText } from '../data/pasted-text.ts'
import { useView } from '../data/state/view.ts'
import styles from './SearchBox.module.css'

interface Props {
  /** Down, or Escape in the empty box: to the list. */
  readonly onDown: () => void
}

/** One box for both: words are searched for as they are typed, an address is clipped by Enter. */
export function SearchBox({ onDown }: Props) {
  const { query, search, wantFirst, gotFirst } = useView()
  const clip = useClips((clips) => clips.clip)
  const offer = usePastedText((pasted) => pasted.offer)
  const field = useRef<HTMLInputElement>(null)
  const address = addressIn(query)
  const take = () => {
    // In a window that shows the page alone: what is hidden takes no focus.
    flushSync(() => useView.getState().turnTo('list'))
    field.current?.focus()
    field.current?.select()
  }
  useCommands({ clip: take, search: take })
  return (
    <search className={styles.box}>
      <Search aria-hidden />
      <input
        ref={field}
        data-place="box"
        type="text"
        inputMode="search"
        aria-label="Search, or paste an address"
        placeholder="Search, or paste an address"
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
        // A hit that comes late, such as while an index is made, must not open over what is done by then.
        onBlur={() => {
          if (document.hasFocus()) gotFirst()
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter' && address !== null) {
            void clip(address)
            search('')
          } else if (event.key === 'Enter' && query.trim() !== '') wantFirst()
          else if (event.key === 'ArrowDown' || event.key === 'Enter') onDown()
          else if (event.key === 'Escape' && query !== '') search('')
          else if (event.key === 'Escape') onDown()
          else return
          event.preventDefault()
        }}
      />
      <kbd>{address !== null ? 'Enter clips' : query !== '' ? 'esc' : '/'}</kbd>
    </search>
  )
}
