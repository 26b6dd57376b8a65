/** Why a whole request was refused. */
export const problemWords = {
  invalid: {
    title: 'Some fields need correcting',
    detail: 'Nothing was stored. Each fault is named at its field.',
  },
  not_found: { title: 'Not found', detail: 'There is nothing here, or nothing that you may see.' },
  unauthenticated: {
    title: 'Sign in first',
    detail: 'This needs a session or an API token that is still good.',
  },
  stale: {
    title: 'Changed meanwhile',
    detail: 'Somebody else changed this record after you read it. Read it again and repeat your change.',
  },
  version_required: {
    title: 'Version needed',
    detail: 'Send If-Match with the ETag of the record you read.',
  },
  still_cited: { title: 'Still cited', detail: 'Other records cite this source. Change them first.' },
  still_referred_to: {
    title: 'Still referred to',
    detail: 'Other records refer to this one. Change them first.',
  },
  not_json: { title: 'Not JSON', detail: 'The body could not be read as a JSON object in UTF-8.' },
  too_large: { title: 'Too large', detail: 'The body is larger than this server accepts.' },
  wrong_media_type: { title: 'Wrong media type', detail: 'Send the body as application/json.' },
  cross_site: {
    title: 'Refused',
    detail: 'This form did not come from this site, or its page is too old. Open the page again and repeat.',
  },
  step_up_needed: {
    title: 'Second factor needed',
    detail:
      'Prove with your second factor that it is you, then repeat. Over the API, send a code in the header Article3-Code.',
  },
  daily_limit: {
    title: 'Limit of the day reached',
    detail:
      'You have opened as many identities as one person may in a day (UTC). Nothing was opened, and the attempt left a trace.',
  },
  identities_erased: {
    title: 'Identities erased',
    detail: 'The identities of this case were erased: none can be read, and no new one recorded.',
  },
  already_resolved: {
    title: 'Already resolved',
    detail: 'This flag no longer holds and has resolved itself, so there is nothing to decide.',
  },
  last_lead: {
    title: 'Nobody would lead it',
    detail: 'A case needs somebody who leads it. Let another person lead it first.',
  },
  not_public_record: {
    title: 'Not a case of public record',
    detail: 'Only a case of public record can be opened to all staff.',
  },
  needs_second_person: {
    title: 'A second person is needed',
    detail: 'Nobody does this alone. Ask for it as a request; it is done when another person agrees.',
  },
  already_asked: {
    title: 'Already asked',
    detail: 'The same has been asked and waits for a decision.',
  },
  nothing_to_do: {
    title: 'Nothing to do',
    detail: 'It is so already.',
  },
  own_request: {
    title: 'Your own request',
    detail: 'Somebody else must decide on what you asked.',
  },
  already_decided: {
    title: 'Already decided',
    detail: 'This request is no longer open.',
  },
  request_expired: {
    title: 'Run out',
    detail: 'Nobody decided in time. Ask again.',
  },
  job_running: {
    title: 'Already running',
    detail: 'This job is running at the moment. Try again when it has ended.',
  },
  unknown_job: { title: 'No such job', detail: 'There is no job of that name that you may start.' },
  bad_key: {
    title: 'Key not usable',
    detail: 'An Idempotency-Key is 1 to 255 printable ASCII characters.',
  },
  key_in_use: {
    title: 'Under way',
    detail: 'A request with this Idempotency-Key is being carried out. Ask again in a moment.',
  },
  key_reused: {
    title: 'Key used before',
    detail: 'Another request was carried out with this Idempotency-Key. Send a new key with a new request.',
  },
  busy: { title: 'Busy', detail: 'The database does not answer at the moment. Try again in a minute.' },
  untraced: {
    title: 'Not done',
    detail:
      'Whatever is done here is traced, and the trace could not be written. So nothing was done or stored. Try again in a minute; if it stays so, tell whoever looks after the server.',
  },
  overloaded: {
    title: 'Busy',
    detail: 'Too many people are signing in at once. Try again in a few seconds.',
  },
  wrong_code: {
    title: 'Wrong code',
    detail: 'The code is wrong, was used before, or came too soon after wrong ones.',
  },
  last_administrator: {
    title: 'The last administrator',
    detail: 'Nobody else could look after accounts. Make somebody else an administrator first.',
  },
  internal: {
    title: 'Something went wrong',
    detail: 'The fault is ours and has been logged. Nothing was stored.',
  },
};
export const referenceWords = {
  errorReference: (id: string) => `If you report this, give the reference ${id}.`,
};
