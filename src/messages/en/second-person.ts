/** What one person asks and another decides. */
export const secondPersonWords = {
  requests: 'Requests for a second person',
  requestsLead: 'What nobody does alone: one person asks, another decides, and it is done at once.',
  waitingForYou: 'Waiting for you',
  nothingWaits: 'Nothing waits for your decision.',
  waitingForOthers: 'Waiting for others',
  nothingWaitsForOthers: 'Nothing waits for somebody else.',
  decided: 'Decided',
  nothingDecided: 'Nothing has been decided yet.',
  somethingWaits: 'A colleague’s request waits for your decision.',
  look: 'Look at it',
  deeds: {
    grant_administrator: 'Make administrator',
    reset_factor: 'Reset the second factor',
    hand_over_cases: 'Hand over cases',
    verify_case: 'Verify for statistics',
    lower_confidentiality: 'Open to the team',
    open_to_staff: 'Open to all staff',
    erase_identities: 'Erase identities',
  },
  does: {
    grant_administrator: 'This person will look after accounts and operation, and will see no case any more.',
    reset_factor:
      'For somebody who has lost the app and the recovery codes, or forgotten the password. Their password, second factor, sessions and API tokens end. Whoever agrees is shown a new one-time link, this once; whoever holds it becomes this person here, so be sure who gets it.',
    hand_over_cases:
      'For somebody who no longer works on cases. Where this person alone leads a case, the colleague who has been a member of it longest will lead it. Nobody is told which cases these are, or whether there are any; a case that has no other member stays as it is.',
    verify_case:
      'The case will count in statistics as it is now. Any later change to its records ends that, until it is verified anew.',
    lower_confidentiality:
      'Everybody who sees the case will see this record. If it changes before somebody agrees, it must be asked for again.',
    open_to_staff: 'Every caseworker and lawyer here will see this case.',
    erase_identities:
      'The sealed identities of this case will be destroyed. Nobody can bring them back. How many there were, their roles and who opened them remain; the page of the identities says until when backups may hold them.',
  },
  states: {
    open: 'open',
    agreed: 'carried out',
    declined: 'declined',
    withdrawn: 'withdrawn',
    expired: 'ran out',
    failed: 'not carried out',
  },
  failures: {
    asker_lost_right: 'Somebody agreed, but whoever asked may no longer do so. Nothing was done.',
    subject_changed: 'Somebody agreed, but things had changed since it was asked. Nothing was done.',
  },
  about: 'About',
  asked: 'Asked',
  askedBy: (name: string, at: string) => `Asked by ${name}, ${at}`,
  byAt: (name: string, at: string) => `${name}, ${at}`,
  openUntil: 'Open until',
  decision: 'Decision',
  reasonOfDecision: 'Reason for the decision',
  agree: 'Agree and do it',
  decline: 'Decline',
  withdraw: 'Withdraw the request',
  ask: 'Ask a second person',
  reasonHint: 'Whoever decides reads it, and it is kept. Name nobody.',
  anotherDecides: 'Somebody else decides: another lead of the case, or another administrator.',
  alone: 'Nobody else can agree',
  aloneHint:
    'You are the only administrator. Whoever runs the server adds the next one there; from then on the two of you decide together.',
  aloneReset: 'You need not wait for that: the same person resets a second factor there.',
  adminNeedsTwo:
    'Add a future administrator with another role first; then ask here, and another administrator agrees.',
  verified: (asker: string, approver: string, at: string) =>
    `Verified for statistics by ${asker} and ${approver}, ${at}`,
  verifiedTag: 'Verified for statistics',
  changedSince: 'The case has changed since, so it does not count as verified any more.',
  askVerification: 'Ask for verification for statistics',
  verificationWaits: 'Verification for statistics was asked for and waits for a decision.',
  askLowering: 'Ask for it to be opened',
};
