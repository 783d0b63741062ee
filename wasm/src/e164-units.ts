// A number as bytes: one for each UTF-16 unit, so that places in the bytes are places in the string.

export const LINE_FEED = 10;

/** What is no part of a number, an end of line too, is NUL, whatever it is. */
export const plain = (unit: number) => (unit > 0x1f && unit < 0x80 ? unit : 0);
