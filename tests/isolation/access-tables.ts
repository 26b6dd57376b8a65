import type { Role } from '../../src/domain/codes.ts';

/** What somebody is to the case that a route is asked about. */
export const RELATIONS = ['lead', 'member', 'reader', 'stranger', 'staff', 'faced', 'ended'] as const;
/**
 * `staff`: the case is opened to all of them. `faced`: a member, before records that are restricted.
 * `ended`: a member once.
 */
export type Relation = (typeof RELATIONS)[number];

/** Who asks. */
export interface Reader {
  name: string;
  role?: Role;
  relation?: Relation;
}

export const READERS: readonly Reader[] = [
  { name: 'nobody' },
  { name: 'an administrator', role: 'admin' },
  { name: 'an advocate', role: 'advocate' },
  ...(['caseworker', 'lawyer'] as const).flatMap((role) =>
    RELATIONS.map((relation): Reader => ({ name: `a ${role}, ${relation}`, role, relation })),
  ),
];

type Allows = (reader: Reader) => boolean;

const is =
  (...relations: Relation[]): Allows =>
  ({ relation }) =>
    relation !== undefined && relations.includes(relation);
const has =
  (...roles: Role[]): Allows =>
  ({ role }) =>
    role !== undefined && roles.includes(role);

/** For everybody, signed in or not. */
export const ANYONE: Allows = () => true;
const SIGNED_IN = has('admin', 'caseworker', 'lawyer', 'advocate');
const CASEWORK = has('caseworker', 'lawyer');
const STAFF = has('admin', 'caseworker', 'lawyer');
const SEES_CASE = is('lead', 'member', 'reader', 'staff', 'faced');
const WRITES_CASE = is('lead', 'member', 'faced');
const MEMBERS = is('lead', 'member', 'reader', 'faced');
const LEADS = is('lead');
const SEES_RECORD = is('lead', 'member', 'reader', 'staff');
const WRITES_RECORD = is('lead', 'member');
/** Who may retract a record: what hangs on it and is kept from others goes with it. */
const RETRACTS = is('lead');

/** Who may do what, one address a line with its methods: written by hand, so that a change of rights shows here. */
export const API = new Map([
  ...each(CASEWORK, `get post /cases\nget /notices\nget /flags`),
  ...each(
    SEES_CASE,
    `get /cases/:id
     get /cases/:id/file
     get /cases/:id/timeline
     get /cases/:id/changes
     get /cases/:id/sources
     get /cases/:id/notices
     get /cases/:id/extradition-requests
     get /cases/:id/measures
     get /cases/:id/incidents
     get /cases/:id/identities
     post /cases/:id/identities/openings`,
  ),
  ...each(
    WRITES_CASE,
    `patch /cases/:id
     post /cases/:id/sources
     post /cases/:id/notices
     post /cases/:id/extradition-requests
     post /cases/:id/measures
     post /cases/:id/incidents
     post /cases/:id/identities
     patch delete /identities/:id`,
  ),
  ...each(MEMBERS, `get /cases/:id/members\nget /cases/:id/members/:accountId\nget /identities/:id`),
  ...each(
    LEADS,
    `post /cases/:id/members
     patch delete /cases/:id/members/:accountId
     get post /cases/:id/readers
     get delete /cases/:id/readers/:readerId`,
  ),
  ...each(
    SEES_RECORD,
    `get /sources/:id
     get /notices/:id
     get /notices/:id/events
     get /notices/:parentId/events/:id
     get /notice-events/:id
     get /notices/:id/withdrawals
     get /withdrawals/:id
     get /extradition-requests/:id
     get /extradition-requests/:id/events
     get /extradition-requests/:parentId/events/:id
     get /request-events/:id
     get /extradition-requests/:id/rulings
     get /rulings/:id
     get /rulings/:id/findings
     get /findings/:id
     get /measures/:id
     get /incidents/:id
     get /flags/:id`,
  ),
  ...each(
    WRITES_RECORD,
    `patch /sources/:id
     patch /notices/:id
     post /notices/:id/events
     patch /notices/:parentId/events/:id
     patch /notice-events/:id
     post /notices/:id/withdrawals
     patch /withdrawals/:id
     patch /extradition-requests/:id
     post /extradition-requests/:id/events
     patch /extradition-requests/:parentId/events/:id
     patch /request-events/:id
     post /extradition-requests/:id/rulings
     patch /rulings/:id
     post /rulings/:id/findings
     patch /findings/:id
     patch /measures/:id
     patch /incidents/:id
     post /flags/:id/review`,
  ),
  ...each(
    RETRACTS,
    `delete /cases/:id
     delete /sources/:id
     delete /notices/:id
     delete /notices/:parentId/events/:id
     delete /notice-events/:id
     delete /withdrawals/:id
     delete /extradition-requests/:id
     delete /extradition-requests/:parentId/events/:id
     delete /request-events/:id
     delete /rulings/:id
     delete /findings/:id
     delete /measures/:id
     delete /incidents/:id`,
  ),
  ...each(
    STAFF,
    `get /jobs
     get post /jobs/:name/runs
     get post /second-person-requests`,
  ),
  // What was asked about a case is told to its members, and its leads decide.
  ...each(MEMBERS, 'get /second-person-requests/:id'),
  ...each(LEADS, 'post /second-person-requests/:id/decision'),
]);

export const PAGES = new Map([
  ...each(
    ANYONE,
    `get /
     get post /sign-in
     get post /sign-in/code
     get post /account/second-factor
     post /sign-out
     post /language
     get post /enrol/:secret
     get /api/docs`,
  ),
  ...each(CASEWORK, `get /cases\nget post /cases/new`),
  ...each(
    SEES_CASE,
    `get /cases/:reference
     get /cases/:reference/people
     get /cases/:reference/identities
     post /cases/:reference/identities/openings`,
  ),
  ...each(
    WRITES_CASE,
    `get post /cases/:reference/add/:kind
     get post /cases/:reference/identities/add
     get /cases/:reference/identities/:id
     post /cases/:reference/identities/:id/openings
     post /cases/:reference/identities/:id/change
     post /cases/:reference/identities/:id/remove`,
  ),
  ...each(
    LEADS,
    `post /cases/:reference/people
     get post /cases/:reference/people/:accountId
     post /cases/:reference/people/:accountId/end
     post /cases/:reference/audience
     get post /cases/:reference/readers/:kind/:id`,
  ),
  ...each(
    WRITES_RECORD,
    `get post /cases/:reference/add/:kind/:parentId
     get post /cases/:reference/edit/:kind/:id
     post /cases/:reference/findings/:id/decide
     post /flags/:id`,
  ),
  ...each(RETRACTS, 'get post /cases/:reference/retract/:kind/:id'),
  ...each(SEES_RECORD, `get /flags/:id`),
  ...each(STAFF, `get /jobs\npost /jobs/:name/runs\nget /requests`),
  ...each(MEMBERS, 'get /requests/:id'),
  ...each(LEADS, `get post /requests/new\npost /requests/:id`),
  ...each(
    SIGNED_IN,
    `get /account
     get post /account/step-up
     post /account/second-factor/new
     post /account/recovery-codes
     post /account/password
     post /account/sessions/:id/end
     post /account/sessions/end-others
     post /account/tokens/:id/revoke`,
  ),
  ...each(
    has('admin'),
    `get post /admin
     get /admin/:id
     post /admin/:id/role
     post /admin/:id/link
     post /admin/:id/reactivate
     post /admin/:id/end-sessions
     post /admin/:id/deactivate`,
  ),
]);

function each(allows: Allows, lines: string): [string, Allows][] {
  return lines.split('\n').flatMap((line) => {
    const [path, ...methods] = line.trim().split(' ').toReversed();
    return methods.map((method): [string, Allows] => [`${method} ${path}`, allows]);
  });
}
