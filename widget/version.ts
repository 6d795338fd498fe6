declare const __AGENCY_QUIZ_VERSION__: string

/** Set by the build from package.json. */
export const version = __AGENCY_QUIZ_VERSION__
