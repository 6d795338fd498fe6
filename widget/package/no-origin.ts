/** In a package there is no server that could write its address here. */
export const ORIGIN = ''
