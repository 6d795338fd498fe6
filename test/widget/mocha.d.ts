/** What the browser test runner puts into every test page. */
declare function describe(name: string, suite: () => void): void
declare function it(name: string, test: () => unknown): void
declare function before(step: () => unknown): void
declare function beforeEach(step: () => unknown): void
declare function after(step: () => unknown): void
declare function afterEach(step: () => unknown): void
