/** How far an element gets before it is taken away. */
export type Stay = 'at once' | 'loading' | 'shown' | 'form' | 'question'

/** One batch of mounts: every stay in turn. */
export interface Batch {
  readonly tag: string
  readonly contest: string
  readonly count: number
  readonly stays: readonly Stay[]
}

/** Runs inside the page: put elements in, let them live a little, take them out. Self-contained. */
export async function mountInPage({ tag, contest, count, stays }: Batch): Promise<void> {
  const frame = () => new Promise(resolve => setTimeout(resolve, 0))
  const until = async (isThere: () => unknown) => {
    for (let waits = 0; waits < 500; waits++) {
      if (isThere()) return
      await new Promise(resolve => setTimeout(resolve, 5))
    }
    throw new Error(`${tag} does not get there`)
  }
  for (let at = 0; at < count; at++) {
    const stay = stays[at % stays.length] ?? 'at once'
    sessionStorage.clear()
    const element = document.createElement(tag)
    element.setAttribute('contest', contest)
    const find = <T extends HTMLElement>(selector: string) => element.shadowRoot?.querySelector<T>(selector)
    document.querySelector('main')?.append(element)
    if (stay !== 'at once') await frame()
    if (stay === 'shown') await until(() => find('[data-action=begin], table'))
    if (stay === 'form' || stay === 'question') {
      await until(() => find('[data-action=begin]'))
      find('[data-action=begin]')?.click()
      await until(() => find('[data-action=start]'))
    }
    if (stay === 'question') {
      const phone = find<HTMLInputElement>('input[name=phone]')
      const unit = find<HTMLSelectElement>('select[name=unit]')
      if (phone) phone.value = '0912345678'
      if (unit) unit.selectedIndex = 1
      find('input[name=consent]')?.click()
      find('[data-action=start]')?.click()
      await until(() => find('[role=timer]') && find('fieldset'))
      find('fieldset input')?.click()
      find('[data-action=next]')?.click()
    }
    element.remove()
  }
}
