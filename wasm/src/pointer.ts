// JSON Pointer (RFC 6901).

/** The names and indexes that lead to a place, unescaped. */
export const pointerTokens = (pointer: string): string[] => pointer.split('/').slice(1).map(unescapeToken);

export const unescapeToken = (token: string): string => token.replaceAll('~1', '/').replaceAll('~0', '~');
