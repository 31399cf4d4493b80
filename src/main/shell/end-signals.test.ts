import { EventEmitter } from 'node:events'
import { beforeEach, expect, it } from 'vitest'
import { ONE_SIGNAL_MS, onEndSignals } from './end-signals.ts'

const process = new EventEmitter()
let time = 0
let said: string[] = []
let again = () => {}
beforeEach(() => {
  process.removeAllListeners()
  time = 0
  said = []
  again = onEndSignals(process, {
    end: () => said.push('end'),
    hurry: (signal) => said.push(`hurry ${signal}`),
    now: () => time,
  })
})

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('ends well at %s', (signal) => {
  process.emit(signal, signal)
  expect(said).toEqual(['end'])
})

it('takes signals that come together for one wish', () => {
  process.emit('SIGTERM', 'SIGTERM')
  time = ONE_SIGNAL_MS - 1
  process.emit('SIGHUP', 'SIGHUP')
  process.emit('SIGTERM', 'SIGTERM')
  expect(said).toEqual(['end'])
})

it('hurries at a second wish', () => {
  process.emit('SIGTERM', 'SIGTERM')
  time = ONE_SIGNAL_MS
  process.emit('SIGINT', 'SIGINT')
  expect(said).toEqual(['end', 'hurry SIGINT'])
})

it('hears each signal once, however often it was told to listen', () => {
  again()
  again()
  process.emit('SIGHUP', 'SIGHUP')
  expect(said).toEqual(['end'])
  time = ONE_SIGNAL_MS
  process.emit('SIGHUP', 'SIGHUP')
  expect(said).toEqual(['end', 'hurry SIGHUP'])
})
