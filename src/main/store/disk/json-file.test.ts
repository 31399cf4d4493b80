import { expect, it } from 'vitest'
import { z } from 'zod'
import { lastGood } from '../names/layout.ts'
import { silent } from '../testing/test-store.ts'
import { type UnreliableDisk, unreliableDisk } from '../testing/unreliable-disk.ts'
import { Damaged } from './durable.ts'
import { FilePool, JsonFile } from './json-file.ts'
import { createStaging } from './staging.ts'

const Counter = z.object({ format: z.number(), count: z.number(), name: z.string() })
type Counter = z.infer<typeof Counter>

function fileOn(disk: UnreliableDisk, path = '/lib/counter.json'): JsonFile<Counter> {
  return new JsonFile<Counter>({
    fileSystem: disk,
    staging: createStaging(disk, '/lib'),
    path,
    schema: Counter,
    format: 1,
    log: silent,
    recover: async (damaged) => {
      throw damaged ?? new Error('missing')
    },
  })
}

async function diskWith(value: unknown, path = '/lib/counter.json'): Promise<UnreliableDisk> {
  const disk = unreliableDisk(10)
  await disk.makeFolder('/lib')
  await disk.create(path, Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)))
  return disk
}

const zero: Counter = { format: 1, count: 0, name: 'weir' }
const more = (counter: Counter): Counter => ({ ...counter, count: counter.count + 1 })
const textOf = async (disk: UnreliableDisk, path: string) => Buffer.from(await disk.read(path)).toString('utf8')

it('makes changes that come at the same time one after the other, and loses none', async () => {
  const disk = await diskWith(zero)
  const file = fileOn(disk)
  const changes = await Promise.all(Array.from({ length: 50 }, () => file.change(more)))
  expect(changes.map(({ after }) => after.count)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1))
  expect(JSON.parse(await textOf(disk, '/lib/counter.json'))).toEqual({ ...zero, count: 50 })
})

it('writes JSON that people can read, and a copy of it', async () => {
  const disk = await diskWith(zero)
  const file = fileOn(disk)
  await file.change(more)
  await file.settled()
  const text = await textOf(disk, '/lib/counter.json')
  expect(text).toBe('{\n  "format": 1,\n  "count": 1,\n  "name": "weir"\n}\n')
  expect(await textOf(disk, lastGood('/lib/counter.json'))).toBe(text)
})

it('writes nothing when nothing was changed', async () => {
  const disk = await diskWith(zero)
  const before = disk.files()
  const { before: was, after } = await fileOn(disk).change((counter) => counter)
  expect(after).toBe(was)
  expect(disk.files()).toEqual(before)
})

it('reads what another program has written since, before it changes the file', async () => {
  const disk = await diskWith(zero)
  const file = fileOn(disk)
  await file.change(more)
  await disk.create('/lib/other', Buffer.from(JSON.stringify({ ...zero, count: 40, name: 'sluice' })))
  await disk.rename('/lib/other', '/lib/counter.json')
  expect((await file.change(more)).after).toEqual({ format: 1, count: 41, name: 'sluice' })
})

it.each([
  ['is cut off', '{"format": 1, "count"'],
  ['holds null', 'null'],
  ['holds another thing', '[]'],
  ['is empty', ''],
  ['is not UTF-8', '{"format":1,"count":0,"name":"\u0000"}'],
])('calls a file damaged that %s', async (_, text) => {
  const disk = await diskWith(text)
  if (text.includes('\u0000'))
    disk.corrupt('/lib/counter.json', (bytes) => bytes.map((byte) => (byte === 0 ? 0xff : byte)))
  await expect(fileOn(disk).read()).rejects.toBeInstanceOf(Damaged)
})

it('never writes what it would not read', async () => {
  const disk = await diskWith(zero)
  const file = fileOn(disk)
  await expect(file.change((counter) => ({ ...counter, count: Number.NaN }))).rejects.toThrow(/would be damaged/)
  expect(await file.read()).toEqual(zero)
})

it('goes on after a change that threw', async () => {
  const file = fileOn(await diskWith(zero))
  const refused = file.change(() => {
    throw new Error('no')
  })
  const next = file.change(more)
  await expect(refused).rejects.toThrow('no')
  expect((await next).after.count).toBe(1)
})

it('waits for a program that has the file open, as scanners do on Windows', async () => {
  const disk = await diskWith(zero)
  let refusals = 3
  const guarded = {
    ...disk,
    async rename(from: string, to: string) {
      if (refusals-- > 0) throw Object.assign(new Error('busy'), { code: 'EPERM' })
      await disk.rename(from, to)
    },
  }
  expect((await fileOn(guarded).change(more)).after.count).toBe(1)
  expect(refusals).toBeLessThan(0)
})

it('keeps at most so many files, and drops none with a change under way', async () => {
  const disk = unreliableDisk(10)
  await disk.makeFolder('/lib')
  const opened: string[] = []
  const pool = new FilePool((path) => {
    opened.push(path)
    return fileOn(disk, path)
  }, 200)
  const paths = Array.from({ length: 300 }, (_, index) => `/lib/${index}.json`)
  for (const path of paths) await disk.create(path, Buffer.from(JSON.stringify(zero)))

  const changes = paths.map((path) => pool.at(path).change(more))
  // All are busy: none can go, and each path has still one object.
  expect(paths.map((path) => pool.at(path)).length).toBe(300)
  expect(opened.length).toBe(300)
  await Promise.all(changes)
  await pool.settled()

  for (const path of paths) expect((await pool.at(path).change(more)).after.count).toBe(2)
  await pool.settled()
  expect(pool.size).toBeLessThanOrEqual(200)
  expect((await pool.at('/lib/0.json').read()).count).toBe(2)
})
