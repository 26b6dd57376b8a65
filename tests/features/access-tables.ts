import type { Role } from '../../src/domain/codes.ts';

export type Reader = Role | 'nobody';
export const READERS: readonly Reader[] = ['nobody', 'admin', 'caseworker', 'lawyer', 'advocate'];
const CASEWORK: readonly Reader[] = ['caseworker', 'lawyer'];
const STAFF: readonly Reader[] = ['admin', 'caseworker', 'lawyer'];

/** Who may do what, one address a line with its methods: written by hand, so that a change of rights shows here. */
export const API = new Map([
  ...each(
    CASEWORK,
    `get post /cases
     get patch delete /cases/:id
     get /cases/:id/file
     get /cases/:id/timeline
     get /cases/:id/changes
     get post /cases/:id/members
     patch delete /cases/:id/members/:accountId
     get post /cases/:id/readers
     delete /cases/:id/readers/:readerId
     get post /cases/:id/identities
     post /cases/:id/identities/openings
     get patch delete /identities/:id
     get post /cases/:id/sources
     get patch delete /sources/:id
     get post /cases/:id/notices
     get /notices
     get patch delete /notices/:id
     get post /notices/:id/events
     get patch delete /notices/:parentId/events/:id
     get patch delete /notice-events/:id
     get post /notices/:id/withdrawals
     get patch delete /withdrawals/:id
     get post /cases/:id/extradition-requests
     get patch delete /extradition-requests/:id
     get post /extradition-requests/:id/events
     get patch delete /extradition-requests/:parentId/events/:id
     get patch delete /request-events/:id
     get post /extradition-requests/:id/rulings
     get patch delete /rulings/:id
     get post /rulings/:id/findings
     get patch delete /findings/:id
     get post /cases/:id/measures
     get patch delete /measures/:id
     get post /cases/:id/incidents
     get patch delete /incidents/:id
     get /flags
     get /flags/:id
     post /flags/:id/review`,
  ),
  ...each(
    STAFF,
    `get /jobs
     get post /jobs/:name/runs
     get post /second-person-requests
     get /second-person-requests/:id
     post /second-person-requests/:id/decision`,
  ),
]);

export const PAGES = new Map([
  ...each(
    READERS,
    `get /
     get post /sign-in
     post /sign-out
     post /language
     get post /enrol/:secret
     get /api/docs`,
  ),
  ...each(
    CASEWORK,
    `get /cases
     get post /cases/new
     get /cases/:reference
     get post /cases/:reference/add/:kind
     get post /cases/:reference/add/:kind/:parentId
     get post /cases/:reference/edit/:kind/:id
     get post /cases/:reference/retract/:kind/:id
     get post /cases/:reference/people
     get post /cases/:reference/people/:accountId
     post /cases/:reference/people/:accountId/end
     post /cases/:reference/audience
     get post /cases/:reference/readers/:kind/:id
     post /cases/:reference/findings/:id/decide
     get /cases/:reference/identities
     post /cases/:reference/identities/openings
     get post /cases/:reference/identities/add
     get /cases/:reference/identities/:id
     post /cases/:reference/identities/:id/openings
     post /cases/:reference/identities/:id/change
     post /cases/:reference/identities/:id/remove
     get post /flags/:id`,
  ),
  ...each(
    STAFF,
    `get /jobs
     post /jobs/:name/runs
     get /requests
     get post /requests/new
     get post /requests/:id`,
  ),
  ...each(['admin'], 'get post /admin'),
]);

function each(readers: readonly Reader[], lines: string): [string, readonly Reader[]][] {
  return lines.split('\n').flatMap((line) => {
    const [path, ...methods] = line.trim().split(' ').toReversed();
    return methods.map((method): [string, readonly Reader[]] => [`${method} ${path}`, readers]);
  });
}
