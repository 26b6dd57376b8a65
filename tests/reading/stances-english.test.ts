import { describe, expect, test } from '@jest/globals';
import type { Stance } from '../../src/domain/ruling-codes.ts';
import { reader } from '../../src/reading/reader.ts';

/** Invented sentences by the stance a ruling takes in them: the phrase table of the field and its traps. */
const BY_STANCE: Partial<Record<Stance, string[]>> = {
  finding: [
    'I find that the request is made for the purpose of prosecuting or punishing him on account of his political opinions.',
    'I am satisfied that this prosecution is politically motivated.',
    'Extradition is barred by reason of extraneous considerations.',
    'His extradition is therefore barred by section 81(a).',
    'The prosecution was not only politically motivated but also without any basis in fact.',
    'The proceedings cannot be said not to be politically motivated.',
    'Counsel submitted that the request is politically motivated. I accept that submission.',
    'The applicant says that he was charged because of his articles about the President. I agree with him.',
    'The district judge concluded that the prosecution was politically motivated. We see no error in that conclusion and the appeal is dismissed.',
    'The judge was right to find that the request had been made for the purpose of punishing the respondent for his political opinions.',
    'The Commission found the case predominantly political. We share that view.',
    'Article 3(2) prohibits extradition where the request is made for the purpose of punishing a person on account of his political opinions. I am satisfied that this is such a case and that the request was made to punish him for his political opinions.',
    'The question is whether the prosecution is politically motivated. I find that it is.',
    'The request was made not to obtain his trial for fraud but to punish him for his political opinions.',
    'I have no doubt that the prosecution is politically motivated.',
    'We are driven to conclude that the charges were fabricated to silence an outspoken critic of the government.',
    'The only reasonable inference is that he was charged because of his activities in the opposition party.',
    'In my judgment the Red Notice was obtained in order to pressure a journalist living in exile.',
    'The true purpose of the request is to secure the return of a political opponent.',
    'Although counsel for the requesting State submits that this is an ordinary fraud case, I find that it was brought to punish the defendant for leaving the ruling party.',
    'I am satisfied that there is a reasonable chance that, if returned, he would be punished for his political opinions.',
    'I find that the case against him is a pretext: he is wanted because he exposed corruption in the ruling family.',
    'There are substantial grounds for believing that the request was made for the purpose of punishing him on account of his political opinions; the appeal is allowed.',
    'The sequence of events shows that the investigation was opened in retaliation for his testimony against the minister.',
    'We therefore uphold the finding that the charges were brought for political reasons.',
    'What began as a commercial dispute was turned into a criminal case in order to force the applicant to sell his newspaper to a relative of the President. I so find.',
    'He was prosecuted because of his opinions and not because he stole. That is my finding.',
    'This is, in substance, a prosecution for a political opinion.',
    'It is plain that the notice served no purpose other than to harass a dissident abroad.',
    'I am asked to find that the prosecution is politically motivated. I do so find.',
  ],
  rejected: [
    'I reject the submission that the prosecution is politically motivated.',
    'There is no evidence that the request is politically motivated.',
    'I am not satisfied that the charges were brought for political reasons.',
    'The material falls far short of showing that the prosecution is politically motivated.',
    'It has in no way been made plausible that the prosecution is politically motivated.',
    'Mr Adeyemi argued that the case had been brought to silence him. That argument fails.',
    'It was argued that the notice was issued for political purposes. There is no evidence to support that.',
    'The judge was wrong to find that the request was politically motivated.',
    'The question is whether the prosecution is politically motivated. I find that it is not.',
    'The defendant has failed to establish that the prosecution is politically motivated.',
    'The claim of political motivation is without foundation.',
    'The suggestion that these charges are politically motivated is fanciful.',
    'That the prosecution was politically motivated has not been shown.',
    'Neither the timing nor the publicity shows that the charges were brought for political reasons.',
    'I can find nothing to suggest that he was prosecuted because of his political opinions.',
    'The request was made to obtain his return for trial and not to punish him for his political opinions.',
    'Contrary to what the applicant submits, the proceedings were not politically motivated.',
    'Although the prosecution has attracted political comment, I do not find that it is politically motivated.',
    'The Government submits that the prosecution is not politically motivated. I accept that submission.',
    'The sequence of events does not show that the investigation was opened in retaliation for his criticism of the minister.',
    "We do not share the Commission's view that the case is predominantly political.",
    'He was not prosecuted because of his opinions but because he stole.',
    'I accept that the appellant was active in the opposition. But that is not enough to show that the prosecution was politically motivated.',
    'I am asked to find that the prosecution is politically motivated. I decline to do so.',
  ],
  attributed_party: [
    'It is submitted that the warrant was issued for political reasons.',
    'It is contended that he is being prosecuted on account of his political opinions.',
    'The defence case is that the charges are politically motivated.',
    'According to the requested person the investigation was politically motivated.',
    'Although I accept that there is a case to answer, counsel submits that the prosecution is politically motivated.',
    'The Government denies that the prosecution is politically motivated.',
    'She fears that she would be punished for her political opinions if returned.',
    'The charges, he says, are politically motivated.',
    'The charges are politically motivated, according to the applicant.',
    'The witness told the court that the case had been opened on political instructions.',
    'The appellant contends that the judge erred in finding that the prosecution was not politically motivated.',
  ],
  attributed_lower_court: ['The magistrate held that the charges were politically motivated.'],
  attributed_other_state_or_body: [
    'A newspaper carried the headline "Politically motivated charges against opposition leader".',
    'The French court found that the proceedings had been initiated for political reasons.',
    'UNHCR recognised the applicant as a refugee, considering that the charges against him were politically motivated.',
    'A report by Amnesty International describes the trial as politically motivated.',
    'In her dissenting opinion Judge Marr considered that the prosecution was politically motivated.',
  ],
  statutory_recital: [
    "A person's extradition to a category 2 territory is barred if it appears that the request is made for the purpose of prosecuting or punishing him on account of his political opinions.",
    'Article 3 provides that extradition shall not be granted if the requested Party has substantial grounds for believing that a request has been made for the purpose of prosecuting a person on account of his political opinion.',
  ],
  hypothetical: [
    'If the request were politically motivated, the court would have to refuse it.',
    'Had the request been politically motivated I would have discharged the defendant.',
  ],
  declined_to_consider: [
    'It is not for this court to decide whether the prosecution is politically motivated.',
    'Under the rule of non-inquiry the allegation of political motivation must be left to the Secretary of State.',
    'As the request fails for want of dual criminality it is unnecessary to decide whether it is politically motivated.',
  ],
  obiter: [
    'Had it been necessary to decide the point I would have held that the prosecution was politically motivated.',
  ],
  unclear: [
    'The question is whether the prosecution is politically motivated.',
    'Is this prosecution politically motivated?',
    'The Government denies that the prosecution is politically motivated. I do not accept that denial.',
    'The prosecution may have been politically motivated.',
    'The killing was politically motivated: the victim was a landlord and the relator belonged to a revolutionary cell.',
    'I am asked to find that the prosecution is politically motivated.',
  ],
};

/** Words that look alike and say nothing of a motive. */
const WITHOUT_CANDIDATE = [
  'The applicant is a political refugee who has lived here since 2009.',
  'The request discloses an extradition offence and the documents are in order.',
  'He held political office between 2009 and 2014.',
  'The reasons given by the judge were adequate.',
];

describe('English: the stance of the strongest candidate', () => {
  for (const [stance, texts] of Object.entries(BY_STANCE)) {
    test.each(texts)(`${stance}: %s`, (text) => {
      expect(reader.read(text, 'en').candidates[0]?.stance).toBe(stance);
    });
  }

  test.each(WITHOUT_CANDIDATE)('no candidate: %s', (text) => {
    expect(reader.read(text, 'en').candidates).toEqual([]);
  });
});
