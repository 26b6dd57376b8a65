import { phrases } from '../../patterns.ts';
import type { VerdictCues } from '../lexicon.ts';
import { COURT, BETWEEN } from './voice.ts';

const IT = `(it|them|(that|this|those|these|him|her)(?= ?[.,;:]|$| too| as well)|what (he|she|they|
  counsel) (says?|
    said|submits?)|(that|this|the|his|her|their|counsel's|such|those) (\\w{2,14} )?(submissions?|arguments?|
    contentions?|evidence|proposition|analysis|reasoning|conclusions?|view|case|point|explanation|
    description|characterisation|assessment|account|findings?|complaint|claim|allegations?|suggestion))`;
const POINT = `(submissions?|arguments?|challenge|objection|contentions?|points?|complaint|claim|ground|bar|
  allegations?|
    suggestion|limb|issue|plea|defence|assertions?|thesis|theory|proposition|case|motive|
    extraneous considerations|section 81)`;

/** What the court does with what was said, in English. Texts are folded: lower case, no accents, one apostrophe. */
export const englishVerdict: VerdictCues = {
  provesTrue: phrases(`
    (must|should|is to|are to) be (accepted|upheld|sustained)|(must )?succeeds?(?! only)
    (is|are|was|were|has been|have been|seems to me|appears to me) ([^;,]{1,30} )?(irresistible|inescapable|
      overwhelming|unanswerable|established|made out|proved|proven|clear|plain|obvious|compelling|
      beyond (doubt|dispute|argument)|unavoidable|undeniable|well[- ]founded|unmistakable|right|correct|
      sound|justified)
    , (and )?(so )?(i|we|the court) (find|hold|conclude|accept|so find|am satisfied|are satisfied)|(a|
      the) (conclusion|submission|view|inference|argument|contention) (which |that )?(i|we|
      the court) (accept|share|adopt|draw|endorse)
    is the only|is not in (doubt|dispute)|cannot be (doubted|denied|gainsaid|coincidence)
  `),

  provesFalse: phrases(`
    (is|was|are|were) (an?|pure|mere|sheer|no more than an?) (\\w{4,10} )?(fabrication|invention|pretence|
      fiction|afterthought|
      speculation|conjecture|concoction|excuse|contrivance)
    (is|are|was|were|has|have|had|does|do|did|could|can|would) (simply |plainly |clearly |therefore |
      in no way |quite )?(not|never|n't) (been )?(\\w{3,12} )?(made out|established|shown|proved|proven|
      supported|borne out|demonstrated|substantiated|persuasive|accepted|sustainable|credible|realistic|
      plausible|arise|follow|succeed|persuade|convince|bear|withstand|survive|advance|enough|sufficient|
      correct|right|so|the (case|purpose|reason|motive))
    (cannot|could not|can not) (\\w{3,12} )?(be (accepted|sustained|drawn|right|supported|established|
      inferred)|succeed|stand)
    (falls?|fell|comes?) ... short|(is|are|was|were|remains?) (\\w{3,12} )?(unfounded|groundless|fanciful|
      speculative|speculation|without (foundation|substance|merit)|unsupported|unsubstantiated|untenable|
      rejected|dismissed|unpersuasive|unproved|unproven|baseless|implausible|hopeless|mere assertion|
      assertion|bare assertion|conjecture|misconceived|no more than|unarguable|not)
    (fails|failed|must fail|lacks|has no (substance|foundation|merit|basis)|goes nowhere|comes to nothing|
      finds no support|is to be rejected|in no way made plausible|nothing supports|no evidence)
    (is|are) no (evidence|basis|proof|support)
  `),

  accepts: phrases(`
    ${COURT}${BETWEEN} (accept|accepts|accepted|agree|agrees|adopt|adopts|adopted|endorse|endorses|share|
      shares|uphold|upholds|sustain|sustains|prefer|approve|approves|find force in|come to the same|
      reach the same|arrive at the same) (with |in )?${IT}
    ${COURT}${BETWEEN} ((agree|agrees|concur|concurs)(?= ?[.,;]| with (that|him|her|it|them|counsel|
      the (submission|argument|applicant|defen*|appellant|judge)))|(do )?so find|(do )?so hold|
      find that (it|they) (is|was|were|did|are)(?! (not|no|neither|nothing))|find (it|that) (proved|
      established|made out|to be so)|satisfied that (it|they) (is|was|were|are|did)(?! not)|
      find the case proved|say the same|find as a fact)(?=[ .,;])
    ${POINT} (\\w{2,12} ){0,3}?(is|are|was|has been|must be|have been|must|
      should) (\\w{3,14} )?(well[- ]founded|correct|right|compelling|made out|justified|persuasive|
      unanswerable|established|accepted|upheld|succeeds?|sound|irresistible|prevails?)
    ${POINT} (succeeds|prevails|carries the day)|(he|she|they|counsel|the (applicant|defendant|appellant|
      defence|respondent)) (is|are|was|were) (\\w{3,10} )?(right|correct|justified)
    that is (so|right|correct|the case|what happened|precisely what|exactly what|this case|also (my|
      our) view)|such is the case|so it is|so do (i|we)|the answer is yes|the answer must be yes|(those|
      these|the) conditions are (met|satisfied|fulfilled)|(that|the|this) test is (met|satisfied)|i so find|
      we so find|it (was|is|were)\\.|they (were|are)\\.|indeed so|rightly so|that is (my|our|
      the court's) (finding|conclusion)|that bar is made out|the bar (is|was) (made out|established)
  `),

  refuses: phrases(`
    ${COURT}${BETWEEN} (not|cannot|can not|never|unable to|do not|does not|nor do)${BETWEEN} (accept|
      accepts|agree|agrees|adopt|adopts|endorse|share|shares|uphold|persuaded|satisfied|convinced|think|
      consider|believe|see|find)
    ${COURT}${BETWEEN} (reject|rejects|rejected|dismiss|dismisses|dismissed|disagree|disagrees|
      am unpersuaded|remain unpersuaded|am unable|are unable|decline to|(find|see|discern|detect) (no|
      nothing)(?! (error|fault|flaw|misdirection|reason (to|for)|basis (to|for)|wrong|ground (to|for)))|
      (find|hold|conclude|am satisfied) that (it|they) (is|was|were|are|did) not|decline to|do not do so)
    ${POINT} ([\\w()]{1,14} ){0,4}?(fails|failed|must fail|is (\\w{3,12} )?(rejected|dismissed|without|
      untenable|unfounded|fanciful|hopeless|misconceived|unarguable|speculative|speculation|not|no)|
      are (\\w{3,12} )?(rejected|dismissed|not|no)|cannot (be (accepted|sustained|right)|succeed|stand)|
      must be (rejected|dismissed)|was not|has no|have no|has not|does not|do not|falls (away|short)|
      goes nowhere|therefore fails|lacks|rests on)
    (that|this|it|they) (is|was|are|were) (\\w{3,10} )?(not so|not right|wrong|not the (purpose|reason|
      motive|case|point)|not enough|insufficient|incorrect|untrue|mere|no more than|not persuasive)
    (they|it|that|those|these|this|he|she) (was|were|is|are|did|do|does|has|have|had) (\\w{3,10} )?not
    (there is|there was|there are|has|have|had|produced|adduced|with|called|offered|identified|i have seen|
      supported by|for which there is) (\\w{2,10} )?(no|nothing|not a shred|not a scrap|
      little) (\\w{3,12} )?(evidence|material|basis|to suggest|to support|support|proof|in the|before|
      foundation|substance|indication|reason|corroboration|link)
    nothing (in|before|that|to|supports|suggests|of the kind)(?![^.;]{0,80}(doubt|undermin|shak|displac|
      disturb))|no (\\w{3,12} )?(evidence|material|document|
      witness|basis|support|proof|link|connection)|the answer is no|speculation|conjecture|bare assertion|
      mere assertion|without more|unsupported|unsubstantiated|not made out|evidence (falls|fell|does not)|
      far from|fanciful
  `),

  upholds: phrases(`
    nothing [^.;]{0,60}(casts doubt|undermines|shakes|displaces|disturbs)
    (appeal|application|petition|challenge|cross-appeal|complaint) (\\w{2,14} ){0,5}?(is|must be|was|
      should be|be|are) (\\w{3,12} )?(dismissed|refused|rejected)|dismiss (the|this|his|her|
      its) (\\w{3,14} )?appeal|(affirm|affirms|affirmed|confirm|confirms|confirmed|uphold|upholds|upheld|
      endorse|endorsed)|(no|any) (error|fault|flaw|misdirection)|(was|were) (\\w{3,10} )?(entitled|right|
      correct|justified|open|bound)|open to (him|her|the|them)|(not|no reason to|decline to|cannot|
      nor) (interfere|disturb)|(ought|should|must|is|are) not (to )?be disturbed|cannot be faulted|
      unassailable|unimpeachable|amply (supported|justified)|same (view|conclusion)|like the (judge|
      magistrate|court)
  `),

  setsAside: phrases(`
    mistook|mistaken|misapplied|overlooked the (effect|consequence)|bound to refuse|refusal was (mandatory|
      required|obligatory)
    (quash|quashes|quashed|remit|remits|remitted|overturn|overturned|overrule|overruled|reverse|reversed|
      reverses|set aside|sets aside|vacate|vacated|annul|annulled)|allow (the|this) appeal|
      appeal (\\w{2,12} ){0,4}?(is|must be) allowed|(was|were) (\\w{3,10} )?(wrong|in error|mistaken|
      not entitled|not open)|erred|misdirected|cannot stand|unsustainable|fell into error|no evidence (on|
      upon) which|could (not )?(so|properly|reasonably) (conclude|find|hold)|would allow the appeal
  `),

  declines: phrases(`
    (matters?|questions?|issue|one|decision|judgment) (\\w{2,10} )?(for|reserved to|committed to|
      entrusted to|within the province of) (the )?(secretary|minister|executive|government|department|
      another|trial|courts? of|authorities|political|state|diplom*|home secretary|attorney)
    not for (the|this|a) (court|judge|magistrate|tribunal)|not for (me|us)|non-?inquiry|(need|do|does|did|
      shall|will|have) not (\\w{2,10} )?(decide|resolve|determine|express|reach|rule|embark|enter|deal|
      consider|inquire|examine)|(unnecessary|not necessary|no need|no occasion|neither necessary|
      premature) (\\w{2,8} )?(for me |for us )?to|express(es)? no (\\w{3,10} )?(view|opinion)|(not|
      non-)justiciable|(left|reserved|referred|entrusted|committed) to (the )?(secretary|minister|executive|
      government|courts? of|authorities)|(leave|leaves|leaving|left) (that|it|the|this|open|the question|
      the matter)|in no position to|(decline|declines|refrain|refrains) (to|from)|outside (my|our|the|
      this) (\\w{3,12} )?(competence|jurisdiction|function|remit)|mak(e|es) no finding|beyond (my|our|the|
      this) (\\w{3,12} )?(scope|remit|jurisdiction|competence|function)|shall return to|turn to (the|that)|
      lies with the (executive|secretary)|not (a matter|an issue|a question) (for|which|that)|open to (him|
      her) to raise|for another (day|court|forum)|may not inquire|no determination|not called upon
  `),

  despiteIt: phrases(`
    (nevertheless|nonetheless|none the less|all the same|yet) (\\w{3,12} )?(allow*|grant*|order*|permit*|
      authori*|declar*|commit*)|although it (had )?(itself )?(found|accepted|recogni*|concluded)
  `),
  right: phrases(`
    (rightly|without (any |an )?(error|misdirection|fault)|correctly|properly|justly|unassailably)|(right|
      entitled|correct|justified|bound|
      open to \\w{2,12}) (in |to )?(find|hold|conclude|infer|accept|consider|finding|holding|concluding)?
  `),

  wrong: phrases(`
    wrongly|incorrectly|erroneously|(wrong|mistaken|not entitled|in error|erred) (in |to |when )?
  `),

  point: phrases(POINT),

  opponent: phrases(`
    requesting (state|party|government|authorit*)('s)?|government('s)?|minister('s)?|
      secretary of state('s)?|prosecut*|commonwealth('s)?|crown('s)?|attorney[- ]general('s)?|republic('s)?|
      to the contrary|assurance|explanation|innocent
  `),

  relief: phrases(`
    (order|warrant|committal|certificate) (is|must be|is therefore) (quashed|set aside|discharged)
    (extradition|surrender|assistance|committal|return|request|application) ([^;.]{1,40} )?(is|are|was|be|
      being) (\\w{3,12} )?(refused|denied|barred|prohibited|precluded|inadmissible|impermissible)
    (refuses?|refused|refusing|den(y|ies|ied)|declines? to order) (\\w{2,10} ){0,3}?(extradition|surrender|
      assistance|request)|refusal (is|was) (mandatory|required|obligatory)
    opinion ([^;.]{1,20} )?(unfavourable|negative|adverse)|(application|request) (cannot|can not|
      must not) be (granted|acceded to)|(not|neither) be (extradited|surrendered)|
      held the request inadmissible
    (test|conditions?|bar|section 81 ?\\([ab]\\)) ([^;.]{1,30} )?(is|are|was|were) (met|satisfied|made out|
      engaged)
    (i|we|court) (\\w{3,12} )?(discharge|release|refuse|decline)|(is|are|be|was) (\\w{3,12} )?discharged|
      (extradition|surrender) (\\w{2,12} )?(is|must be|was|should be|will be) (\\w{3,12} )?(refused|barred|
      prohibited|precluded)|(refuse|refuses|refused|refusing) (the |his |her |to order )?(extradition|
      surrender|request)|discharge (him|her|the|them)|(appeal|application|petition) (is|must be|
      should be) allowed|order of committal is (set aside|quashed)|order(s|ed)? (his|her|the) (discharge|
      release)|(objection|bar|challenge|exception) (\\w{2,10} )?(is|was|has been|
      must be) (\\w{3,12} )?(made out|established|upheld|sustained)|(objection|bar|
      challenge) (\\w{3,10} )?succeeds
  `),

  executive: phrases(`
    secretary of state|minister|executive|government|home secretary|department of state|non-?inquiry|
      foreign affairs|attorney
  `),
};
