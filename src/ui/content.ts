import type { VNode } from 'preact';

/**
 * What a component of the kit may be given to show. Narrower than what Preact takes: a `Date` prints nothing and
 * `{0 && …}` prints 0, so neither compiles. Numbers are words by the time they get here.
 */
export type Content = VNode | string | null | readonly Content[];
