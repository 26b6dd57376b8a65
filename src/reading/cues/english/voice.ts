import { phrases } from '../../patterns.ts';
import type { VoiceCues } from '../lexicon.ts';

export const COURT = `(i|we|(the|this|our) (court|chamber|tribunal|bench|panel|full court|grand chamber|
  majority)(?! of |
    's))(?![a-z0-9-])`;
/** Up to 35 characters between subject and verb that bring in no clause of their own. */
export const BETWEEN = `(?:(?! that | who | which | whether | how | what | if |;|:|\\.)[^;]){0,35}?`;
const FINDS = `(draws?|drew|find|finds|found|hold|holds|held|conclude|concludes|concluded|satisfied|accept|
  accepts|accepted|consider|
    considers|considered|sure|certain|persuaded|convinced|infer|infers|inferred|determine|determines|
    determined|decide|decides|decided|rule|ruled|declare|declares|agree|agrees|agreed|view|opinion|regard|
    regards|think|thinks|believe|recognise|recognises|recognize|doubt|hesitation|conclusion|escape|avoid|
    resist|note that|am driven|are driven|reject|rejects|rejected|dismiss|dismisses|dismissed|disagree|
    disagrees|uphold|upholds|upheld|endorse|endorses|endorsed|adopt|adopts|adopted|share|shares|suspect|say|
    deduce|discern|detect|entertain|come to|came to|prefer|attach|left in no)`;

/** Who speaks, and how firmly, in English. Texts are folded: lower case, no accents, one apostrophe. */
export const englishVoice: VoiceCues = {
  court: phrases(`
    (so|as) do (i|we)|as (i|we) do
    (nor|neither) (am|are|is|do|does|can|could|have|has|did) ${COURT}${BETWEEN} ${FINDS}
    ${COURT}${BETWEEN} ${FINDS}
    in (my|our|this court's|the court's) (\\w{3,12} )?(judgment|judgement|view|opinion|estimation|
      conclusion)|to my mind|my (conclusion|finding|view|judgment) is
    (my|our) (\\w{3,12} )?(finding|conclusion|view|judgment) that
    (compels|compel|drives|leads|lead|obliges|constrains|leaves) (me|us|the court) (to|with|in no doubt)|
      (satisf(y|ies)|persuades?|convinces?) (me|us|the court) that
    (must|is to|are to|falls? to|can only|has to) be (regarded|seen|understood|characterised|described|
      treated|viewed|inferred|concluded)
  `),

  courtRefuses: phrases(`
    not|n't|cannot|can not|never|no (?!doubt|hesitation|difficulty|alternative|choice|escap*)|unable|
      neither|nor|reject*|dismiss*|disagree*|unpersuaded|far from|decline|declines|declined|refuse|refuses|
      refused|hardly|without
  `),

  courtIsAsked: phrases(`
    (asked|invited|urged|required|called upon|supposed|entitled|obliged|bound|needs?|ought|free|able|
      going) ... to|have to|has to|would have|might have|could have|should|may|might|could|(the|this|
      our) \\w{4,12} (must|can|cannot|will|would)|to (decide|determine|consider)|should
  `),

  evident: phrases(`
    behind (the|this|these|his|her) ([^;.]{1,40} )?(lies|lie|lay|stands|stand|stood|is|was)
    (documents|papers|file|circumstances|facts|evidence|record)[ ,]([^;.]{1,70} )?(shows?|showed|proves?|
      confirms?|corroborate*|reveals?|establish*)
    (it is|is|it was) (now |quite |entirely |perfectly |abundantly |all too )?(clear|plain|evident|obvious|
      apparent|manifest|established|undeniable|incontrovertible|unmistakable|inescapable)
    (there (is|can be|are|were|exist)|beyond|without) (no |any |all )?(reasonable |real |serious )?doubt
    (substantial|serious|strong|reasonable|good|compelling|solid|well-founded) (grounds|reasons|
      reason) (for|to|exist)
    (only|irresistible|inescapable|compelling|inevitable|overwhelming|proper|reasonable|natural|obvious|
      likely|probable|necessary|rational|sensible) (inference|conclusion|explanation|reading|reason|answer|
      account)
    (evidence|material|facts|chronology|sequence|timing|documents|record|circumstances|note|
      pattern) ... (show|shows|showed|establish*|demonstrat*|prov*|point|points|pointed|reveal*|compel*|
      admit*|leav*|betray*|indicat*|speak|speaks|suggests only)
    (the )?(truth|reality|inference|explanation) (of the matter )?(is|was|that)|in (truth|reality)
    it follows that|so it is
    (real|true|predominant|dominant|actual|sole|only|principal|primary|main|
      operative) (and \\w{3,12} )?(reason|motiv*|purpose|aim|object|objective|cause)
    (risk|danger|possibility|prospect|likelihood|chance) (that|of)
    only one (explanation|inference|conclusion|reading)|no (other|innocent|credible) (explanation|inference|
      conclusion)
    it is about|really about|(is|are|was|were) (\\w{2,8} ){0,4}?(lever|pretext|instrument|tool|weapon|
      device|cloak|vehicle|sham|facade|mask)
    not (for|because|to|about|in order to|at) ([^;]{1,80} )?but|nothing but|but for|were it not for|
      would (not|never|hardly|scarcely) (be|have)
    (rebutted|displaced|revealed|laid bare|unmasked|betray*)
  `),

  not: phrases(`
    not(?! (only|merely|simply|just|least|solely|surpris*|by chance|coinciden*|fortuit*|an accident|
      in (doubt|dispute)|been (contradicted|answered|challenged|rebutted|explained)|contradicted|answered|
      challenged|disputed|unreasonable|without))
    n't|no(?! (doubt|less|longer|coincidence|accident|secret|matter|more than|(other|credible|innocent|
      plausible|rational|alternative|satisfactory|good|convincing|legitimate|sensible|honest) (explanation|
      reason|inference|conclusion|answer|purpose|account)|explanation|answer|escap*|one))
    nothing(?! (else|but|other|short|less|to do with))|never|neither( [^;]{1,60}?)? nor|neither|nor|none|
      without(?! (doubt|question|(any |an )?(error|misdirection|fault)))|hardly|scarcely|far from|nowhere|
        in no way|no one|nobody
    cannot(?! (but|escape|avoid|ignore|shut|resist|help|overlook|be (doubted|denied|gainsaid|ignored|
      overlooked|explained|coincid*|a coincid*|disputed|right)))
    (falls?|fell|comes?) (\\w{3,12} )?short|(fail|fails|failed|failing) to (show|establish|prove|
      demonstrate|satisfy|persuade|make out|substantiate|adduce|identify)|lack of|absence of|insufficient|
      inadequate|devoid of|rather than|instead of|as opposed to|unlikely|implausible|improbable|fanciful|
      (is|was) wrong to|untrue|incorrect|belied|refut*|disprov*|rul(e|es|ed) out|exclud(e|es|
      ed) (the )?possibility|unable to
  `),

  deniedSaying: phrases(`said|denied|doubted|disputed|maintained|suggested|pretended|contended`),

  turn: phrases(`
    but|because|since|whereas|instead|on the contrary|rather|, and (the|it|he|she|they|this|these|those|i|
      we|that)|:|so that|other than|except
  `),

  said: phrases(`
    (?<!(for|of|in|without) )(believing|claiming|arguing|submitting|contending|alleging|asserting|
      maintaining|saying|insisting|complaining|fearing|protesting|suggesting)
    (charged with|accused of|convicted of|indicted for|suspected of|guilty of)
    (submits?|submitted|argues?|argued|contends?|contended|claims?|claimed|asserts?|asserted|maintains?|
      maintained|complains?|complained|say|says|refers? to|referred to|(?<!be )said|suggests?|suggested|
      insists?|insisted|urges?|urged|pleads?|pleaded|testif*|deposes?|deposed|believes|believed|feared|
      fears that|denies|denied|deny|describes?|described|characteris*|characteriz*|denounces?|denounced|
      condemn*|wrote|writes|reported|told|stated|states that|invites? me|invites? us|invites? the court|
      invited|raises?|raised|advances?|advanced|invokes?|invoked|points? to|pointed to|relies on|relied on|
      prays in aid|calls? (it|this|them|the)|called (it|this|them|the)|alleges|alleged (that|to)|(he|she|
      they|applicants?|defence|defendant|appellant|respondent|is|was|been|has|have|had) alleged|speculat*|
      draws attention|attributes?|attributed|put (it )?(to me )?that|puts (it|his|her|the)|took the point|
      takes the point|seeks? to persuade|in evidence that|protest(s|ed) that|mention*|declares? that he|
      for the argument)
  `),

  denies: phrases(`denies|denied|deny|denial|disputes?|disputed|refutes?|refuted|rejects?|rejected`),

  held: phrases(`
    (entitled|right|correct|justified|wrong|bound) (to|in) (find|hold|conclude|infer|accept|consider|
      finding|holding|concluding|inferring|accepting)|(found|finds|held|holds|rejected|dismissed|discounted|
      concluded|concludes|ruled|considered|considers|decided|determined|accepted|accepts|satisfied|
      recognised|recognized|thought|opined|observed|noted|took the view|inferred|regarded|saw|refused|
      granted|adopted|expressed|determination|conclud*|confirmed|deleted|cancelled)
  `),

  contention: phrases(`
    (?<!(only|irresistible|inescapable|inevitable|overwhelming|clear|my|our|compelling|this|firm|
      further) )(submission|contention|argument|allegation|claim|assertion|suggestion|complaint|case|
      evidence|plea|belief|fear|hope|certainty|expectation|concern|apprehension|perception|opinion|finding|
      conclusion|view|decision|proposition|thesis|theory|statement|report|denial|reasoning|assurance|
      account|statement|position|ruling|judgment|determination|holding|impression)(s)? (is |was |advanced |
      below )?(that|is that|to the effect|of political|of a political|of persecution|as to (the )?political|
      about (the )?political)
    (allegations?|claims?|complaints?|submissions?|arguments?|contentions?|case|evidence|
      points?) ([^;]{1,60} )?(was|is|were|being|are) that
    (alleged|supposed|so-called|purported|claimed|asserted|perceived|
      suspected)(ly)? (\\w{3,15} )?(political*|motiv*|persecut*|purpose)
    (allegations?|claims?|assertions?|accusations?|suggestions?|suspicions?|question|issue|challenge|
      submissions?|test|possibility|talk|hint) of
  `),

  aside: phrases(`
    according to|(, )?(he|she|they|it is|counsel|the defence|the defendant|the applicant|
      the respondent) (says|say|said|submits?|argues?|contends?|claims?|maintains?|insists?)(?=[,.;])
    (says|said|submits|argues|contends|insists) (he|she|counsel|mr|ms|mrs|dr|the)|in (his|her|their|
      counsel's|the defence's|the applicant's|the defendant's) (submission|view|eyes|opinion|case|account|
      words)
    on (his|her|their|the \\w{4,12}'s) (case|account|behalf)|for the (defence|applicant|defendant|
      respondent|appellant)|headline|heading|headed
  `),

  speakers: {
    court: phrases(`
      i|we|(?<!(asked|asks|invited|invites|urged|urges|told|before|to|in|of|requests|requested|
        moved) )(this|the) (court|chamber|tribunal|majority)|my|our
    `),
    lower: phrases(`
      (assize|criminal|provincial|cantonal|administrative|appellate|city|municipal) (court|tribunal)|
        order under appeal|decision under appeal|(mr|mrs|ms|lord|lady) justice( [a-z]{3,15})?|
        (?<!opinion (of )?)judge (?!(of|and|who|that|is|was|has|must|may|to|in) )[a-z]{3,15}
      (district|trial|first[- ]instance|lower|regional|county|magistrates?'?|sheriff|circuit|primary|single|
        extradition|learned|senior district|deputy district) (courts?|judges?|judge's)
      (judge|court|court's|magistrate|sheriff|tribunal|decision) below|the (magistrate|judge|sheriff|
        recorder|divisional court|high court|court of appeal|commissioner)('s)?|the judges|first instance|
        committal court|primary judge|chief magistrate|below
    `),
    body: phrases(`
      (the )?(commission|ccf|interpol|general secretariat|committee|working group|unhcr|home office|
        ombudsman|rapporteur|parliamentary assembly|european parliament|european court|strasbourg court|
        council of europe|state department|foreign office)('s)?
      (asylum|refugee|immigration) (authorit*|office|tribunal|service|judge|board|court|agency|appeals?)|
        amnesty|human rights watch|ngo*|non-governmental|reports?|rapporteurs?|observers?|commentators?|
        academics?|scholars?
      (french|german|spanish|italian|austrian|swiss|dutch|belgian|polish|swedish|greek|foreign|other|
        neighbouring|cypriot|british|english|american|irish|turkish|serbian|bulgarian|portuguese|canadian|
        danish|finnish|norwegian|czech|estonian|latvian|lithuanian|ukrainian|[a-z]{4,14}(ian|ish|
        ese)) (supreme |federal |regional |appeal |higher )?(courts?|authorit*|tribunals?|judges?|ministr*|
        government)
      (courts?|authorities|tribunals?|judge|supreme court) (of|in) (a|an|another|the|[a-z]{4,15})|
        another (state|court|country)|journalist*|newspapers?|headlines?|press|editorials?|articles?|
        commentary|dissent*|minority|separate opinion|supreme court
      officials?|officer|delegate|tribunal|adviser|attach*
    `),
    party: phrases(`
      counsel|defence|defendant*|applicant*|appellant*|respondent*|requested persons?|petitioners?|relator|
        fugitive|accused|claimant|plaintiff|mr|ms|mrs|miss|dr|professor|witness*|experts?|government|
        minister|secretary of state|requesting (state|party|authorit*)|prosecut*|commonwealth|crown|
        lawyers?|solicitors?|advocates?|attorney*|he|she|they|it is|it was|family|wife|brother|sister|kc|qc|
        written (submissions?|case)|skeleton|proof of evidence|notice of appeal|grounds of appeal
    `),
  },

  leading: phrases(`
    although|though|while|whilst|whereas|despite|notwithstanding|in spite of|contrary to|unlike|whatever|
      for all|as (?:[^;,]{1,40}? )?(submits|submitted|argued|argues|contends|contended|says|said)|even if|
      even assuming|even on the (footing|assumption)|if (?!(he is |she is |they are |he were |
      she were )?(extradited|returned|surrendered|sent back|removed|convicted))|assuming|supposing|
      were (the|it|this) |had (the|it|this)|when|where|apart from|leaving aside
  `),

  drawn: phrases(`so that|with the result that|from which (it follows|i|we|the court)|whence`),

  statute: phrases(`
    (shall|may|must|is|are|will|can|cannot|should) (not )?be (granted|extradited|surrendered|returned|
      refused|barred) (\\w{2,12} )?(if|where|when|unless|to)
    (extradition|surrender) (of a person |to a \\w{3,12} territory )?(\\w{2,8} )?(is|shall be|must be|
      will be|may be|is to be) (\\w{2,10} )?(barred|refused|prohibited|denied|
      precluded) (\\w{2,20} ){0,4}?(if|where|when|only)
    (article|section|paragraph|subsection|act|convention|treaty|statute|provision|rule|clause|constitution|
      law|guideline)(s)? ... (provides?|prohibits?|requires?|reads?|lays? down|bars?|forbids?|protects?|
      precludes?|is directed|concerned with|enacts?|stipulates?|speaks? of|applies|covers?|asks?|permits?)
    (provides|provided) that|a person's (extradition|surrender)|the test (is|to be applied|for|in)|
      (question|issue|task|inquiry|enquiry) (for|is|before|was|under|which|that|must|whether)
    (the|this|a|an) (court|judge|magistrate|tribunal) (must|has to|is required to|is to|shall|should|
      ought to|may|will) (\\w{2,14} )?(decide|ask|consider|determine|be satisfied|inquire|examine|refuse|
      order|look|have regard|assess|establish|guard)
    (it must be|needs? to be|has to be|must be) (shown|established|proved|satisfied|demonstrated)|
      within the meaning of|the (burden|onus|standard)|a requested state|requested party (has|shall|may)|
      would be barred if|(law|principles?) (is|are) (well|clear|settled|not in dispute)|before (the|a) (bar|
      court|objection)
    (any|a|each) (person|individual|accused|fugitive|requested person) (who|whose|shall|may|is|sought)
  `),

  whether: phrases(`
    whether|question is|the question|i (must|have to|need to|am required to) (decide|ask|consider|
      determine)|remains to be (seen|decided)|if any
  `),

  orNot: phrases(`or (not|otherwise)`),

  suppose: phrases(`
    even if|even assuming|even on|if (?!(he is |she is |they are |he were |she were )?(extradited|returned|
      surrendered|sent back|removed|convicted|any|not)|(he|she|they) had (not|never))|assuming|supposing|
      were (the|it|this) |had (the|it|this|i) |unless|on the (assumption|hypothesis|footing|supposition)|
      for the sake of argument|would (only )?(be|arise|have been|matter|follow) (\\w{2,10} )?(if|had|were)|
      suppose
  `),

  concede: phrases(`
    (cannot|can not|do not|does not|would not|not possible to|impossible to|not to) (\\w{3,12} )?(exclude|
      rule out|discount|overlook the possibility)|(cannot|can not) be (\\w{3,12} )?(excluded|ruled out|
      discounted)|it may (well )?be (true )?that|may well|(accept|acknowledge|recognise|concede|assume|
      appreciate)(s)? that ... (may|might|could|some|element|aspect|degree)|(is|are) not to say that
  `),

  perhaps: phrases(`
    may|might|could|(?<!only )possibl*|perhaps|conceivabl*|suspicion|suspect|arguabl*|colourable|hint|
      would (?!(be (\\w{3,12} )?(punished|prejudiced|persecuted|detained|restricted|tried|imprisoned)|not|
      never|hardly|scarcely))|appears? to|seems? to|potentially|plausibl*
  `),

  hearsay: phrases(`allegedly|reportedly|supposedly|purportedly|apparently|ostensibly`),

  inPassing: phrases(`
    obiter|in passing|had it been necessary|if it (were|had been) necessary|(i|
      we) would (\\w{3,10} )?have (held|found|concluded|accepted|said|refused|discharged|been satisfied)|
      does not arise for decision|by way of postscript
  `),

  goesOn: phrases(`
    (and )?((secondly|thirdly|second|third|further|alternatively|finally|lastly|or),? )?(that|which|who|to|
      because|for|by|in order)
  `),

  dissents: phrases(`
    (i|we) (\\w{3,14} )?dissent|i (\\w{3,14} )?(differ|part company) from (the majority|my colleagues)
  `),

  dissentSection: phrases(`dissenting (opinions?|judgment)|separate opinion|dissent`),

  partySection: phrases(`
    (case|submissions?|arguments?|contentions?|evidence) (for|of|by|on behalf of) (the )?(defence|defendant|
      applicants?|appellants?|respondents?|requested person|parties|government|requesting|petitioner)
    (parties|applicants?|appellant|defence|defendant|respondent|government)('s|s'|
      ')? (\\w{3,10} )?(submissions?|arguments?|case|contentions?)|grounds of appeal|the (applicants?|
      government|requested person|defence)$|submissions
  `),

  lawSection: phrases(`
    (relevant|applicable|domestic|international) (\\w{3,14} )?(law|provisions?|principles|texts|
      instruments)|legal framework|statutory framework|the (relevant )?test
  `),
};
