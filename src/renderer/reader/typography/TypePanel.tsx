import { Minus, Plus } from 'lucide-react'
import { useId } from 'react'
import type { Settings } from '#shared/settings.ts'
import { useSetSettings, useSettings } from '../../data/settings.ts'
import { IconButton } from '../../ui/Button.tsx'
import {
  fontNames,
  leadingText,
  lessLabel,
  moreLabel,
  sentences,
  sizeText,
  themeNames,
  widthText,
} from './sentences.ts'
import styles from './TypePanel.module.css'
import { nextStep, steps } from './type-steps.ts'

const themes = [
  ['system', themeNames.system],
  ['paper', themeNames.paper],
  ['sepia', themeNames.sepia],
  ['ink', themeNames.ink],
] as const satisfies readonly (readonly [Settings['theme'], string])[]

const fonts = [
  ['literata', fontNames.literata],
  ['inter', fontNames.inter],
  ['system', fontNames.system],
] as const satisfies readonly (readonly [Settings['face'], string])[]

/** A rem of the text's width holds about so many characters. */
const CHARACTERS_PER_REM = 2

/** Settings for how the text of articles looks; the page follows each change. */
export function TypePanel() {
  const settings = useSettings()
  const set = useSetSettings()
  const { size, measure, leading } = settings
  const step = (name: keyof typeof steps) => (by: 1 | -1) => void set({ [name]: nextStep(name, settings[name], by) })
  return (
    <div className={styles.panel}>
      <Choice
        legend={sentences.theme}
        name="theme"
        options={themes}
        value={settings.theme}
        onChoose={(theme) => void set({ theme })}
      />
      <Choice
        legend={sentences.font}
        name="face"
        options={fonts}
        value={settings.face}
        onChoose={(face) => void set({ face })}
      />
      <Stepper label={sentences.size} text={sizeText(size)} name="size" value={size} onStep={step('size')} />
      <Stepper
        label={sentences.width}
        text={widthText(Math.round(measure * CHARACTERS_PER_REM))}
        name="measure"
        value={measure}
        onStep={step('measure')}
      />
      <Stepper
        label={sentences.leading}
        text={leadingText(leading)}
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
        {sentences.justify}
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
  /** The value with its unit. */
  readonly text: string
  readonly name: keyof typeof steps
  readonly value: number
  readonly onStep: (by: 1 | -1) => void
}

function Stepper({ label, text, name, value, onStep }: StepperProps) {
  const id = useId()
  const { least, most } = steps[name]
  return (
    // biome-ignore lint/a11y/useSemanticElements: screen readers would announce a fieldset again with each button
    <div className={styles.stepper} role="group" aria-labelledby={id}>
      <span id={id}>{label}</span>
      <IconButton label={lessLabel(label)} disabled={value <= least} onClick={() => onStep(-1)}>
        <Minus aria-hidden />
      </IconButton>
      <output className={styles.value}>{text}</output>
      <IconButton label={moreLabel(label)} disabled={value >= most} onClick={() => onStep(1)}>
        <Plus aria-hidden />
      </IconButton>
    </div>
  )
}
