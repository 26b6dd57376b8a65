/**
 * Everything that can be refused. An error that is none of these is our own fault: it is logged and the
 * person gets a reference number and nothing else.
 */

/** What is wrong with one field. `path` is dotted (`court.state`, `charges.0.text`); `code` names a sentence in `messages`. */
export interface Fault {
  path: string;
  code: string;
  params?: Record<string, string | number>;
}

/** Input that cannot be accepted, with every fault at once. */
export class Invalid extends Error {
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    super('invalid input');
    this.faults = faults;
  }
}

/** Not there, or not for this person: the two are never told apart. */
export class NotFound extends Error {
  constructor() {
    super('not found');
  }
}

/** Nobody is signed in, or the token is not good. */
export class Unauthenticated extends Error {
  constructor() {
    super('not signed in');
  }
}

/** The request was forged or malformed, or asks for more than it may now: nothing about any record is said. */
export class Refused extends Error {
  readonly status: 400 | 403 | 413 | 415 | 422 | 429;
  readonly code: string;
  constructor(status: 400 | 403 | 413 | 415 | 422 | 429, code: string) {
    super(code);
    this.status = status;
    this.code = code;
  }
}

/** The record cannot be retracted or changed because of what else is recorded. */
export class Conflict extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** The record has changed since it was read. `current` is its version now. */
export class Stale extends Error {
  readonly current: number;
  constructor(current: number) {
    super('stale version');
    this.current = current;
  }
}

/** A change without the version it is based on. */
export class VersionRequired extends Error {
  constructor() {
    super('version required');
  }
}

/** Only somebody who proved their second factor within the last minutes may do this. */
export class FactorNeeded extends Error {
  constructor() {
    super('fresh second factor needed');
  }
}

/**
 * What was to be done could leave no trace, and so was not done. Of the database's own error it keeps the code alone,
 * since its words may repeat what was to be stored.
 */
export class Untraced extends Error {
  readonly code: string | undefined;
  constructor({ code }: { code?: string }) {
    super('no trace could be left, so nothing was done');
    this.code = code;
  }
}

/** More is asked at once than can be worked on; trying again in a few seconds helps. */
export class Overloaded extends Error {
  constructor() {
    super('too much at once');
  }
}
