/**
 * Where the server is: it writes its own public address over this when it starts. Never taken from the address of
 * the script, which optimisers of old portals copy to the portal itself.
 */
export const ORIGIN = '__AGENCY_QUIZ_ORIGIN__'
