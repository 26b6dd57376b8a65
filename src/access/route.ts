import type { z } from 'zod';
import type { PageContext } from '../ui/context.tsx';
import type { Actor, Right } from './actor.ts';

/**
 * A route carries the right it needs where it is declared, so who may do what can be read in one place. Whoever
 * lacks the right gets the answer for something that is not there.
 */
export type Needs = Right | 'signed_in' | 'anyone';
type Method = 'get' | 'post' | 'patch' | 'delete';

export interface ApiRequest {
  params: Record<string, string>;
  query: Record<string, string>;
  body: unknown;
  /** The version in `If-Match`; undefined when there is none. */
  ifMatch: number | undefined;
}

export interface ApiAnswer {
  status?: number;
  body?: unknown;
  /** The version for the `ETag`. */
  version?: number;
  location?: string;
}

export interface ApiRoute {
  method: Method;
  path: string;
  needs: Needs;
  summary: string;
  /** What the body may be, for checking by the handler and for the documentation. */
  body?: z.ZodType;
  query?: Record<string, string>;
  handle(request: ApiRequest, actor: Actor): Promise<ApiAnswer>;
}

/** A form as the browser sent it: the last value of each name. */
export type Typed = Readonly<Record<string, string>>;

export interface PageRequest {
  params: Record<string, string>;
  query: Record<string, string>;
  typed: Typed;
  page: PageContext;
  /** The secret of the browser's session, good or not. */
  session: string | undefined;
}

export type PageAnswer =
  { status?: number; html: string; cookies?: Cookie[] } | { redirect: string; cookies?: Cookie[] };

export interface Cookie {
  name: 'session' | 'language';
  /** Null forgets it. */
  value: string | null;
}

export interface PageRoute {
  method: 'get' | 'post';
  path: string;
  needs: Needs;
  handle(request: PageRequest, actor: Actor): Promise<PageAnswer>;
}

/** A page for everybody: its reader may be nobody. */
export interface OpenPageRoute extends Omit<PageRoute, 'needs' | 'handle'> {
  needs: 'anyone';
  handle(request: PageRequest, actor: Actor | undefined): Promise<PageAnswer>;
}
