/** The three engines a citizen's browser may be built on. */
export const ENGINES = ['chromium', 'firefox', 'webkit'] as const
export type EngineName = (typeof ENGINES)[number]

/** Keys a visitor without a pointer needs. */
export type Key = 'Tab' | 'Enter' | ' ' | 'ArrowDown'

/**
 * What a visitor can do, in any engine. Elements are named by an expression of the page, because a selector cannot
 * look into a shadow root; clicks and keys are the engine's own input, not events made by a script.
 */
export interface Tab {
  open(address: string): Promise<void>
  back(): Promise<void>
  reload(): Promise<void>
  /** The value of an expression, in the page or in the frame that was entered. */
  value(expression: string): Promise<unknown>
  click(element: string): Promise<void>
  type(element: string, text: string): Promise<void>
  /** Give an element focus and press Enter. */
  enterKey(element: string): Promise<void>
  /** Press a key wherever focus is. */
  press(key: Key): Promise<void>
  /** Type wherever focus is. */
  write(text: string): Promise<void>
  /** Choose the option of this value in a list. */
  choose(list: string, value: string): Promise<void>
  /** From now on speak of the document inside this frame. */
  enter(frame: string): Promise<void>
  /** From now on speak of the page again. */
  leave(): Promise<void>
  /** What was thrown and caught by nobody, as far as the engine tells. */
  errors(): readonly string[]
  close(): Promise<void>
}

/** A running browser. */
export interface Engine {
  readonly name: EngineName
  /** Name and version, for the table. */
  readonly version: string
  /** A visitor who has been nowhere before. */
  visitor(): Promise<Tab>
  close(): Promise<void>
}
