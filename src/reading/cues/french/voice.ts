import { phrases } from '../../patterns.ts';
import type { VoiceCues } from '../lexicon.ts';

export const COURT = `(la (presente )?(cour|chambre|juridiction)(?! (d'appel|de cassation|supreme|
  de l'instruction|de premiere|
    regionale|federale|constitutionnelle|de justice|d'assises|de district))|le tribunal(?! (de|regional|
    federal|d'|administratif))|le conseil d'etat|nous|on|je|j'ai|celui-ci|celle-ci|
    la chambre de l'instruction(?! (a|avait|aurait|n'a|n'avait|,|qui|dont|s'est|ait)))(?![a-z0-9-])`;
export const BETWEEN = `(?:(?! que | qui | dont | si | laquelle | lequel |;|:|\\.)[^;]){0,35}?`;
const FINDS = `(d'avis|constat(e|ent|ons|a|er)|retien(t|nent)|retenons|retint|consider(e|ent|ons|a)|estim(e|
  ent|ons|a)|jug(e|
    ent|eons|ea)|relev(e|ent|ons|a)|observ(e|ent|ons)|conclu(t|ent|ons)|admet(tent|tons)?|tien(t|nent) pour|
    tenons pour|conviction|convaincue?s?|partag(e|ent|ons)|fai(t|sons) (siens?|siennes?|notres?)|adopt(e|
    ent|ons)|ecart(e|ent|ons)|rejett(e|ent)|rejetons|refuse|doute|douter|dedui(t|sent|sons)|infer(e|ent)|
    reconnai(t|ssent)|voi(t|ent|yons)|trouv(e|ent|ons)|discerne|amenee? a|certaine?|souscri(t|vent|vons)|
    approuv(e|ent|ons)|penser|croire|aperco(it|ivent)|s'explique|dispose|persuadee?)`;

/** Who speaks, and how firmly, in French. Texts are folded: lower case, no accents, one apostrophe. */
export const frenchVoice: VoiceCues = {
  court: phrases(`
    ${COURT}${BETWEEN} ${FINDS}
    (a|pour) (son|notre|nos) (avis|sens|yeux)|de l'avis de la (cour|chambre)|aux yeux de la (cour|chambre)
    (conduit|conduisent|amene|amenent|oblige|obligent|contraint|contraignent) (la cour|la chambre|
      le tribunal|a (conclure|retenir|constater|admettre|considerer))
    (convainc|convainquent|persuadent?) (la cour|la chambre|le tribunal)
    force est (donc )?de (constater|conclure|reconnaitre|admettre)|(il )?(convient|echet|
      y a (tout )?lieu) (donc |des lors )?de (constater|retenir|conclure|juger|considerer|dire que)
    est (\\w{4,12} )?fondee? a (soutenir|pretendre|faire valoir|se prevaloir|invoquer)|
      n'est pas fondee? a (soutenir|pretendre|faire valoir|se prevaloir|invoquer)
    c'est (donc )?(a bon droit|a juste titre|a raison|par une appreciation souveraine|par une exacte|
      sans (se contredire|erreur|meconnaitre))|doit etre approuve
  `),

  courtRefuses: phrases(`
    ne(?! (doute|peut que|peuvent que|pouvons que|pouvait que|saurait (douter|ignorer|que)))|n'(?!a (aucun|
      pas de) doute)|ecart*|rejet*|refus*|sans(?! (se contredire|erreur|meconnaitre|aucun doute|doute))|ni
  `),

  courtIsAsked: phrases(`
    (invit*|demand*|tenue?|appelee?|saisie|requise) (de |a |d')|doi(t|vent|vra)|devrai(t|ent)|pourrai(t|
      ent)|aurai(t|ent)|si la|peut(?! que)|afin de|pour que
  `),

  evident: phrases(`
    il (en |se |s'en )?(resulte|ressort|decoule|appert|apparait|s'evince|suit|s'infere|s'ensuit|deduit)|
      il est (\\w{4,14} )?(etabli|constant|manifeste|clair|patent|avere|acquis|demontre|evident|permis de)|
      (est|sont) (\\w{4,14} )?(etabli|constant|manifeste|avere|acquis|demontre|revelat)*
    (raisons|motifs|sujets|elements|indices|presomptions) (\\w{2,14} )?(serieu*|substantiel*|graves?|
      solides?|plausibles?|concordant*|fondees?|suffisant*)( \\w{2,14})? (de|pour|que|permettant)
    de sorte que|de sorte qu'|des lors|dans ces conditions|ainsi|donc|par consequent|partant|en realite|
      en verite|en fait|il s'ensuit|c'est (bien )?(parce|en raison|a raison|pour|la|a cause|du fait|l|dans)
    revel*|demontr*|attest*|trahi*|etabli(t|ssent)|temoign*|prouv*|confirm*|illustr*|montr(e|ent)|suffi(t|
      sent) a (etablir|demontrer|convaincre)|conduit|traduit|traduisent
    (seule|unique) (explication|raison|conclusion)|(nul|aucun) doute|hors de doute|veritable|reel (but|
      objet|motif|mobile)|n'(est|etait|a|ont|avait|avaient|etaient|sont) (\\w{2,12} ){0,4}?(que|qu')|
      ne (\\w{2,14} ){1,3}?(que|qu') ?(pour|a|par|de|le|la|un)
    (serait|est|se trouverait|sera) (\\w{4,14} )?expose*|risque(rait)?|doit etre regarde*|
      doivent etre regarde*|constitue*|poursui(t|vait|vent|vaient) (un|une|des)
  `),

  not: phrases(`
    (rien|aucune?(?! doute)|nul(?! doute)|nulle|ni)( [^;]{1,80}?)?,? (ne |n')
    (ne |n')((?:(?! n'| ne | que | qu')[^;,]){1,40} )?(pas|point|jamais|guere|rien|nullement|aucunement|
      personne|d'aucune?|a aucun|en rien|aucune?(?! doute))(?! (exclu|douteu*|contest*|
      serieusement contest*|etrang*|sans |fortuit*|seulement|uniquement|un hasard|anodin*|discut*|dement*|
      de doute|l'effet du hasard|le fruit du hasard|au hasard|moins|par hasard))
    (ne |n')(saurait|sauraient|peut|peuvent|pourrait|pourraient|puisse|suffit|suffisent|suffirait|
      suffisait)(?! (que|qu'|pas|([\\w']{2,14} )?autrement|etre (nie|conteste|ignore|mis* en doute|
      serieusement conteste)|nier|ignorer|douter|exclure|meconnaitre|serieusement|seul a))
    sans (que|qu')|sans (\\w{4,16}ment )?(etablir|demontrer|prouver|justifier|apporter)|loin de|
      absence d[e']|defaut de|manque de|plutot que|au lieu de|et non|non pas|pas plus que|a defaut|
      impuissant*|insuffisan*|depourvue?s? de|denue*(s)? de|echou* a|non (pas )?(en raison|pour|a cause)
  `),

  deniedSaying: phrases(`
    sout(enu|enir)|di(re|t)|ni(e|er)|contest*|preten(du|dre)|affirmer|etrang*|sans (lien|rapport)
  `),

  turn: phrases(`
    mais|en revanche|au contraire|cependant|toutefois|neanmoins|parce (que|qu')|des lors que|puisque|car|
      , (il|elle|la|le|les|l'\\w{4,14}) (\\w{2,14} )?(est|sont|a ete|ont ete|a|ont)|:
  `),

  said: phrases(`
    (soutien(t|nent)|soutenai(t|ent)|soutenu|soutin(t|rent)|soutenant|fai(t|re|sait|saient|
      sant) (\\w{3,14} )?(valoir|etat)|font (\\w{3,14} )?(valoir|etat)|mentionn(e|ent|ait)|recens(e|ent|
      ait)|signal(e|ent|ait)|fit valoir|allegu(e|ent|ait|aient|a|ant|er)|pretend(ent|ait|aient|u|ant|re)?|
      affirm(e|ent|ait|aient|a|ant|er)|expos(e|ent|ait|aient|ant) (que|qu)|argu(e|ent|ait|ant)|invoqu(e|ent|
      ait|aient|ant|er|a)|plaid(e|ent|ait|ant)|declar(e|ent|ait|aient|a|ant)|assur(e|ent|ait|aient|
      ant) (que|qu)|denonc(e|ent|ait|aient|ant) (le|la|les|une?|l|des)|reproch(e|ent|ait)|se preva(ut|lent|
      lait|loir)|crai(nt|gnent|gnait)|redout(e|ent|ait|er)|conteste*|ni(e|ent|ait)|objecte*|avanc(e|ent|
      ait)|oppose que|repond(ent|ait)? que|repliqu(e|ent|ait)|evoqu(e|ent|ait)|se dit|se disait|se pretend*|
      se presente* comme|ecri(t|vent|vait|vit)|rapport(e|ent|ait) (que|qu)|(?<!n')indiqu(e|ent|ait|er)|
      qualifi(e|ent|ait)|decri(t|vent|vait)|titr(ait|ant)|(poursuivie?|inculpee?|mise? en examen|condamnee?|
        accusee?|soupconnee?|coupable) (du chef|des chefs|d'avoir|pour avoir|de faits)|estim(ait|
        aient) (que|qu)|(requerant|requerante|
      defense|interesse|interessee|recourant|recourante|avocat|conseil|ministre|gouvernement|
      ministere public|procureur general|il|elle|ils|elles) (estim|considere|conclu|expose|argumente|
      demande|ajoute|rappelle|juge)(e|ent|t|nt)?|se plai(nt|gnent|gnait)|insist(e|ent|ait)|tent(e|ent|
      ait) de|cro(it|ient|yait) (que|voir|etre))
  `),

  denies: phrases(`ni(e|ent|ait|er)|conteste*|dement*|refut*|recus*`),

  held: phrases(`
    (a|ont|avait|avaient|ayant|aurait) (\\w{4,14} )?(estime|considere|retenu|juge|constate|deduit|releve|
      admis|conclu|decide|ecarte|rejete|accorde|reconnu|octroye|refuse|enonce|dit|vu|qualifie|motive)
    (retien(t|nent)|enonc(e|ent)|relev(e|ent)|constat(e|ent|a|ait)|(?<!(premier|le|du|au|un|ce|seul|
      chaque) )jug(e|ent|ea|eait)|estim(e|ent|a)|
      consider(e|ent|a|ait)|conclu(t|ait)|retint|retenait|reconnai(t|ssait)|reconnut|dedui(t|sait)|admit|
      supprime|efface|annule)
  `),

  contention: phrases(`
    (crainte|peur)s? d[eu'] ?
    (moyen|grief|argument|allegation|affirmation|these|pretention|accusation|exception|objection|critique|
      griefs|moyens|arguments) (tiree?s? (de ce que|du|de la|de l'|des|d'un)|pris(e|es)? (de ce que|du|
      de la|de l'|des|d'un)|selon (lequel|laquelle|lesquels|lesquelles)|suivant (lequel|laquelle)|relati(f|
      ve)|de la persecution|du (but|caractere|mobile)|qu'|que)
    (constatation|conclusion|appreciation|decision|avis|assurance|conviction|opinion|crainte|declaration|
      sentiment|idee|soupcon|hypothese|impression|note|rapport|attestation|temoignage)s? (que|qu'*|
      selon (lequel|laquelle)|suivant (lequel|laquelle))
    (pretendue?s?|allegue*s?|supposee?s?|soi-disant|invoque*s?) (\\w{3,14} )?(politiqu*|mobile|motif|but|
      persecut*|caractere|motivation|finalite)|allegations? d[eu'] |accusations? d[eu'] |question (de|du|
      des) |soupcons? d[e']
  `),

  aside: phrases(`
    (aux|par) motifs (propres|adoptes|que|qu')|en ce que (l'arret|la chambre)|alors,? ?(d'une part|
      d'autre part|de premiere part|de seconde part|enfin|selon le moyen),? que
    (selon|d'apres|aux dires de|au dire de|a en croire|de l'avis de|aux yeux de|suivant) (la defense|
      l[ea]s? (requerante?s?|recourante?s?|appelante?s?|conseils?|avocate?s?|plaidoirie|memoire|demandeur|
      rapports?|presse|journal|ministere|gouvernement|parquet|personne reclamee|commission|comite)|
      l'(interessee?|avocate?|appelante?|ong|etat|organisation|association)|lui|elle|eux|son|ses|sa|un|une|
      certains|m\\.|mme|des|plusieurs|diverses)
    (dit|soutient|affirme|ajoute|ecrit|plaide|pretend|estime|conclut|expose|assure)(-t)?-(il|elle|on|ils|
      elles)|au nom de (la defense|l'interesse)|intitule*|sous le titre|titr(ait|ant)
  `),

  speakers: {
    court: phrases(`
      (la|cette|notre|presente) (cour|chambre)(?! (d'appel|de l'instruction|supreme|de cassation))|nous|
        le conseil d'etat|le tribunal(?! (de|regional|federal|d'))|celui-ci|celle-ci
    `),
    lower: phrases(`
      l'arret( attaque)?|(le|les) premiers? juges?|premier juge|tribunal( de premiere instance|
         correctionnel| regional| judiciaire| de district)|(la )?chambre de l'instruction|
        (la )?cour d'appel|chambre d'accusation|juge d'instruction|juge des libertes|autorite (inferieure|
        precedente|intimee|cantonale)|instance (precedente|inferieure)|decision (attaquee|entreprise|
        deferee)|jugement|juges du fond|ordonnance|l'avis|magistrat|chambre des mises en accusation|
        chambre du conseil
    `),
    body: phrases(`
      commission|ccf|comite|hcr|haut-commissariat|ofpra|cnda|interpol|secretariat general|ong|
        organisations?|amnesty|rapports?|rapporteur* special*|groupe de travail|cour (europeenne|supreme|
        constitutionnelle|federale)|parlement europeen|assemblee parlementaire|conseil de l'europe|presse|
        journal|journaux|journaliste*|quotidien|editoria*|observateur*|office|autorites? d'asile|
        cour nationale
      (juridictions?|autorites?|tribuna(l|ux)|justice|juges?|cour*) (\\w{3,14} )?(allemand|espagnol|italien|
        suisse|belge|britannique|anglais|americain|autrichien|polonais|grec|neerlandais|portugais|turc|
        suedois|etranger|voisin)(e|s|es|ne|nes)?|etat tiers|autre etat|pays voisin|opinion dissidente|
        dissident*|agent|fonctionnaire|ambassad*
    `),
    party: phrases(`
      requerante?s?|interessee?s?|recourante?s?|defense|defenseurs?|conseils?|avocate?s?|demande(ur|
        resse)s?|appelante?s?|personne reclamee|mis en cause|m\\.|mme|me|ministre|garde des sceaux|
        procureur general|ministere public|parquet|gouvernement|etat requerant|autorites requerantes|elle|
        elles|il|ils|plaignant|prevenue?|reclamee?|temoins?|experts?|famille|epouse|frere|soeur|memoire|
        pourvoi|conclusions|moyen
    `),
  },

  leading: phrases(`
    si(?! bien)|s'il|s'ils|bien (que|qu')|quoique|alors (meme )?(que|qu')|tandis (que|qu')|contrairement a|
      meme si|quand bien meme|a supposer|en admettant|nonobstant|malgre|en depit|quelle que soit|
      quels que soient|comme (le )?(soutien|fait valoir|relev|allegu)*|ainsi que (le )?(soutien|fait valoir|
      allegu)*|abstraction faite|loin que
  `),

  drawn: phrases(`
    de sorte (que|qu')|si bien (que|qu')|d'ou il (suit|resulte|decoule)|ce dont (il|la cour|elle)
  `),

  statute: phrases(`
    aux termes d|en vertu d|(l'extradition|la remise) (n'est|n'est pas|ne sera|ne peut|ne saurait|
      ne doit) (pas )?(etre )?(accordee?|consentie|autorisee)(?! en)
    (l'article|les articles|articles?|la convention|la loi|le traite|les stipulations|les dispositions|
      le texte|ce texte|ces stipulations|ces dispositions|paragraphe|alinea|le principe|la regle|
      les statuts|la reserve) ([^;]{1,60} )?(dispose*|prevoi*|interdi*|prohib*|stipul*|proteg*|exige*|
      enonce*|impose*|permet|fait obligation|vise*|s'oppose*|exclu*)
    (il appartient|il incombe|il revient|il echoit) (\\w{2,8} )?(a|au|aux) (la |l')?(juge|cour|chambre|
      juridiction|personne|interesse|tribunal|autorite)|lorsque|lorsqu'|toute personne|un individu|
      toutes les fois|au sens (de|des|du)|charge de la preuve|pour que l'extradition|suppose que|
      la seule circonstance que
  `),

  whether: phrases(`
    (savoir|verifier|rechercher|determiner|apprecier|examiner|demander|dire|trancher) (si|s'il|s'ils|
      s'elle)(?= )|(rechercher|verifier|s'assurer) que(?= )|si (?=tel )|question (est |reste )?(de|du)|
      point de savoir
  `),

  orNot: phrases(`ou (non|pas)`),

  suppose: phrases(`
    meme si|a supposer|quand bien meme|en admettant|dans l'hypothese ou|si tant est|fut-(il|elle)|fussent-|
      s'il (etait|devait|fallait|s'averait)|si (la|le|les|l'\\w{4,14}|cette|ces) ([^;,]{1,30} )?(etait|
      etaient|avait|avaient|devait|presentait|poursuivait)|au cas ou|si ce n'est
  `),

  concede: phrases(`
    (n'est|ne soit|n'etait) pas (\\w{4,14} )?exclu|(ne peut|ne saurait|sans pouvoir|ne pouvant|
      ne peuvent) (\\w{4,14} )?(exclure|etre exclu*)|il se peut|il est possible|peut-etre
  `),

  perhaps: phrases(`
    peut-etre|pourrait|pourraient|puisse|(?<!seule conclusion )possible*|eventuel*|semble*|soupcon*
  `),

  hearsay: phrases(`
    pretendument|soi-disant|(serait|seraient|aurait|auraient|viserait|viseraient|procederait|procederaient|
      poursuivrait|poursuivraient|tendrait|tendraient|obeirait|obeiraient|repondrait|repondraient|
      dissimulerait|s'inscrirait|s'inscriraient|s'expliquerait|s'expliqueraient|relevera(it|
      ient))(?! (\\w{4,14} )?(expose|puni|persecute|inquiete|juge|condamne|aggrave|menace)*)
  `),

  inPassing: phrases(`
    a titre surabondant|surabondamment|au surplus|en tout etat de cause|par surabondance|
      a titre subsidiaire|si besoin (etait|en etait)|obiter
  `),

  goesOn: phrases(`
    (et )?((d'autre part|d'une part|enfin|en outre|ensuite|de plus|en (second|deuxieme|troisieme|
      dernier) lieu),? )?(que|qu'|qui|dont|pour|en|par|afin)
  `),

  dissents: phrases(`
    (je|nous) (me |nous )?(\\w{3,14} )?(dissocie|ecarte|separe)(ons)? de (la majorite|mes collegues)
  `),

  dissentSection: phrases(`opinions? (dissidente|separee|en partie dissidente|partiellement dissidente)s?`),

  partySection: phrases(`
    (moyens|arguments|theses|pretentions|conclusions|position|observations) (des parties|du requerant|
      de la requerante|de la defense|de l'interesse|du recourant|du ministre|du gouvernement)|
      faits et moyens|moyens (invoques|souleves)
  `),

  lawSection: phrases(`
    (droit|textes|dispositions|cadre|normes?) (applicables?|pertinent*|interne|international|juridique|
      internes)|cadre juridique
  `),
};
