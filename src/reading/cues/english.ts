import { englishMotive } from './english-motive.ts';
import { phrases, type Lexicon } from './lexicon.ts';

const COURT = `(i|we|(the|this|our) (court|chamber|tribunal|bench|panel|full court|grand chamber|majority)(?! of |'s))(?![a-z0-9-])`;
/** Up to 35 characters between subject and verb that bring in no clause of their own. */
const BETWEEN = `(?:(?! that | who | which | whether | how | what | if |;|:|\\.)[^;]){0,35}?`;
const FINDS = `(find|finds|found|hold|holds|held|conclude|concludes|concluded|satisfied|accept|accepts|accepted|consider|considers|considered|sure|certain|persuaded|convinced|infer|infers|inferred|determine|determines|determined|decide|decides|decided|rule|ruled|declare|declares|agree|agrees|agreed|view|opinion|regard|regards|think|thinks|believe|recognise|recognises|recognize|doubt|hesitation|conclusion|escape|avoid|resist|note that|am driven|are driven|reject|rejects|rejected|dismiss|dismisses|dismissed|disagree|disagrees|uphold|upholds|upheld|endorse|endorses|endorsed|adopt|adopts|adopted|share|shares|suspect|say|deduce|discern|detect|entertain|come to|came to|prefer|attach|left in no)`;
const IT = `(it|them|(that|this|those|these|him|her)(?= ?[.,;:]|$| too| as well)|what (he|she|they|counsel) (says?|said|submits?)|(that|this|the|his|her|their|counsel's|such|those) (\\w{2,14} )?(submissions?|arguments?|contentions?|evidence|proposition|analysis|reasoning|conclusions?|view|case|point|explanation|description|characterisation|assessment|account|findings?|complaint|claim|allegations?|suggestion))`;
const POINT = `(submissions?|arguments?|challenge|objection|contentions?|points?|complaint|claim|ground|bar|allegations?|suggestion|limb|issue|plea|defence|assertions?|thesis|theory|proposition|case|motive|extraneous considerations|section 81)`;

export const english: Lexicon = {
  language: 'en',
  ...englishMotive,

  court: phrases(`
    ${COURT}${BETWEEN} ${FINDS}
    in (my|our|this court's|the court's) (\\w{3,12} )?(judgment|judgement|view|opinion|estimation|conclusion)|to my mind|my (conclusion|finding|view|judgment) is
    (my|our) (\\w{3,12} )?(finding|conclusion|view|judgment) that
    (compels|compel|drives|leads|lead|obliges|constrains|leaves) (me|us|the court) (to|with|in no doubt)|(satisf(y|ies)|persuades?|convinces?) (me|us|the court) that
    (must|is to|are to|falls? to|can only|has to) be (regarded|seen|understood|characterised|described|treated|viewed|inferred|concluded)
  `),
  courtRefuses: phrases(`
    not|n't|cannot|can not|never|no (?!doubt|hesitation|difficulty|alternative|choice|escap*)|unable|neither|nor|reject*|dismiss*|disagree*|unpersuaded|far from|decline|declines|declined|refuse|refuses|refused|hardly|without
  `),
  courtIsAsked: phrases(`
    (asked|invited|urged|required|called upon|supposed|entitled|obliged|bound|needs?|ought|free|able|going) ... to|have to|has to|would have|might have|could have|should|may|might|could|(the|this|our) \\w{4,12} (must|can|cannot|will|would)|to (decide|determine|consider)|should
  `),
  evident: phrases(`
    (it is|is|it was) (now |quite |entirely |perfectly |abundantly |all too )?(clear|plain|evident|obvious|apparent|manifest|established|undeniable|incontrovertible|unmistakable|inescapable)
    (there (is|can be|are|were|exist)|beyond|without) (no |any |all )?(reasonable |real |serious )?doubt
    (substantial|serious|strong|reasonable|good|compelling|solid|well-founded) (grounds|reasons|reason) (for|to|exist)
    (only|irresistible|inescapable|compelling|inevitable|overwhelming|proper|reasonable|natural|obvious|likely|probable|necessary|rational|sensible) (inference|conclusion|explanation|reading|reason|answer|account)
    (evidence|material|facts|chronology|sequence|timing|documents|record|circumstances|note|pattern) ... (show|shows|showed|establish*|demonstrat*|prov*|point|points|pointed|reveal*|compel*|admit*|leav*|betray*|indicat*|speak|speaks|suggests only)
    (the )?(truth|reality|inference|explanation) (of the matter )?(is|was|that)|in (truth|reality)
    it follows that|so it is
    (real|true|predominant|dominant|actual|sole|only|principal|primary|main|operative) (and \\w{3,12} )?(reason|motiv*|purpose|aim|object|objective|cause)
    (risk|danger|possibility|prospect|likelihood|chance) (that|of)
    it is about|really about|(is|are|was|were) (\\w{2,8} ){0,4}?(lever|pretext|instrument|tool|weapon|device|cloak|vehicle|sham|facade|mask)
    not (for|because|to|about|in order to|at) ([^;]{1,80} )?but|nothing but|but for|were it not for|would (not|never|hardly|scarcely) (be|have)
    (rebutted|displaced|revealed|laid bare|unmasked|betray*)
  `),
  provesTrue: phrases(`
    (is|are|was|were|has been|have been|seems to me|appears to me) ([^;,]{1,30} )?(irresistible|inescapable|overwhelming|unanswerable|established|made out|proved|proven|clear|plain|obvious|compelling|beyond (doubt|dispute|argument)|unavoidable|undeniable|well[- ]founded|unmistakable)
    , (and )?(so )?(i|we|the court) (find|hold|conclude|accept|so find|am satisfied|are satisfied)|(a|the) (conclusion|submission|view|inference|argument|contention) (which |that )?(i|we|the court) (accept|share|adopt|draw|endorse)
    is the only|is not in (doubt|dispute)|cannot be (doubted|denied|gainsaid|coincidence)
  `),
  provesFalse: phrases(`
    (is|are|was|were|has|have|had|does|do|did|could|can|would) (simply |plainly |clearly |therefore |in no way |quite )?(not|never|n't) (been )?(\\w{3,12} )?(made out|established|shown|proved|proven|supported|borne out|demonstrated|substantiated|persuasive|accepted|sustainable|credible|realistic|plausible|arise|follow|succeed|persuade|convince|bear|withstand|survive|advance|enough|sufficient|correct|right|so|the (case|purpose|reason|motive))
    (cannot|could not|can not) (\\w{3,12} )?(be (accepted|sustained|drawn|right|supported|established|inferred)|succeed|stand)
    (falls?|fell|comes?) ... short|(is|are|was|were|remains?) (\\w{3,12} )?(unfounded|groundless|fanciful|speculative|speculation|without (foundation|substance|merit)|unsupported|unsubstantiated|untenable|rejected|dismissed|unpersuasive|unproved|unproven|baseless|implausible|hopeless|mere assertion|assertion|bare assertion|conjecture|misconceived|no more than|unarguable|not)
    (fails|failed|must fail|lacks|has no (substance|foundation|merit|basis)|goes nowhere|comes to nothing|finds no support|is to be rejected|in no way made plausible|nothing supports|no evidence)
    (is|are) no (evidence|basis|proof|support)
  `),
  not: phrases(`
    not(?! (only|merely|simply|just|least|solely|surpris*|by chance|coinciden*|fortuit*|an accident|in (doubt|dispute)|been (contradicted|answered|challenged|rebutted|explained)|contradicted|answered|challenged|disputed|unreasonable|without))
    n't|no(?! (doubt|less|longer|coincidence|accident|secret|matter|more than|(other|credible|innocent|plausible|rational|alternative|satisfactory|good|convincing|legitimate|sensible|honest) (explanation|reason|inference|conclusion|answer|purpose|account)|explanation|answer|escap*|one))
    nothing(?! (else|but|other|short|less|to do with))|never|neither( [^;]{1,60}?)? nor|neither|nor|none|without(?! (doubt|question))|hardly|scarcely|far from|nowhere|in no way|no one|nobody
    cannot(?! (but|escape|avoid|ignore|shut|resist|help|overlook|be (doubted|denied|gainsaid|ignored|overlooked|explained|coincid*|a coincid*|disputed|right)))
    (falls?|fell|comes?) (\\w{3,12} )?short|(fail|fails|failed|failing) to (show|establish|prove|demonstrate|satisfy|persuade|make out|substantiate|adduce|identify)|lack of|absence of|insufficient|inadequate|devoid of|rather than|instead of|as opposed to|unlikely|implausible|improbable|fanciful|(is|was) wrong to|untrue|incorrect|belied|refut*|disprov*|rul(e|es|ed) out|exclud(e|es|ed) (the )?possibility|unable to
  `),
  deniedSaying: phrases(`said|denied|doubted|disputed|maintained|suggested|pretended|contended`),
  turn: phrases(`
    but|because|since|whereas|instead|on the contrary|rather|, and (the|it|he|she|they|this|these|those|i|we|that)|:|so that|other than|except
  `),

  said: phrases(`
    (submits?|submitted|argues?|argued|contends?|contended|claims?|claimed|asserts?|asserted|maintains?|maintained|complains?|complained|say|says|refers? to|referred to|(?<!be )said|suggests?|suggested|insists?|insisted|urges?|urged|pleads?|pleaded|testif*|deposes?|deposed|believes|believed|feared|fears that|denies|denied|deny|describes?|described|characteris*|characteriz*|denounces?|denounced|condemn*|wrote|writes|reported|told|stated|states that|invites? me|invites? us|invites? the court|invited|raises?|raised|advances?|advanced|invokes?|invoked|points? to|pointed to|relies on|relied on|prays in aid|calls? (it|this|them|the)|called (it|this|them|the)|alleges|alleged (that|to)|(he|she|they|applicants?|defence|defendant|appellant|respondent|is|was|been|has|have|had) alleged|speculat*|draws attention|attributes?|attributed|put (it )?(to me )?that|puts (it|his|her|the)|took the point|takes the point|seeks? to persuade|in evidence that|protest(s|ed) that|mention*|declares? that he|for the argument)
  `),
  denies: phrases(`denies|denied|deny|denial|disputes?|disputed|refutes?|refuted|rejects?|rejected`),
  held: phrases(`
    (entitled|right|correct|justified|wrong|bound) (to|in) (find|hold|conclude|infer|accept|consider|finding|holding|concluding|inferring|accepting)|(found|finds|held|holds|rejected|dismissed|discounted|concluded|concludes|ruled|considered|considers|decided|determined|accepted|accepts|satisfied|recognised|recognized|thought|opined|observed|noted|took the view|inferred|regarded|saw|refused|granted|adopted|expressed|determination|conclud*|confirmed|deleted|cancelled)
  `),
  contention: phrases(`
    (?<!(only|irresistible|inescapable|inevitable|overwhelming|clear|my|our|compelling|this|firm|further) )(submission|contention|argument|allegation|claim|assertion|suggestion|complaint|case|evidence|plea|belief|fear|hope|certainty|expectation|concern|apprehension|perception|opinion|finding|conclusion|view|decision|proposition|thesis|theory|statement|report|denial|reasoning|assurance|account|statement|position|ruling|judgment|determination|holding|impression)(s)? (is |was |advanced |below )?(that|is that|to the effect|of political|of a political|of persecution|as to (the )?political|about (the )?political)
    (allegations?|claims?|complaints?|submissions?|arguments?|contentions?|case|evidence|points?) ([^;]{1,60} )?(was|is|were|being|are) that
    (alleged|supposed|so-called|purported|claimed|asserted|perceived|suspected)(ly)? (\\w{3,15} )?(political*|motiv*|persecut*|purpose)
    (allegations?|claims?|assertions?|accusations?|suggestions?|suspicions?|question|issue|challenge|submissions?|test|possibility|talk|hint) of
  `),
  aside: phrases(`
    according to|(, )?(he|she|they|it is|counsel|the defence|the defendant|the applicant|the respondent) (says|say|said|submits?|argues?|contends?|claims?|maintains?|insists?)(?=[,.;])
    (says|said|submits|argues|contends|insists) (he|she|counsel|mr|ms|mrs|dr|the)|in (his|her|their|counsel's|the defence's|the applicant's|the defendant's) (submission|view|eyes|opinion|case|account|words)
    on (his|her|their|the \\w{4,12}'s) (case|account|behalf)|for the (defence|applicant|defendant|respondent|appellant)|headline|heading|headed
  `),
  speakers: {
    court: phrases(`i|we|(this|the) (court|chamber|tribunal|majority)|my|our`),
    lower: phrases(`
      (district|trial|first[- ]instance|lower|regional|county|magistrates?'?|sheriff|circuit|primary|single|extradition|learned|senior district|deputy district) (courts?|judges?|judge's)
      (judge|court|court's|magistrate|sheriff|tribunal|decision) below|the (magistrate|judge|sheriff|recorder|divisional court|high court|court of appeal|commissioner)('s)?|the judges|first instance|committal court|primary judge|chief magistrate|below
    `),
    body: phrases(`
      (the )?(commission|ccf|interpol|general secretariat|committee|working group|unhcr|home office|ombudsman|rapporteur|parliamentary assembly|european parliament|european court|strasbourg court|council of europe|state department|foreign office)('s)?
      (asylum|refugee|immigration) (authorit*|office|tribunal|service|judge|board|court|agency|appeals?)|amnesty|human rights watch|ngo*|non-governmental|reports?|rapporteurs?|observers?|commentators?|academics?|scholars?
      (french|german|spanish|italian|austrian|swiss|dutch|belgian|polish|swedish|greek|foreign|other|neighbouring|cypriot|british|english|american|irish|turkish|serbian|bulgarian|portuguese|canadian|danish|finnish|norwegian|czech|estonian|latvian|lithuanian|ukrainian|[a-z]{4,14}(ian|ish|ese)) (supreme |federal |regional |appeal |higher )?(courts?|authorit*|tribunals?|judges?|ministr*|government)
      (courts?|authorities|tribunals?|judge|supreme court) (of|in) (a|an|another|the|[a-z]{4,15})|another (state|court|country)|journalist*|newspapers?|headlines?|press|editorials?|articles?|commentary|dissent*|minority|separate opinion|supreme court
      officials?|officer|delegate|tribunal|adviser|attach*
    `),
    party: phrases(`
      counsel|defence|defendant*|applicant*|appellant*|respondent*|requested persons?|petitioners?|relator|fugitive|accused|claimant|plaintiff|mr|ms|mrs|miss|dr|professor|witness*|experts?|government|minister|secretary of state|requesting (state|party|authorit*)|prosecut*|commonwealth|crown|lawyers?|solicitors?|advocates?|attorney*|he|she|they|it is|it was|family|wife|brother|sister|kc|qc|written (submissions?|case)|skeleton|proof of evidence|notice of appeal|grounds of appeal
    `),
  },
  leading: phrases(`
    although|though|while|whilst|whereas|despite|notwithstanding|in spite of|contrary to|unlike|whatever|for all|as (?:[^;,]{1,40}? )?(submits|submitted|argued|argues|contends|contended|says|said)|even if|even assuming|even on the (footing|assumption)|if (?!(he is |she is |they are |he were |she were )?(extradited|returned|surrendered|sent back|removed|convicted))|assuming|supposing|were (the|it|this) |had (the|it|this)|when|where|apart from|leaving aside
  `),

  statute: phrases(`
    (shall|may|must|is|are|will|can|cannot|should) (not )?be (granted|extradited|surrendered|returned|refused|barred) (\\w{2,12} )?(if|where|when|unless|to)
    (extradition|surrender) (of a person |to a \\w{3,12} territory )?(\\w{2,8} )?(is|shall be|must be|will be|may be|is to be) (\\w{2,10} )?(barred|refused|prohibited|denied|precluded) (\\w{2,20} ){0,4}?(if|where|when|only)
    (article|section|paragraph|subsection|act|convention|treaty|statute|provision|rule|clause|constitution|law|guideline)(s)? ... (provides?|prohibits?|requires?|reads?|lays? down|bars?|forbids?|protects?|precludes?|is directed|concerned with|enacts?|stipulates?|speaks? of|applies|covers?|asks?|permits?)
    (provides|provided) that|a person's (extradition|surrender)|the test (is|to be applied|for|in)|(question|issue|task|inquiry|enquiry) (for|is|before|was|under|which|that|must|whether)
    (the|this|a|an) (court|judge|magistrate|tribunal) (must|has to|is required to|is to|shall|should|ought to|may|will) (\\w{2,14} )?(decide|ask|consider|determine|be satisfied|inquire|examine|refuse|order|look|have regard|assess|establish|guard)
    (it must be|needs? to be|has to be|must be) (shown|established|proved|satisfied|demonstrated)|within the meaning of|the (burden|onus|standard)|a requested state|requested party (has|shall|may)|would be barred if|(law|principles?) (is|are) (well|clear|settled|not in dispute)|before (the|a) (bar|court|objection)
    (any|a|each) (person|individual|accused|fugitive|requested person) (who|whose|shall|may|is|sought)
  `),
  whether: phrases(`
    whether|question is|the question|i (must|have to|need to|am required to) (decide|ask|consider|determine)|remains to be (seen|decided)|if any
  `),
  orNot: phrases(`or (not|otherwise)`),
  suppose: phrases(`
    even if|even assuming|even on|if (?!(he is |she is |they are |he were |she were )?(extradited|returned|surrendered|sent back|removed|convicted|any|not)|(he|she|they) had (not|never))|assuming|supposing|were (the|it|this) |had (the|it|this|i) |unless|on the (assumption|hypothesis|footing|supposition)|for the sake of argument|would (only )?(be|arise|have been|matter|follow) (\\w{2,10} )?(if|had|were)|suppose
  `),
  concede: phrases(`
    (cannot|can not|do not|does not|would not|not possible to|impossible to|not to) (\\w{3,12} )?(exclude|rule out|discount|overlook the possibility)|(cannot|can not) be (\\w{3,12} )?(excluded|ruled out|discounted)|it may (well )?be (true )?that|may well|(accept|acknowledge|recognise|concede|assume|appreciate)(s)? that ... (may|might|could|some|element|aspect|degree)|(is|are) not to say that
  `),
  perhaps: phrases(`
    may|might|could|possibl*|perhaps|conceivabl*|suspicion|suspect|arguabl*|colourable|hint|would (?!(be (\\w{3,12} )?(punished|prejudiced|persecuted|detained|restricted|tried|imprisoned)|not|never|hardly|scarcely))|appears? to|seems? to|potentially|plausibl*
  `),
  inPassing: phrases(`
    obiter|in passing|had it been necessary|if it (were|had been) necessary|(i|we) would (\\w{3,10} )?have (held|found|concluded|accepted|said|refused|discharged|been satisfied)|does not arise for decision|by way of postscript
  `),
  hearsay: phrases(`allegedly|reportedly|supposedly|purportedly|apparently|ostensibly`),
  drawn: phrases(`so that|with the result that|from which (it follows|i|we|the court)|whence`),

  accepts: phrases(`
    ${COURT}${BETWEEN} (accept|accepts|accepted|agree|agrees|adopt|adopts|adopted|endorse|endorses|share|shares|uphold|upholds|sustain|sustains|prefer|approve|approves|find force in|come to the same|reach the same|arrive at the same) (with |in )?${IT}
    ${COURT}${BETWEEN} ((agree|agrees|concur|concurs)(?= ?[.,;]| with (that|him|her|it|them|counsel|the (submission|argument|applicant|defen*|appellant|judge)))|(do )?so find|(do )?so hold|find that (it|they) (is|was|were|did|are)(?! (not|no|neither|nothing))|find (it|that) (proved|established|made out|to be so)|satisfied that (it|they) (is|was|were|are|did)(?! not)|find the case proved|say the same|find as a fact)(?=[ .,;])
    ${POINT} (\\w{2,12} ){0,3}?(is|are|was|has been|must be|have been|must|should) (\\w{3,14} )?(well[- ]founded|correct|right|compelling|made out|justified|persuasive|unanswerable|established|accepted|upheld|succeeds?|sound|irresistible|prevails?)
    ${POINT} (succeeds|prevails|carries the day)|(he|she|they|counsel|the (applicant|defendant|appellant|defence|respondent)) (is|are|was|were) (\\w{3,10} )?(right|correct|justified)
    that is (so|right|correct|the case|what happened|precisely what|exactly what|this case|also (my|our) view)|such is the case|so it is|so do (i|we)|the answer is yes|the answer must be yes|(those|these|the) conditions are (met|satisfied|fulfilled)|(that|the|this) test is (met|satisfied)|i so find|we so find|it (was|is|were)\\.|they (were|are)\\.|indeed so|rightly so|that is (my|our|the court's) (finding|conclusion)|that bar is made out|the bar (is|was) (made out|established)
  `),
  refuses: phrases(`
    ${COURT}${BETWEEN} (not|cannot|can not|never|unable to|do not|does not|nor do)${BETWEEN} (accept|accepts|agree|agrees|adopt|adopts|endorse|share|shares|uphold|persuaded|satisfied|convinced|think|consider|believe|see|find)
    ${COURT}${BETWEEN} (reject|rejects|rejected|dismiss|dismisses|dismissed|disagree|disagrees|am unpersuaded|remain unpersuaded|am unable|are unable|decline to|(find|see|discern|detect) (no|nothing)(?! (error|fault|flaw|misdirection|reason (to|for)|basis (to|for)|wrong|ground (to|for)))|(find|hold|conclude|am satisfied) that (it|they) (is|was|were|are|did) not|decline to|do not do so)
    ${POINT} ([\\w()]{1,14} ){0,4}?(fails|failed|must fail|is (\\w{3,12} )?(rejected|dismissed|without|untenable|unfounded|fanciful|hopeless|misconceived|unarguable|speculative|speculation|not|no)|are (\\w{3,12} )?(rejected|dismissed|not|no)|cannot (be (accepted|sustained|right)|succeed|stand)|must be (rejected|dismissed)|was not|has no|have no|has not|does not|do not|falls (away|short)|goes nowhere|therefore fails|lacks|rests on)
    (that|this|it|they) (is|was|are|were) (\\w{3,10} )?(not so|not right|wrong|not the (purpose|reason|motive|case|point)|not enough|insufficient|incorrect|untrue|mere|no more than|not persuasive)
    (they|it|that|those|these|this|he|she) (was|were|is|are|did|do|does|has|have|had) (\\w{3,10} )?not
    (there is|there was|there are|has|have|had|produced|adduced|with|called|offered|identified|i have seen|supported by|for which there is) (\\w{2,10} )?(no|nothing|not a shred|not a scrap|little) (\\w{3,12} )?(evidence|material|basis|to suggest|to support|support|proof|in the|before|foundation|substance|indication|reason|corroboration|link)
    nothing (in|before|that|to|supports|suggests|of the kind)|no (\\w{3,12} )?(evidence|material|document|witness|basis|support|proof|link|connection)|the answer is no|speculation|conjecture|bare assertion|mere assertion|without more|unsupported|unsubstantiated|not made out|evidence (falls|fell|does not)|far from|fanciful
  `),
  upholds: phrases(`
    (appeal|application|petition|challenge|cross-appeal|complaint) (\\w{2,14} ){0,5}?(is|must be|was|should be|be|are) (\\w{3,12} )?(dismissed|refused|rejected)|dismiss (the|this|his|her|its) (\\w{3,14} )?appeal|(affirm|affirms|affirmed|confirm|confirms|confirmed|uphold|upholds|upheld|endorse|endorsed)|(no|any) (error|fault|flaw|misdirection)|(was|were) (\\w{3,10} )?(entitled|right|correct|justified|open|bound)|open to (him|her|the|them)|(not|no reason to|decline to|cannot|nor) (interfere|disturb)|(ought|should|must|is|are) not (to )?be disturbed|cannot be faulted|unassailable|unimpeachable|amply (supported|justified)|same (view|conclusion)|like the (judge|magistrate|court)
  `),
  setsAside: phrases(`
    (quash|quashes|quashed|remit|remits|remitted|overturn|overturned|overrule|overruled|reverse|reversed|reverses|set aside|sets aside|vacate|vacated|annul|annulled)|allow (the|this) appeal|appeal (\\w{2,12} ){0,4}?(is|must be) allowed|(was|were) (\\w{3,10} )?(wrong|in error|mistaken|not entitled|not open)|erred|misdirected|cannot stand|unsustainable|fell into error|no evidence (on|upon) which|could (not )?(so|properly|reasonably) (conclude|find|hold)|would allow the appeal
  `),
  declines: phrases(`
    (matters?|questions?|issue|one|decision|judgment) (\\w{2,10} )?(for|reserved to|committed to|entrusted to|within the province of) (the )?(secretary|minister|executive|government|department|another|trial|courts? of|authorities|political|state|diplom*|home secretary|attorney)
    not for (the|this|a) (court|judge|magistrate|tribunal)|not for (me|us)|non-?inquiry|(need|do|does|did|shall|will|have) not (\\w{2,10} )?(decide|resolve|determine|express|reach|rule|embark|enter|deal|consider|inquire|examine)|(unnecessary|not necessary|no need|no occasion|neither necessary|premature) (\\w{2,8} )?(for me |for us )?to|express(es)? no (\\w{3,10} )?(view|opinion)|(not|non-)justiciable|(left|reserved|referred|entrusted|committed) to (the )?(secretary|minister|executive|government|courts? of|authorities)|(leave|leaves|leaving|left) (that|it|the|this|open|the question|the matter)|in no position to|(decline|declines|refrain|refrains) (to|from)|outside (my|our|the|this) (\\w{3,12} )?(competence|jurisdiction|function|remit)|mak(e|es) no finding|beyond (my|our|the|this) (\\w{3,12} )?(scope|remit|jurisdiction|competence|function)|shall return to|turn to (the|that)|lies with the (executive|secretary)|not (a matter|an issue|a question) (for|which|that)|open to (him|her) to raise|for another (day|court|forum)|may not inquire|no determination|not called upon
  `),
  right: phrases(`
    (rightly|correctly|properly|justly|unassailably)|(right|entitled|correct|justified|bound|open to \\w{2,12}) (in |to )?(find|hold|conclude|infer|accept|consider|finding|holding|concluding)?
  `),
  wrong: phrases(`
    wrongly|incorrectly|erroneously|(wrong|mistaken|not entitled|in error|erred) (in |to |when )?
  `),
  point: phrases(`${POINT}`),
  opponent: phrases(`
    requesting (state|party|government|authorit*)('s)?|government('s)?|minister('s)?|secretary of state('s)?|prosecut*|commonwealth('s)?|crown('s)?|attorney[- ]general('s)?|republic('s)?|to the contrary|assurance|explanation|innocent
  `),
  relief: phrases(`
    (i|we|court) (\\w{3,12} )?(discharge|release|refuse|decline)|(is|are|be|was) (\\w{3,12} )?discharged|(extradition|surrender) (\\w{2,12} )?(is|must be|was|should be|will be) (\\w{3,12} )?(refused|barred|prohibited|precluded)|(refuse|refuses|refused|refusing) (the |his |her |to order )?(extradition|surrender|request)|discharge (him|her|the|them)|(appeal|application|petition) (is|must be|should be) allowed|order of committal is (set aside|quashed)|order(s|ed)? (his|her|the) (discharge|release)|(objection|bar|challenge|exception) (\\w{2,10} )?(is|was|has been|must be) (\\w{3,12} )?(made out|established|upheld|sustained)|(objection|bar|challenge) (\\w{3,10} )?succeeds
  `),
  goesOn: phrases(
    `(and )?((secondly|thirdly|second|third|further|alternatively|finally|lastly|or),? )?(that|which|who|to|because|for|by|in order)`,
  ),

  executive: phrases(
    `secretary of state|minister|executive|government|home secretary|department of state|non-?inquiry|foreign affairs|attorney`,
  ),
  targets: {
    notice: phrases(`red notices?|notices?|diffusions?|interpol`),
    request: phrases(`requests?|requested|extradit*|surrender*|returned?|warrants?|sought|wanted|removal`),
    prosecution: phrases(`
      prosecut*|proceedings?|charges?|charged|indict*|(?<!(present|instant|this|each|any|other|similar|in the|in that|in such) )cases?|investigat*|inquir*|enquir*|arrest*|detention|detained|convict*|sentenc*|accus*|dockets?|trial|tried|task force|group \\d|complaint|pursued|pursuit|targeted|singled out|marked out|law|laws|allegations|suspects?|file|summons|dossier|measures?
    `),
    person: phrases(
      `he|she|him|her|they|them|his|defendant*|applicant*|appellant*|respondent*|petitioner|relator|requested person|accused|fugitive|claimant`,
    ),
    otherCase: phrases(
      `co-accused|co-defendants?|(different|another|other) (person|case|defendant|man|woman)|(his|her) (cousin|brother|sister|wife|husband|colleague)('s)?`,
    ),
    deed: phrases(
      `killings?|murders?|attacks?|bombings?|assassinat*|shooting|kidnapping|hijack*|explosion|offences?|offenses?|crimes?|acts?|violence|overthrow*|terroris*|destabili*|robber*|arson|ill-treatment|tapping|conversations|refusal to cooperate|riot*`,
    ),
  },
  ifReturned: phrases(`
    (if|were|after|upon|on) (\\w{2,10} ){0,3}?(extradited|returned|surrendered|sent back|return|surrender|extradition)|would be (\\w{3,12} )?(punished|prejudiced|persecuted|detained|restricted|tried|imprisoned)|prejudiced (at|in)|might be prejudiced|position .{0,30}prejudiced|risk of (being )?(persecut*|punish*|prejudice)
  `),
  article18: phrases(`article 18|art\\. 18|predominant purpose|predominant aim`),
  dissents: phrases(
    `(i|we) (\\w{3,14} )?dissent|dissenting (opinion|judgment)|i (\\w{3,14} )?(differ|part company) from (the majority|my colleagues)|separate opinion of`,
  ),
  partySection: phrases(`
    (case|submissions?|arguments?|contentions?|evidence) (for|of|by|on behalf of) (the )?(defence|defendant|applicants?|appellants?|respondents?|requested person|parties|government|requesting|petitioner)
    (parties|applicants?|appellant|defence|defendant|respondent|government)('s|s'|')? (\\w{3,10} )?(submissions?|arguments?|case|contentions?)|grounds of appeal|the (applicants?|government|requested person|defence)$|submissions
  `),
  lawSection: phrases(
    `(relevant|applicable|domestic|international) (\\w{3,14} )?(law|provisions?|principles|texts|instruments)|the law|legal framework|statutory framework|the (relevant )?test`,
  ),
};
