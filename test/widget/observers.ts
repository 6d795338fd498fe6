/** An observer that never says where an element stands. */
export class SilentObserver {
  observe(): void {}
  disconnect(): void {}
}

class BrokenObserver {
  constructor() {
    throw new TypeError('polyfill')
  }
}

/** What old browsers and polyfills have in place of an observer, by what is wrong with it. */
export const noObservers = { missing: undefined, broken: BrokenObserver } as const
