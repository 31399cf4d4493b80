import { Minus, Plus } from 'lucide-react'
import { useId } from 'react'
import type { Settings } from '#shared/settings.ts'
import { useSetSettings, useSettings } from '../../data/settings.ts'
import { IconButton } from '../../ui/Button.tsx'
import styles from './TypePanel.module.css'
import { stepped, steps } from './type-steps.ts'

const themes = [
  ['system', 'System'],
  ['paper', 'Paper'],
  ['sepia', 'Sepia'],
  ['ink', 'Ink'],
] as const satisfies readonly (readonly [Settings['theme'], string])[]

const faces = [
  ['literata', 'Literata'],
  ['inter', 'Inter'],
  ['system', 'System'],
] as const satisfies readonly (readonly [Settings['face'], string])[]

/** How the text of articles looks: shown on the page as it is set. */
export function TypePanel() {
  const settings = useSettings()
  const set = useSetSettings()
  const { size, measure, leading } = settings
  const step = (name: keyof typeof steps) => (by: 1 | -1) => void set({ [name]: stepped(name, settings[name], by) })
  return (
    <div className={styles.panel}>
      <Choice
        legend="Theme"
        name="theme"
        options={themes}
        value={settings.theme}
        onChoose={(theme) => void set({ theme })}
      />
      <Choice legend="Face" name="face" options={faces} value={settings.face} onChoose={(face) => void set({ face })} />
      <Stepper label="Size" shown={`${size} px`} name="size" value={size} onStep={step('size')} />
      <Stepper
        label="Width"
        shown={`${Math.round(measure * 2)} characters`}
        name="measure"
        value={measure}
        onStep={step('measure')}
      />
      <Stepper
        label="Height of lines"
        shown={leading.toFixed(2)}
        name="leading"
        value={leading}
        onStep={step('leading')}
      />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={settings.justify}
          onChange={(event) => void set({ justify: event.target.checked })}
        />
        Lines of the same length
      </label>
    </div>
  )
}

interface ChoiceProps<T extends string> {
  readonly legend: string
  readonly name: string
  readonly options: readonly (readonly [value: T, label: string])[]
  readonly value: T
  readonly onChoose: (value: T) => void
}

function Choice<T extends string>({ legend, name, options, value, onChoose }: ChoiceProps<T>) {
  return (
    <fieldset className={styles.choice}>
      <legend>{legend}</legend>
      <div className={styles.options} data-of={name}>
        {options.map(([each, label]) => (
          <label key={each} data-value={each}>
            <input type="radio" name={name} value={each} checked={each === value} onChange={() => onChoose(each)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

interface StepperProps {
  readonly label: string
  readonly shown: string
  readonly name: keyof typeof steps
  readonly value: number
  readonly onStep: (by: 1 | -1) => void
}

function Stepper({ label, shown, name, value, onStep }: StepperProps) {
  const id = useId()
  const { least, most } = steps[name]
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced twice with its buttons
    <div className={styles.stepper} role="group" aria-labelledby={id}>
      <span id={id}>{label}</span>
      <IconButton label={`${label}: less`} disabled={value <= least} onClick={() => onStep(-1)}>
        <Minus aria-hidden />
      </IconButton>
      <output className={styles.value}>{shown}</output>
      <IconButton label={`${label}: more`} disabled={value >= most} onClick={() => onStep(1)}>
        <Plus aria-hidden />
      </IconButton>
    </div>
  )
}
