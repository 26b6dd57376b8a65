import type { AnyPageRoute, PageAnswer, PageRequest, PageRoute } from '../../access/route.ts';
import { inTransaction, type Acting } from '../../db/transaction.ts';
import { Invalid, type Fault } from '../../lib/errors.ts';
import { sayFaults } from '../../messages/faults.ts';
import { renderPage } from '../../ui/page.tsx';
import { paths } from '../../ui/paths.ts';
import { namesOf } from '../accounts/accounts.ts';
import { findCaseId, myRoleIn } from '../cases/queries.ts';
import { mayRecord } from '../cases/rules.ts';
import { findStoredKey } from './case-keys.ts';
import { openIdentities, type IdentityDeps } from './opening.ts';
import { openingIn, placeOf, refusalOf } from './place.ts';
import { lastBackupDay } from './rules.ts';
import { changingIdentities } from './routes-change.tsx';
import { OpenedPage, SealedPage } from './views.tsx';

/** The identities of a case: sealed, opened for a reason, recorded, changed and removed. */
export function identityPages(deps: IdentityDeps): AnyPageRoute[] {
  return [sealed(), opening(deps), ...changingIdentities(deps)];
}

type Asked = Omit<PageRequest, 'acting'>;

function sealed(): PageRoute {
  return {
    method: 'get',
    path: '/cases/:reference/identities',
    needs: 'read_cases',
    handle: ({ acting, ...asked }) => showSealed(asked, acting),
  };
}

async function showSealed(
  { page, params, typed }: Asked,
  acting: Acting,
  {
    faults = [],
    status = 200,
    refused,
  }: { faults?: readonly Fault[]; status?: number; refused?: string } = {},
): Promise<PageAnswer> {
  const { reference, caseId, sealed: shown, myRole } = await placeOf({ params, acting });
  const mayErase = myRole === 'lead' && (await findStoredKey(acting.tx, caseId))?.destroyed_at === null;
  const names = await namesOf(acting.tx, [
    ...shown.identities.map(({ recordedBy }) => recordedBy),
    ...shown.traces.map(({ by }) => by),
  ]);
  const view = (
    <SealedPage
      reference={reference}
      sealed={shown}
      names={names}
      mayWrite={mayRecord(myRole)}
      erasure={
        mayErase
          ? {
              ask: paths.askFor('erase_identities', caseId),
              inBackupsUntil: lastBackupDay(acting.at.toISOString()),
            }
          : undefined
      }
      typed={typed}
      faults={sayFaults(page.t, faults)}
      refused={refused}
    />
  );
  const title = `${page.t.identities.title} · ${reference}`;
  return { status, html: renderPage(page, { title, error: status >= 400, wide: true }, view) };
}

function opening(deps: IdentityDeps): AnyPageRoute {
  return {
    method: 'post',
    path: '/cases/:reference/identities/openings',
    needs: 'read_cases',
    outside: true,
    handle: async (asked, actor) => {
      const { page, params, typed } = asked;
      const { reference = '' } = params;
      const again = (refusal: Parameters<typeof showSealed>[2]) =>
        inTransaction(
          deps.db,
          { account: actor.accountId, role: actor.role, at: deps.clock(), readOnly: true },
          (acting) => showSealed(asked, acting, refusal),
        );
      let mayWrite = false;
      try {
        const opened = await openIdentities(
          deps,
          actor,
          async (acting) => {
            const caseId = await findCaseId(acting.tx, reference);
            mayWrite = caseId !== undefined && mayRecord(await myRoleIn(acting, caseId));
            return caseId;
          },
          openingIn(typed),
        );
        const view = <OpenedPage reference={reference} opened={opened} mayWrite={mayWrite} />;
        return { html: renderPage(page, { title: `${page.t.identities.opened} · ${reference}` }, view) };
      } catch (error) {
        if (error instanceof Invalid) return again({ faults: error.faults, status: 422 });
        const refusal = refusalOf(error, page.t);
        if (refusal === undefined) throw error;
        return again(refusal);
      }
    },
  };
}
