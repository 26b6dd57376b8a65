import type { z } from 'zod';
import type { Acting } from '../db/transaction.ts';
import type { PageContext } from '../ui/context.tsx';
import type { Actor, Right } from './actor.ts';

/**
 * A route carries the right it needs where it is declared, so who may do what can be read in one place. Whoever
 * lacks the right gets the answer for something that is not there.
 */
export type Needs = Right | 'signed_in';
type Method = 'get' | 'post' | 'patch' | 'delete';

export interface ApiRequest {
  params: Record<string, string>;
  query: Record<string, string>;
  body: unknown;
  /** The version in `If-Match`; undefined when there is none. */
  ifMatch: number | undefined;
  /** The transaction of this request, in which all of it happens or nothing. */
  acting: Acting;
}

export interface ApiAnswer {
  status?: number;
  body?: unknown;
  /** The version for the `ETag`. */
  version?: number;
  /** Where what was created can be read. */
  location?: string;
  /** Where the body can be read again, if neither `location` nor the request's own address is the place. */
  contentLocation?: string;
}

export interface ApiRoute {
  method: Method;
  path: string;
  needs: Needs;
  summary: string;
  /** What the body may be, for checking by the handler and for the documentation. */
  body?: z.ZodType;
  query?: Record<string, string>;
  outside?: undefined;
  handle(request: ApiRequest, actor: Actor): Promise<ApiAnswer>;
}

/** A route whose work has transactions of its own, because it may take long. */
export interface OutsideApiRoute extends Omit<ApiRoute, 'handle' | 'outside'> {
  outside: true;
  handle(request: Omit<ApiRequest, 'acting'>, actor: Actor): Promise<ApiAnswer>;
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
  /** The transaction of this request, in which all of it happens or nothing. What is refused is undone. */
  acting: Acting;
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
  outside?: undefined;
  handle(request: PageRequest, actor: Actor): Promise<PageAnswer>;
}

/** What an open page is asked: nobody need be acting. */
export interface OpenPageRequest extends Omit<PageRequest, 'acting'> {
  acting: Acting | undefined;
}

/** A page for everybody: its reader may be nobody. */
export interface OpenPageRoute extends Omit<PageRoute, 'needs' | 'handle'> {
  needs: 'anyone';
  handle(request: OpenPageRequest, actor: Actor | undefined): Promise<PageAnswer>;
}

/** A page whose work has transactions of its own, because it may take long. */
export interface OutsidePageRoute extends Omit<PageRoute, 'handle' | 'outside'> {
  outside: true;
  handle(request: Omit<PageRequest, 'acting'>, actor: Actor): Promise<PageAnswer>;
}

/** Every form a page's route may take. */
export type AnyPageRoute = PageRoute | OpenPageRoute | OutsidePageRoute;
/** Every form a route of the API may take. */
export type AnyApiRoute = ApiRoute | OutsideApiRoute;
