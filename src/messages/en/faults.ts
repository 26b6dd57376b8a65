type Params = Record<string, string | number>;

/** What is wrong with one field, by the code of the fault. */
export const faultWords = {
  required: () => 'This is needed.',
  not_a_text: () => 'This must be a text.',
  not_a_number: () => 'This must be a number.',
  not_a_list: () => 'This must be a list.',
  not_an_object: () => 'This must be an object with fields of its own.',
  unknown_code: ({ allowed }: Params) => `This must be one of: ${allowed}.`,
  unknown_field: () => 'There is no such field.',
  too_short: ({ least }: Params) => `This must have at least ${least} characters.`,
  too_long: ({ most }: Params) => `This may have at most ${most} characters.`,
  too_many: ({ most }: Params) => `At most ${most} may be given.`,
  out_of_range: ({ most }: Params) => `This number is out of range; the most is ${most}.`,
  not_a_whole_number: () => 'This must be a whole number.',
  unclean_text: () => 'This contains characters that cannot be stored.',
  named_twice: () => 'The same value is given twice.',
  impossible_date: () =>
    'This is not a date. Write 2021, 2021-07 or 2021-07-05, then ~ for about or ? for uncertain.',
  before_start: ({ start }: Params) => `This is before ${start}, which must come first.`,
  unknown_state: () => 'No state has this code or name.',
  unknown_language: () => 'This is not a language tag such as fr or zh-Hans.',
  not_a_url: () => 'This is not a web address that begins with http:// or https://.',
  not_a_hash: () => 'This is not a SHA-256 of 64 hexadecimal digits.',
  not_an_email: () => 'This is not an e-mail address.',
  email_in_use: () => 'Somebody already has this e-mail address.',
  not_yours_to_ask: () => 'There is nothing here that you may ask this for.',
  needs_second_person: () => 'Nobody does this alone: a second person must agree.',
  unknown_record: () => 'There is no such record in this case.',
  refers_to_itself: () => 'A record cannot refer to itself, directly or through others.',
  ruling_of_another_request: () => 'This ruling belongs to another extradition request.',
  quote_needed: () => 'The ruling has a text, so the finding needs a quote from it.',
  persons_finding_is_no_candidate: () => 'What a person finds is confirmed or dismissed, never a candidate.',
  pseudonym_only_in_public_record: () =>
    'A pseudonym may be typed only in a case of public record; otherwise a codename is drawn.',
  open_to_staff: () => 'This case is open to all staff. Close it before it becomes confidential.',
  unknown_colleague: () => 'No active caseworker or lawyer has this account.',
  already_member: () => 'This person is a member already.',
  no_member: () => 'This person is no member of the case.',
  not_restricted: () => 'This record is not restricted.',
  would_hide_it_from_you: () =>
    'Only whoever recorded it, or leads the case, can restrict a record: you would no longer see it.',
  password_too_short: () => 'Use at least 12 characters.',
  password_too_long: () => 'Use at most 128 characters.',
  password_too_common: () =>
    'This password is among the first that are guessed. Put a few words together that only you would.',
  wrong_code: () =>
    'This code is wrong, was used before, or came too soon after wrong ones. Wait for the next one.',
  wrong_password: () => 'This is not your current password, or it came too soon after wrong ones.',
  not_understood: () => 'This could not be understood.',
};
