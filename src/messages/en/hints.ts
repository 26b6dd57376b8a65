/** What a form says below a label, where a label alone would mislead: by kind of record and field. */
export const hintWords = {
  'case.title': 'A line by which the team knows the case. Never the person’s name.',
  'case.basis': 'Public record if the whole story is public already; otherwise confidential.',
  'case.person.pseudonym':
    'Never the real name. Leave empty and a codename is drawn; only a case of public record may keep the letter or name it is known by.',
  'notice.reissueOfId': 'An earlier notice that this one takes up again.',
  'ruling.appealOf': 'Only if this ruling decides on an earlier one.',
  'ruling.text':
    'Paste the whole text if you have it: passages that may speak of political motivation are then proposed for you to confirm or dismiss.',
  'finding.target': 'A flag is raised when it is the extradition request or the criminal case at home.',
  'finding.quote': 'Word for word. Needed when the text of the ruling is recorded.',
};
