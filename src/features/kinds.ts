import type { Kind } from '../record/kind.ts';
import { caseKind } from './cases/kind.ts';
import { extraditionRequestKind, requestEventKind } from './extradition/kind.ts';
import { incidentKind } from './incidents/kind.ts';
import { measureKind } from './measures/kind.ts';
import { noticeEventKind, noticeKind, withdrawalKind } from './notices/kind.ts';
import { findingKind, rulingKind } from './rulings/kind.ts';
import { sourceKind } from './sources/kind.ts';

/** Every kind of record there is, parents before their parts. */
export const KINDS = [
  caseKind,
  sourceKind,
  noticeKind,
  noticeEventKind,
  withdrawalKind,
  extraditionRequestKind,
  requestEventKind,
  rulingKind,
  findingKind,
  measureKind,
  incidentKind,
] as unknown as readonly Kind[];
