import { phrases } from '../../patterns.ts';
import type { MotiveCues } from '../lexicon.ts';

const HINDER = `(destroy*|ruin*|coerc*|extort*|deter|deterring|pressur*|pressing|isolat*|disabl*|weaken*|
  curtail*|break|
    breaking|chill*|prevent*|stop*|keep*|remov*|bar|barring|exclud*|disqualif*|driv*|close down|
    closing down|shut (down|up)|forc*|compel*|oblig*|induc*|take over|take (control|revenge|away)|get*|
    hold*|obtain*|gain*|secur*|bring*|wrest*|seiz*|rid|ridding|reach*|lay* hands on|prosecut*)`;

/** What a political motive looks like, in English. Texts are folded: lower case, no accents, one apostrophe. */
export const englishMotive: MotiveCues = {
  motive: phrases(`
    (motivated|driven|prompted|inspired|actuated|animated|coloured|
      dictated) (\\w{4,14}ly )?by (\\w{1,12} ){0,3}?(politics|political)(?! part)
    politically[ -](motivated|inspired|driven|coloured|tainted|directed|orchestrated|engineered|actuated|
      prompted|charged)
    political (and \\w{1,15} )?(motiv*|purposes?|reasons?|considerations?|ends?|aims?|objectives?|goals?|
      grounds|agendas?|impetus)
    political (backgrounds?|undertones?|overtones?|slant|bias|animus|hostility|persecution|vendetta|revenge|
      retribution|retaliation|reprisals?|vengeance|witch-hunt|score*|
      prosecution|trial|stitch-up)
    political (and \\w{1,15} )?(nature|character|complexion|dimension|colour|origins?|inspiration|flavour|
      hue) of (the|this|these|his|her)
    political (in|by) (motiv*|purpose|origin|inspiration|nature|design)
    (predominantly|essentially|wholly|purely|overtly|entirely|manifestly|nakedly|at bottom|at root|
      in substance) (a )?political
    (everything|more|much) to do with politics
    (journalism|opinions?|politics|opposition|activism|speech|conscience) (that|which) (is|are|was|
      were) (\\w{4,8} )?(on trial|in the dock|being (punished|prosecuted|tried))
    (reeks?|smells?|smacks?) of politics
    (politics|political will), (and )?not (justice|law|crime|the evidence|evidence)
    extraneous (considerations?|purposes?|motiv*|reasons?|ends)
    (prosecut*|punish*|convict*|imprison*|trial|tried|jailed) for (a |an |his |her |their |holding |
      expressing )?(political (opinions?|views?|beliefs?|activit*)|opinions?|beliefs)
  `),

  ulterior: phrases(`
    (another|a different|some other) (object|purpose|aim|end) than|(justice|law|crime|trial) (was|
      is) not (its|their|the) (object|purpose|aim|concern)
    (ulterior|collateral|improper|illegitimate|oblique|undisclosed|unavowed|hidden|
      concealed) (and \\w{1,15} )?(purposes?|motiv*|ends?|aims?|objects?|reasons?|agenda)
    (purposes?|ends?|aims?|reasons?|considerations?|objects?) (that (is|are|was|were) |wholly |entirely |
      quite )?(foreign|alien|extraneous|unconnected|unrelated) (to|with) (the|that|any|those|justice|law|
      criminal*)
    (purposes?|reasons?|aims?) other than (those|that|the|bringing|justice|to (try|prosecute|punish|bring))
    (nothing|little) to do with (the )?(crim*|justice|fraud|law enforcement|tax*|corruption|the offences?|
      the charges?)
  `),

  drive: phrases(`
    motives?|motivations?|purpose|purposes|inspiration|impetus|driving force|impulse
    reasons? (for|behind|why)|(real|true|predominant|dominant|operative) (reason|cause|object|aim|character)
  `),

  political: phrases(`
    politically|political(?! (offences?|offenses?|refugees?|asylum|part(y|ies)|life|field|scene|system|
      process))|politics
  `),

  harm: phrases(`
    (to|of|at|for|and|or|thereby|further) (\\w{2,12}ly )?(punish(?!ment)|punishing|silenc(e|ing)|persecut(e|
      ing)|intimidat(e|ing)|harass(?!ment)|harassing|discredit|discrediting|neutrali[sz](e|ing)|muzzl(e|
      ing)|gag|gagging|victimi[sz](e|ing)|penali[sz](e|ing))
    (to|of|at|for) (retaliat*|aveng*|eliminat*|sidelin*|suppress*|stifl*|crush*|cripp*|humiliat*|hobbl*|cow)
    (to|of|at|for) (tak*|exact*|wreak*) (political )?(revenge|vengeance|reprisals?)
    (to|of|at|for) (put*|bring*|exert*) ... pressure
    (in order|so as|designed|calculated|intended|meant|used|issued|brought) to ${HINDER}
    (retaliation|retribution|revenge|vengeance|reprisals?|payback)|(make|making) an example of
  `),

  hinder: phrases(`
    (wish|desire|will|determination|resolve|intention|intent|attempt|effort) to|(elimination|removal|
      silencing|exclusion|neutrali[sz]ation|punishment|harassment|intimidation|victimi[sz]ation|
      destruction) of
    (to|of|at|for) ${HINDER}
    punishment|persecution|price|penalty|sanction
  `),

  silence: phrases(`
    (kept|keep|keeping|stop|stopped|stopping|prevent*) ([^;.]{1,20} )?from (speaking|writing|publishing|
      standing|broadcasting|testifying|voting|campaigning)
    (make|making|made) (him|her|them) (fall |be |keep )?(silent|quiet)|(shut|shutting) (him|her|them) up|
      (keep|keeping) (him|her|them) (quiet|silent)
    (to|of|at|for) (silenc(e|ing)|persecut(e|ing)|muzzl(e|ing)|gag|gagging|neutrali[sz](e|ing)|retaliat(e|
      ing)) ?(him|her|them|the|a|an)?
    (tak*|exact*|wreak*) (political )?(revenge|vengeance|reprisals?)|(reduc*|forc*|bully*|frighten*|
      pressur*|coerc*) (him|her|them|the \\w{4,12}) (in)?to silence
  `),

  cause: phrases(`
    because( of)?|on account of|by reason of|owing to|due to|as a (direct )?(result|consequence) of|
      in consequence of|thanks to
    on the (ground|grounds|basis) of|for (his|her|their|what|having|being|where|whom|daring|refusing|
      speaking|writing|publishing)
    (in|as|by way of) (a )?(retaliation|reprisal|revenge|retribution|response|return|reaction|punishment|
      payback|vengeance|answer) (for|to|against)
    (motivated|prompted|driven|actuated|inspired|dictated|triggered|provoked|occasioned|animated|explained|
      conditioned|coloured) by
    (connected|linked|related|attributable|traceable) (to|with)|rooted in|(the )?(product|price|fruit|
      consequence|result) of
    (stem|stems|stemmed|aris*|arose|flow|flows|flowed|result|results|resulted|spr*ng) from|owes? (its|
      their) (existence|origin)
    (prosecut*|punish*|trial|tried|case|convict*|imprison*|jailed|sought|wanted|pursued|hounded|hunted) for
    it is about|is about|was about|has to do with|at the root of|lies? behind|lay behind
    would (not|never|hardly|scarcely) (be|have) ([^;]{1,60} )?(had (he|she|they|it) (not|never)|if (he|she|
      they) had (not|never)|but for|were it not for|without)
    (real|true|only|sole) (crime|offence|sin|fault) (was|is|lay|lies|consist*)|(pay|pays|paid|paying|
      made to pay) (the price )?for
    were it not for|had (he|she|they) (not|never)|if (he|she|they) had (not|never)|aimed at|directed (at|
      against)|(only|real|true|sole|operative|predominant|actual) (reasons?|motives?|purpose|object|aim|
      cause) ([^;]{1,60} )?(is|was|were|to be|being|lay in|lies in)|(everything|more|much) to do with|
      but for (his|her|their|the|that|it)
  `),

  protectedGround: phrases(`
    political(ly)? (opinions?|beliefs?|convictions?|views?|activit*|activis*|affiliation*|allegiance*|
      association*|opponents?|adversar*|rivals?|rivalr*)
    political(ly)? (opposition|stance|sympath*|position*|career|past|involvement|engagement|part*|
      expression|speech|dissent*|role|profile|ambition*)
    political(ly)? (loyalt*|leanings?|commitment*|work|connections?|prisoner*|campaign*|participation|life|
      candida*|history|enem*|outspoken*|ties|links|future|allies)
    (his|her|their|those|such|the person's|the applicant's|the defendant's|
      the respondent's) (\\w{3,14} )?(opinions?|beliefs|convictions|views|activism|journalism|dissent|
      politics|advocacy|candidac*|outspoken*)
    (opposition|dissident*|dissent*|dissenting|critic|critics|critici[sz]m*|critici[sz](e|es|ed|ing)|
      critiques?|critical of|outspoken*|denounc*|denunciation*|disloyal*|heretic*)
    (journalis*|reporter*|reporting|newspaper*|weekly|broadcast*|(broadcast|newspaper|television|radio|
      press|critical|his|her|that|of the|the) (\\w{3,12} )?interviews?(?! (with|by) the)|editorial*|blog*|
      podcast*|tweet*|television|news programmes?|magazine|memoir*|satir*|cartoon*)
    (articles|an? article|books?|columns?|posts|films?|speech|speeches|songs?|poems?|lecture|sermon|
      videos?) (he|she|they|which (he|she|they|criticis*|attack*|expos*)|about|critical|criticis*|attack*|
      published|denounc*)
    (his|her|their|series of|critical|the) (articles|book|books|column|columns|posts|postings|film|films|
      speech|speeches|songs?|poems?|lectures?|sermons?|videos?|writings|publications?|publishing|leaflets?)
    (protest|protests|protesting|protesters?|protestors?|demonstrations?|demonstrat(ors?|ed|ing)|rally|
      rallies|(the|a|his|her|their|general|miners'?) strike|strikers?|trade union*|union (leader*|work|
      activit*)|petition against)
    (activist*|campaigner*|campaigning|human rights (defen*|activ*|work*|campaign*|organi*|lawyer*|advoca*)|
      whistle-?blow*|(his|her|their|these|those) (disclosures?|revelations?)|(expos(ed|ing)|reveal(ed|ing)|
      denounc*|uncover*|investigat(ed|ing)|report(ed|ing) on) (the )?(\\w{4,14} )?(corruption|abuses?|
      crimes|fraud|wrongdoing|embezzlement|ruling|presiden*|government*)|testif*|testimony against|
      anti-corruption (campaign|work|investigations?))
    (ruling|governing|opposition|rival|banned) (part*|bloc|coalition|alliance|movement|famil*|faction)
    (crossed the floor|changed sides|where he had gone|whom he had joined|stood for|standing for|stand for|
      run for|running for|ran for) ?(election|office|parliament|the (presidency|assembly|council|party))?
    (candida*|ballot|elections?|electoral|elected|the vote|parliamentary (seat|contest)|public life|
      politics|presidential (race|contest|campaign)|the contest)
    (membership|member|members|supporter*|support|supporting|adherent*|follower*|backing) (of|for|in) (a |
      the |an )?(\\w{3,15} )?(congress|party|movement|opposition|alliance|platform|front|league|
      organisation|organization|group|union|bloc|coalition)
    (links?|ties|closeness|proximity|loyalty|association|connections?|relationship|friendship) (to|
      with) (a |an |the |his |her |certain )?(disgraced|former|fallen|ousted|deposed|exiled|opposition|
      dissident|late|imprisoned|disfavoured)
    (announc*|declar*) ([^;.]{1,20} )?(candida*|would (stand|run)|intention to (stand|run))|held (his|her|
      their) (tongue|peace)|(kept|stayed|remained) (silent|quiet)|spo(ke|ken) out|resign(ed|ation)|
      an? opponent|opponents? of|(regime's|government's|president's) (opponents?|critics?|enem*)|senator|
      deputy|mayor|member of parliament
    (he|she|they) (had )?(wrote|written|published|spoke|spoken|broadcast)|(stood|standing|stand|ran|running|
      spoke|spoken|speaking|campaign*|voted|turned|sided) against|publish(ed|ing) (the|his|her|an?|material|
      photographs)
    (who|what) (he|she|they) (is|was|are|says|said|thinks|thought|believes|believed|stands for|stood for|
      represents|represented)
    (political |electoral )?(rivals?|challengers?)|inconvenient|troublesome|thorn in|politicians?
    (close|loyal|allied|related|married|hostile|opposed) to (a |the |an )?(\\w{3,12} )?(disgraced|former|
      fallen|ousted|exiled|opposition|minister*|presiden*|politician|dissident|government|regime|ruling)
    (refus*|declin*) to (\\w{2,9} )?(join|endorse|testif*|hand over|support|cooperate|inform|sell|denounce|
      sign|give evidence against|serve|spy|swear)
    (those in power|party in power|the regime|head of state|presidential (family|administration|entourage|
      circle)|the palace|ruling circle*|those in office|the (party|political) leadership|the junta|
      (embarrass*|displeas*|anger*|offend*|criticis*|oppos*|challeng*|defi(ed|
      ance)) (\\w{2,8} )?(the )?(authorities|government|president|minister|regime|administration))
    (traitor*|enem(y|ies) of the (state|people)|fall(en|ing)? out|fell out|(fall|fell|fallen) from (favour|
      grace)|out of favour|defect(ed|ion|or)|broke with|break with|exile*)
    (exercise|exercised|exercising|use) (of )?(his|her|their) (rights? to )?(freedom|free speech)|
      free speech|peaceful (protest|assembly)
  `),

  pretext: phrases(`
    pretext*|cloak|smoke-?screen|fa[cs]ade|fig leaf|veneer|guise of|disguised (as|extradition|persecution|
      reprisal)|masquerad*|dressed up|garment cut|cover for|mask for|window-dressing
    (fabricated|trumped[- ]up|concocted|contrived|confected|manufactured|made to order|bespoke|engineered|
      invented|reverse-engineered)
    to fit the (man|woman|person|defendant|target|accused)|(began|started|begins|starts) with the (man|
      woman|person)|in search of a crime|search for a crime
    (the|a|as a|by) (lever|weapon|bludgeon|cudgel|stick) (by|of|to|for|in|with|against|through)
    (instrument|tool|vehicle|device|means|method|act) (of|for|to) (political |state )?(repress*|persecut*|
      pressur*|intimidat*|punish*|silenc*|retaliat*|harass*|coerc*|revenge|reach*)
    (settl*|settling) (of )?(political |old |personal )?scores?|bring* ... to heel|teach* ... a lesson|
      bring him down|bring her down|to get him|to get her|pour encourager
    (abus*|misus*|hijack*|weaponi*|instrumentali*|exploit*|subvert*|corrupt*) ... (process|proceedings?|
      notices?|channels?|procedure|system|machinery|law|justice|treaty|convention|request|extradition)
    (in|with) bad faith|mala fides?|not (brought|made|issued|sought) in good faith|lack of good faith|
      absence of good faith|want of good faith
    (instructions?|orders?|direction|instance|behest|bidding) (from|of|by) (the )?(governor|government|
      presiden*|
      executive|ministry|minister|palace|party|leadership|politicians|above|authorities)
    political (interference|direction|instructions?|orders?|command|bidding|pressure)
    leverage|hostages? (to|for)|bargaining chip|vendetta|witch-hunt|show trial|personal enmity
  `),

  thatReason: phrases(`
    (draw|draws|drew|drawn) ([^;.]{1,40} )?(inference|conclusion)|(inference|conclusion) (\\w{2,10} )?(is|
      to be drawn is) (irresistible|inescapable|obvious|plain|overwhelming)
    for (that|this|precisely that|precisely this|just that|no other|that very|this very|that same) (reason|
      purpose)|that (is|was) (the reason )?why|that was the (reason|purpose)|because of (it|that|this|them)
  `),

  aim: phrases(`
    (its|their|his|her|the) (real |true |sole |only |actual |whole |operative )?(purpose|motive|aim|object|
      cause|reason|origin|occasion|sequel|consequence|product)
    (the )?(answer|explanation|reason|cause)[ ,]([^;.]{1,30} )?(lies|lay|is|was) in|in order (to|that)|
      so as to|because (of|he|she)|on account of|by reason of
    (prompted|driven|actuated|dictated|provoked|triggered|ordered|inspired|directed) by|(designed|intended|
      calculated|meant|contrived|conceived) to
    there would have been no|would (not|never) have (been|existed|come|arisen)|(was|were) the (cause|reason|
      sequel|consequence|price)
    personally (ordered|directed|instructed)|(another|a different|some other) (object|purpose|aim|end|reason)
  `),

  otherGround: phrases(`
    dual criminality|double criminality|not an offence|an offence here|time-?barred|limitation|
      passage of time|out of time|late|conditions|prison|detention centre|health|suicid*
    ill-treatment|torture|article (3|6|8)|family|fair trial|in absentia|death penalty|life (sentence|
      imprisonment)|specialty|double jeopardy|nationality|own national|insufficient|evidence (is|was) (not|
      in)|particulars|formal*|documents (were|are) not|assurances?
  `),

  bar: phrases(`
    (barred|prohibited|precluded|discharged|discharge him|discharge her|prevented) (by|under|by reason of|
      by virtue of|pursuant to) (section|s\\.?|subsection) ?(81|13)( ?\\([ab]\\))?
    section (81|13) ?\\([ab]\\) (bar|is (made out|established|engaged|satisfied))
    (discharge*|barred|refus*|prohibited) ... under (section|s\\.?|subsection) ?(81|13) ?\\(a\\)
    extradition objection (\\w{2,12} )?(in|under|of) ... (is|was|has been) (established|made out)
  `),

  politicalOffence: phrases(`
    (political|politically motivated) (offences?|offenses?|crimes?)|(offences?|offenses?|crimes?|
      acts?) of a political (character|nature)|connected with a political (offence|offense)
    political (character|nature) of the (offences?|offenses?|acts?|crimes?)
  `),

  falseFriend: phrases(`
    political (refugees?|asylum|debate|science|will|agendas|circumstances|situation|developments|boundar*|
      subdivisions?|context|climate|system|question)|geopolitical*
    party political broadcast|body politic|political and social
  `),

  targets: {
    notice: phrases(`red notices?|notices?|diffusions?|interpol`),
    request: phrases(`
      requests?|requested|extradit*|surrender*|returned?|warrants?|sought|wanted|removal
    `),
    prosecution: phrases(`
      prosecut*|proceedings?|charges?|charged|indict*|(?<!(present|instant|this|each|any|other|similar|
        in the|in that|in such) )cases?|investigat*|inquir*|enquir*|arrest*|detention|detained|convict*|
        sentenc*|accus*|dockets?|trial|tried|task force|group \\d|complaint|pursued|pursuit|targeted|
        singled out|marked out|law|laws|allegations|suspects?|file|summons|dossier|measures?
    `),
    person: phrases(`
      he|she|him|her|they|them|his|defendant*|applicant*|appellant*|respondent*|petitioner|relator|
        requested person|accused|fugitive|claimant
    `),
    otherCase: phrases(`
      co-accused|co-defendants?|(different|another|other) (person|case|defendant|man|woman)|(his|
        her) (cousin|brother|sister|wife|husband|colleague)('s)?
    `),
    deed: phrases(`
      killings?|murders?|attacks?|bombings?|assassinat*|shooting|kidnapping|hijack*|explosion|offences?|
        offenses?|crimes?|acts?(?! of)|violence|overthrow*|terroris*|destabili*|robber*|arson|ill-treatment|
        tapping|conversations|refusal to cooperate|riot*
    `),
  },

  ifReturned: phrases(`
    (if|were|after|upon|on) (\\w{2,10} ){0,3}?(extradited|returned|surrendered|sent back|return|surrender|
      extradition)|would be (\\w{3,12} )?(punished|prejudiced|persecuted|detained|restricted|tried|
      imprisoned)|prejudiced (at|in)|might be prejudiced|position .{0,30}prejudiced|
      risk of (being )?(persecut*|punish*|prejudice)
  `),

  article18: phrases(`article 18|art\\. 18|predominant purpose|predominant aim`),
};
