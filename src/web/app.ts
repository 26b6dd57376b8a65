import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Express } from 'express';
import type { IsFresh } from '../access/actor.ts';
import type { AnyApiRoute, AnyPageRoute } from '../access/route.ts';
import type { Sealing } from '../access/sealing.ts';
import { accountPages } from '../features/account/routes.tsx';
import { resetFactor } from '../features/accounts/people.ts';
import { adminPages } from '../features/accounts/routes.tsx';
import { caseFileApi } from '../features/case-file/api.ts';
import { casePages } from '../features/case-file/routes.tsx';
import { flagApi } from '../features/flags/api.ts';
import { recheckFlags } from '../features/flags/actions.ts';
import { flagPages } from '../features/flags/routes.tsx';
import { identityApi } from '../features/identities/api.ts';
import { identityPages } from '../features/identities/routes.tsx';
import { eraseIdentities } from '../features/identities/actions.ts';
import { jobApi } from '../features/jobs/api.ts';
import type { Job } from '../features/jobs/job.ts';
import { jobPages } from '../features/jobs/routes.tsx';
import { KINDS } from '../features/kinds.ts';
import { handOverCases, openToStaff } from '../features/members/actions.ts';
import { becomeLead } from '../features/members/queries.ts';
import { memberApi } from '../features/members/api.ts';
import { readerPages } from '../features/members/routes-readers.tsx';
import { memberPages } from '../features/members/routes.tsx';
import { recordApi } from '../features/records/api.ts';
import { recordPages } from '../features/records/routes.tsx';
import { secondPersonApi } from '../features/second-person/api.ts';
import {
  eraseIdentitiesDeed,
  grantAdministratorDeed,
  handOverCasesDeed,
  lowerConfidentialityDeed,
  openToStaffDeed,
  refuseLowering,
  resetFactorDeed,
  verifyCaseDeed,
  type Deed,
} from '../features/second-person/deeds.ts';
import { secondPersonPages } from '../features/second-person/routes.tsx';
import { signInPages } from '../features/sign-in/routes.tsx';
import { homePages } from '../features/work-list/routes.tsx';
import type { Db } from '../db/transaction.ts';
import type { Clock } from '../lib/clock.ts';
import { projectFolder } from '../lib/project.ts';
import type { Recording } from '../record/actions.ts';
import type { KeyRing } from '../vault/key-ring.ts';
import { apiRouter } from './api.ts';
import { noteBegin, type Beat } from './beat.ts';
import { apiDocs } from './docs.tsx';
import { healthRoutes } from './health.ts';
import type { Log } from './log.ts';
import { openApi } from './openapi.ts';
import { pageRouter } from './pages.ts';
import { securityHeaders } from './security.ts';

export interface AppDeps {
  db: Db;
  clock: Clock;
  jobs: readonly Job[];
  log: Log;
  /** The installation's keys, under which identities are sealed. */
  keys: KeyRing;
  /** Whether somebody's second factor is fresh enough for what is sensitive. */
  isFresh: IsFresh;
  /** Seals what must not be readable in the database. */
  sealing: Sealing;
  /** Whether the server listens for its own machine alone. */
  loopback: boolean;
  /** When to say that something is not there. */
  beat: Beat;
}

/** Whoever records a case leads it; after every change to it its standing flags are checked again. */
const RECORDING: Recording = {
  kinds: KINDS,
  beforeCase: becomeLead,
  beforeLowering: refuseLowering,
  afterChange: recheckFlags,
};

/** What nobody does alone. */
const DEEDS: readonly Deed[] = [
  grantAdministratorDeed,
  resetFactorDeed(resetFactor),
  handOverCasesDeed(handOverCases),
  verifyCaseDeed,
  lowerConfidentialityDeed(RECORDING),
  openToStaffDeed(openToStaff),
  eraseIdentitiesDeed(eraseIdentities),
];

/** Every route of the API, each with the right it needs. */
export function apiRoutes(deps: AppDeps): AnyApiRoute[] {
  return [
    ...caseFileApi(),
    ...recordApi(RECORDING),
    ...memberApi(),
    ...identityApi(deps),
    ...flagApi(),
    ...jobApi(deps),
    ...secondPersonApi(DEEDS, deps.isFresh),
  ];
}

/** Every page, each with the right it needs. */
export function pageRoutes(deps: AppDeps): AnyPageRoute[] {
  return [
    ...homePages(),
    ...signInPages(deps),
    ...accountPages(deps),
    ...recordPages(RECORDING),
    ...identityPages(deps),
    ...casePages(RECORDING),
    ...memberPages(),
    ...readerPages(),
    ...flagPages(),
    ...jobPages(deps),
    ...secondPersonPages(DEEDS, deps.isFresh),
    ...adminPages(),
    apiDocs(apiRoutes(deps)),
  ];
}

/** The whole application, from top to bottom. It does not listen. */
export async function createApp(deps: AppDeps): Promise<Express> {
  const demo =
    (await deps.db('accounts').where({ demo: true }).first<{ id: string } | undefined>('id')) !== undefined;
  const routes = apiRoutes(deps);
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use(noteBegin);
  app.use(securityHeaders);
  app.use(healthRoutes(deps.db));
  app.get('/style.css', sendStylesheet());
  // There is no icon; browsers ask for one all the same.
  app.get('/favicon.ico', (_request, response) => void response.status(204).end());
  app.get('/api/v1/openapi.json', (_request, response) => void response.json(openApi(routes)));
  app.use('/api/v1', apiRouter(deps, routes));
  app.use(pageRouter({ ...deps, demo }, pageRoutes(deps)));
  return app;
}

function sendStylesheet(): express.RequestHandler {
  const stylesheet = readFileSync(join(projectFolder, 'src/ui/style.css'), 'utf8');
  return (_request, response) => {
    response.type('css').set('Cache-Control', 'public, max-age=300').send(stylesheet);
  };
}
