/** What a citizen at a page is to do. */
export interface Task {
  /** One paper after another, each by the person of this phone number. */
  readonly phones: readonly string[]
  /** Where the last paper stops. */
  readonly until: 'question' | 'review' | 'sent' | 'receipt'
  /** Against all advice, begin anew whenever the network makes the element try again. */
  readonly startsAgain?: boolean
}

/** What happens at a page, as it happens. */
export type Sight =
  | { readonly kind: 'started' | 'graded'; readonly attempt: string }
  | { readonly kind: 'chose'; readonly question: string; readonly options: readonly string[] }
  | { readonly kind: 'predicted'; readonly prediction: number }
  | { readonly kind: 'sent' | 'finished' }
  | { readonly kind: 'said'; readonly words: string }
  | { readonly kind: 'receipt'; readonly receipt: string }

declare global {
  interface Window {
    see(sight: Sight): Promise<void>
    citizenAtWork?: number
  }
}

/**
 * Runs inside the page: looks at the element every few milliseconds and does what a person would do with what is
 * there, by real buttons and fields, telling everything to `window.see`. Self-contained, as it crosses into the page.
 */
export function beCitizen({ phones, until, startsAgain }: Task): void {
  const left = [...phones]
  let words = ''
  let looks = 0
  const root = () => document.querySelector('agency-quiz')?.shadowRoot
  const find = (selector: string) => root()?.querySelector<HTMLInputElement>(selector)
  const textOf = (node: Element | null | undefined) => node?.textContent?.trim() ?? ''
  const click = (action: string) => find(`[data-action=${action}]`)?.click()
  const see = (sight: Sight) => void window.see(sight)

  const listen = () => {
    const now = [...(root()?.querySelectorAll('[role=heading], [role=alert], [role=status]') ?? [])]
    const said = now.map(textOf).filter(Boolean).join(' | ')
    if (said !== words) see({ kind: 'said', words: said })
    words = said
  }
  const fill = () => {
    const phone = find('input[name=phone]')
    const unit = root()?.querySelector<HTMLSelectElement>('select[name=unit]')
    const consent = find('input[name=consent]')
    if (!phone || !unit || consent?.checked) return
    phone.value = left[0] ?? ''
    unit.selectedIndex = 1
    consent?.click()
  }
  const choose = () => {
    const question = textOf(find('[role=heading]'))
    const labels = [...(root()?.querySelectorAll('fieldset label') ?? [])]
    const turn = [...question, ...(left[0] ?? '')].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)
    const isMany = find('input[type=checkbox]')
    const wanted = labels.filter((_, at) => (isMany ? at !== turn % 3 : at === turn % 3))
    for (const label of labels) {
      const input = label.querySelector('input')
      if (input && input.checked !== wanted.includes(label)) input.click()
    }
    see({ kind: 'chose', question, options: wanted.map(textOf) })
    click('next')
  }
  const predict = (field: HTMLInputElement) => {
    field.value = (left[0] ?? '').slice(-5)
    see({ kind: 'predicted', prediction: Number(field.value) })
    click('next')
  }
  const stop = () => {
    clearInterval(window.citizenAtWork)
    see({ kind: 'finished' })
  }
  const submit = () => {
    if (left.length === 1 && until === 'review') return stop()
    see({ kind: 'sent' })
    click('submit')
    if (left.length === 1 && until === 'sent') stop()
  }
  const finish = (receipt: string) => {
    see({ kind: 'receipt', receipt })
    left.shift()
    if (left.length === 0) return stop()
    click('again')
  }
  const retry = () => {
    if (startsAgain && find('.bar')) document.querySelector('agency-quiz')?.reset()
    else if (looks % 40 === 0) click('retry')
  }
  const act = () => {
    looks++
    listen()
    const receipt = textOf(find('[part~=receipt]'))
    const prediction = find('input[name=prediction]')
    if (receipt) finish(receipt)
    else if (find('[data-action=begin]')) click('begin')
    else if (find('[data-action=start]')) {
      fill()
      click('start')
    } else if (find('fieldset')) {
      if (left.length === 1 && until === 'question') stop()
      else choose()
    } else if (prediction) predict(prediction)
    else if (find('[data-action=submit]')) submit()
    else if (find('[data-action=retry]')) retry()
    else if (find('[data-action=again]')) click('again')
  }
  clearInterval(window.citizenAtWork)
  window.citizenAtWork = window.setInterval(act, 25)
}
