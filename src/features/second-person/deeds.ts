import { leaveTrace } from '../../db/audit.ts';
import type { Acting } from '../../db/transaction.ts';
import type { DeedCode } from '../../domain/second-person-codes.ts';
import { Conflict } from '../../lib/errors.ts';
import { changeRecord, type Recording } from '../../record/actions.ts';
import { lastRevisionOf, storeVerification, verificationsOf } from '../cases/verification.ts';
import { listStored } from '../identities/queries.ts';
import { KINDS } from '../kinds.ts';
import { findColleague } from '../members/queries.ts';
import type { SecondPersonRequest, Subject } from './queries.ts';

/** What one person asks for and is done when another agrees. Whose business it is follows from what it is done to. */
export interface Deed {
  deed: DeedCode;
  /**
   * What it depends on, as it is now: found different when it is to be carried out, it is not. Undefined when there
   * is nothing to do.
   */
  look(acting: Acting, subject: Subject): Promise<string | undefined>;
  /**
   * Does it, with the trace it leaves, in the transaction of the agreement. What it throws undoes both. The answer, if
   * there is one, is the secret of a one-time link, to be shown once to whoever agreed.
   */
  carryOut(acting: Acting, request: SecondPersonRequest): Promise<string | void>;
}

/** Makes somebody an administrator, or lets one in again. */
export const grantAdministratorDeed: Deed = {
  deed: 'grant_administrator',
  look: async ({ tx }, { id }) => {
    const account = await tx('accounts')
      .where({ id })
      .forShare()
      .first<{ role: string; deactivated_at: Date | null } | undefined>('role', 'deactivated_at');
    if (account === undefined) return undefined;
    const isAdmin = account.role === 'admin';
    const isActive = account.deactivated_at === null;
    return isAdmin === isActive ? undefined : isAdmin ? 'deactivated' : 'active';
  },
  carryOut: async (acting, { subject: { type, id } }) => {
    await acting.tx('accounts').where({ id }).update({ role: 'admin', deactivated_at: null });
    await leaveTrace(acting, { action: 'role_changed', subject: { type, id } });
  },
};

/**
 * Lets somebody in anew who lost what they prove themselves with, by what does it. Whoever holds the link becomes them,
 * so that no administrator hands it to themselves.
 */
export function resetFactorDeed(reset: (acting: Acting, accountId: string) => Promise<string>): Deed {
  return {
    deed: 'reset_factor',
    look: async ({ tx }, { id }) => {
      const account = await tx('accounts')
        .where({ id, deactivated_at: null })
        .forUpdate()
        .first<object | undefined>('id');
      if (account === undefined) return undefined;
      const factor = await tx('second_factors')
        .where({ account_id: id, ended_at: null })
        .whereNotNull('confirmed_at')
        .first<{ id: string } | undefined>('id');
      return factor?.id ?? 'none';
    },
    carryOut: (acting, { subject }) => reset(acting, subject.id),
  };
}

/**
 * Lets colleagues lead what somebody led alone who no longer works on cases, by what does it. Whether there is any such
 * case is no part of it: it would be told to administrators, who see none.
 */
export function handOverCasesDeed(handOver: (acting: Acting, accountId: string) => Promise<void>): Deed {
  return {
    deed: 'hand_over_cases',
    look: async ({ tx }, { id }) => {
      const colleague = await findColleague(tx, { accountId: id, email: null });
      return colleague === undefined ? 'gone' : undefined;
    },
    carryOut: (acting, { subject }) => handOver(acting, subject.id),
  };
}

/** Marks a case as fit to be counted, as it stood when both looked at it. */
export const verifyCaseDeed: Deed = {
  deed: 'verify_case',
  look: async ({ tx, at }, { id }) => {
    const revision = await lastRevisionOf(tx, id);
    const verified = (await verificationsOf(tx, [id], at)).get(id);
    return verified?.holds === true ? undefined : revision;
  },
  carryOut: async (acting, { id, subject, askedBy, seen }) => {
    await storeVerification(acting, { caseId: subject.id, requestId: id, askedBy, upToRevision: seen });
    await leaveTrace(acting, { action: 'case_verified', caseId: subject.id });
  },
};

/** Opens a restricted record, as it was when it was asked for, to everybody who sees its case. */
export function lowerConfidentialityDeed(recording: Recording): Deed {
  const agreed: Recording = {
    ...recording,
    beforeLowering: (_acting, _kind, _current, changed) => Promise.resolve(changed),
  };
  return {
    deed: 'lower_confidentiality',
    look: async ({ tx }, { type, id }) => {
      const kind = KINDS.find((each) => each.type === type);
      if (kind === undefined) return undefined;
      const record = await tx(kind.table)
        .where({ id, confidentiality: 'restricted' })
        .first<{ version: number } | undefined>('version');
      return record && String(record.version);
    },
    carryOut: async (acting, { subject: { type, id, caseId }, seen, reason }) => {
      const kind = KINDS.find((each) => each.type === type)!;
      await changeRecord(agreed, acting, kind, id, Number(seen), { confidentiality: 'team' }, reason);
      await leaveTrace(acting, {
        action: 'confidentiality_lowered',
        subject: { type, id },
        ...(caseId === null ? {} : { caseId }),
      });
    },
  };
}

/** Opens a case of public record to all staff, by what does it. */
export function openToStaffDeed(open: (acting: Acting, caseId: string) => Promise<void>): Deed {
  return {
    deed: 'open_to_staff',
    look: async ({ tx }, { id }) => {
      const closed = { id, basis: 'public_record', audience: 'members' };
      return (await tx('cases').where(closed).first<object | undefined>('id')) && 'closed';
    },
    carryOut: (acting, { subject }) => open(acting, subject.id),
  };
}

/** Destroys the sealed identities of a case, by what does it. */
export function eraseIdentitiesDeed(
  erase: (acting: Acting, caseId: string, reason: string) => Promise<void>,
): Deed {
  return {
    deed: 'erase_identities',
    look: async ({ tx }, { id }) => {
      const sealed = { case_id: id, destroyed_at: null };
      if ((await tx('case_keys').where(sealed).first<object | undefined>('case_id')) === undefined)
        return undefined;
      // Neither agreed to the end of what was recorded since.
      return (await listStored(tx, id)).map((each) => `${each.id} ${each.version}`).join(', ');
    },
    carryOut: (acting, { subject, reason }) => erase(acting, subject.id, reason),
  };
}

/** Nobody lowers a confidentiality by changing the record: it is asked for and another decides. */
export function refuseLowering(): never {
  throw new Conflict('needs_second_person');
}
