import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Arrows and what they do to the place in a table: rows down, cells on. */
const steps: Readonly<Record<string, readonly [down: number, on: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
  Home: [0, -1000],
  End: [0, 1000],
}

const CELL = '[data-cell]'

/**
 * One stop of the Tab key for a whole table (roving tabindex): arrows go from cell to cell, Enter follows the link in a
 * cell. Cells are the elements with `data-cell`, each with `tabindex="-1"` in its template, as have the links inside.
 */
export class RovingCells implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #chosen: (cell: HTMLElement) => void
  #current: HTMLElement | undefined

  /** `chosen` hears of every cell that is focused. */
  constructor(host: ReactiveControllerHost & HTMLElement, chosen: (cell: HTMLElement) => void) {
    this.#host = host
    this.#chosen = chosen
    host.addController(this)
  }

  hostConnected(): void {
    this.#host.addEventListener('focusin', this.#focused)
    this.#host.addEventListener('keydown', this.#pressed)
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('focusin', this.#focused)
    this.#host.removeEventListener('keydown', this.#pressed)
  }

  /** Some cell can always be reached, also after the rows were drawn anew. */
  hostUpdated(): void {
    if (this.#current?.isConnected && this.#current.matches(`${CELL}[tabindex="0"]`)) return
    this.#current = undefined
    this.#moveTo(this.#host.querySelector<HTMLElement>(CELL))
  }

  #focused = ({ target }: Event): void => {
    const cell = target instanceof Element ? target.closest<HTMLElement>(CELL) : null
    if (!cell) return
    this.#moveTo(cell)
    this.#chosen(cell)
  }

  #pressed = (event: KeyboardEvent): void => {
    const cell = event.target instanceof HTMLElement && event.target.matches(CELL) ? event.target : null
    if (!cell || event.altKey || event.metaKey) return
    if (event.key === 'Enter') cell.querySelector('a')?.click()
    const step = steps[event.key]
    const next = step && neighbour(cell, event.ctrlKey ? [step[0] * 1000, step[1] * 1000] : step)
    if (!next) return
    event.preventDefault()
    next.focus()
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  #moveTo(cell: HTMLElement | null): void {
    if (!cell || cell === this.#current) return
    this.#current?.setAttribute('tabindex', '-1')
    cell.setAttribute('tabindex', '0')
    this.#current = cell
  }
}

function neighbour(cell: HTMLElement, [down, on]: readonly [number, number]): HTMLElement | undefined {
  const rows = [...(cell.closest('table')?.rows ?? [])].map(row => [
    ...row.querySelectorAll<HTMLElement>(CELL),
  ])
  const filled = rows.filter(cells => cells.length > 0)
  const row = filled.findIndex(cells => cells.includes(cell))
  const column = filled[row]?.indexOf(cell) ?? -1
  const cells = filled[within(row + down, filled.length)] ?? []
  return cells[within(column + on, cells.length)]
}

const within = (at: number, length: number): number => Math.max(0, Math.min(at, length - 1))
