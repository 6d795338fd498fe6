import { afterAll } from 'vitest'

type Step = () => Promise<unknown> | unknown

const steps: Step[] = []

afterAll(async () => {
  for (const step of steps.reverse()) await step()
})

/** Do this when the tests of the file are over, last things first, whatever became of them. */
export const undo = (step: Step): void => void steps.push(step)
