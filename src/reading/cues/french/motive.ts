import { phrases } from '../../patterns.ts';
import type { MotiveCues } from '../lexicon.ts';

const DRIVE = `(buts?|fins?|desseins?|finalites?|objectifs?|objets?|visees?|mobiles?|motifs?|motivations?|
  raisons?|
    considerations?|arriere-pensees?|arriere-plans?|fond|relents?|connotations?|inspiration|intentions?|
      calculs?|preoccupations?|ressorts?|causes?)`;
const TO = `(fin|fins|but|vue|dessein|objet|intention|volonte|afin|pour|a|de|d'|et|ou|visant a|tendant a|
  vise a|
    tend a|destine* a|cherche* a) ?(de |d'|a |le |la |les |l'|en |l'en |y ){0,3}?`;
const HINDER = `(reduire|ecarter|nuire|contraindre|dissuader|poursuivre|frapper|atteindre|affaiblir|priver|
  empecher|
    exclure|obtenir|entraver|isoler|inquieter|detruire|ruiner|rompre|forcer|deposseder|mettre|salir|
    eteindre|interdire|rendre|tenir|retirer|traquer|demanteler|cibler|soustraire|peser|faire pression)`;

/** What a political motive looks like, in French. Texts are folded: lower case, no accents, one apostrophe. */
export const frenchMotive: MotiveCues = {
  motive: phrases(`
    ${DRIVE} (\\w{4,16}ment )?(d'ordre |de nature |a caractere |
      d'inspiration )?(\\w{4,14} et )?(\\w{4,16}ment )?politiques?
    politiquement (motive*|inspire*|oriente*|dirige*|dicte*|commande*)
    (persecutions?|vengeances?|represailles|reglements? de comptes?|cabales?|proces|poursuites?|manoeuvres?|
      harcelement|acharnement|repression|vindicte|chasse) (\\w{4,16}ment )?politiques?
    (caractere|nature|dimension|coloration|connotation|inspiration|origine|
      ressort) (\\w{4,16}ment )?politiques? (de la|de l'|des|du|de cette|de ces)
    (demande|poursuites?|procedure|requete|affaire) (\\w{4,14} ){0,3}?(presente*|revet*|a|ont|avai*|
      aurai*) un caractere (\\w{4,16}ment )?politique
    (eminemment|essentiellement|purement|exclusivement|principalement|manifestement|ouvertement|
      avant tout) politiques?
  `),

  ulterior: phrases(`
    (fins?|buts?|objectifs?|finalites?|considerations?|motifs?|raisons?|mobiles?|preoccupations?|
      desseins?) (\\w{4,16}ment )?(etrang*|exterieur*|sans rapport|sans lien) (a|aux|au|avec)
    (fins?|buts?|objectifs?|finalites?|motifs?|mobiles?|desseins?|visees?) (\\w{4,16}ment )?(inavoue*|
      dissimule*|cache*|occulte*|illegitime*|inavouable*|detourne*)
    (fins?|buts?|objectifs?|finalites?|motifs?|desseins?) (autres? que|qui n'est pas celui|
      qui ne sont pas celles)
    (rien a voir avec|rien de commun avec|sans rapport (reel )?avec|depasse*) (la justice|la repression|
      l'infraction|le droit|la fraude|les faits reproches)
    arriere-pensees
  `),

  drive: phrases(`
    mobiles?|motifs?|motivations?|motivee?s?|but|finalite|dessein|objectif|visee|ressort|inspiration|
      (veritable|vraie?|reelle?) (raison|cause|objet|nature|but)|explication
  `),

  political: phrases(`
    politiques?(?! (penale|publique|criminelle|sociale|economique|migratoire|etrangere))|politiquement
  `),

  harm: phrases(`
    ${TO}(punir|faire taire|baillonner|persecuter|intimider|sanctionner|discrediter|neutraliser|eliminer|
      museler|briser|se venger|venger|harceler|abattre|evincer|chatier|etouffer)
    (afin|dans le but|aux fins|a seule fin|en vue|dans l'intention|dans le dessein|a l'effet) (de |d')(le |
      la |les |l'|en |y ){0,2}?${HINDER}
    represailles|vengeance|retorsion|reglement de comptes|servir d'exemple
  `),

  hinder: phrases(`
    (volonte|souci|dessein|desir|intention) (de |d')|(elimination|mise au pas|punition|harcelement|
      intimidation|exclusion|destruction) (de |d'|du |des )
    ${TO}${HINDER}
    punition|sanction|persecutions?|chatiment|prix|rancon|disparition|eviction|mise a l'ecart|elimination|
      neutralisation
  `),

  silence: phrases(`
    (de|a|d'|pour) (le |la |les |l')?(faire taire|baillonner|museler|persecuter|neutraliser|se venger)|
      (reduire|reduit|reduisant|contraindre|condamner|forcer) ([^;]{1,40} )?au silence
  `),

  cause: phrases(`
    en raison (de|des|du|d'un*|meme)|(a|par) raison (de|des|du|d'un*)|en raison d'
    du fait (de|des|du|d'un*|que|qu'il|qu'elle)|a cause (de|des|du)|au motif (de|que)|(parce|pour ce) (que|
      qu'il|qu'elle)|pour (ses|son|sa|leurs?|les|des|avoir|ce qu'il|ce qu'elle|s'etre|un|une|cette)
    (faire payer|paye|paie|payer) (a |pour )?|(veritable|seul|vrai) (crime|tort|faute) (est|etait|fut)
    ce n'est pas ([^;.,]{1,60}),? (c'est|mais)
    parce qu'|en ce qu'|du fait d'
    (motive|dicte|inspire|guide|commande|determine|provoque|suscite|declenche|explique|anime|mu|
      conditionne)(e|es|s|ent)? (\\w{4,16}ment )?(par|en raison|du fait)
    en (represailles?|reaction|reponse|retorsion|punition|consequence|lien|contrepartie|sanction|
      repression) (a|aux|au|contre|de|des|du|avec)
    (li(e|es|ee|ees)|imputables?|consecuti*|relati*|rattach*) (a|aux|au|avec)|(lien|rapport|correlation|
      concomitance) (avec|entre)
    ne (serai(t|ent)|aurai(t|ent)) (pas|jamais) ([^;]{1,60} )?(s'il n'avai|s'ils n'avai|s'elle n'avai|
      si elle n'avai|sans (son|sa|ses))*|n'aurai(t|ent) (pas|jamais) ([^;]{1,60} )?(s'il n'avai|
      s'ils n'avai|si elle n'avai|sans (son|sa|ses))*
    (pas|point|guere|nullement) (\\w{4,14} )?(etrang*|sans (lien|rapport)) (a|aux|au|avec)
    (procede|procedent|procederai*|procedait|resulte*|decoule*|nai*|provien*|tien*|trouv* (sa|leur) (cause|
      source|origine|explication)) (de|des|du|d'un*|a|aux|dans)
    (s'explique|s'expliquent|s'expliquer) (que |qu')?(par|en)|suite a|par suite de|sanctionn*|vis(e|ent|
      ait) (a |en |l'|le |la |les )|dirige*(s)? contre|qualite d'
  `),

  protectedGround: phrases(`
    opinions?( politiques)?|convictions?(?! (de la cour|intime))|idees (politiques|qu*)|croyances
    (engagements?|activites?|militantisme|militante?s?|appartenance|affiliation|adhesion|sympathies?|
      allegeance|passe|responsabilites|fonctions|carriere|ambitions?|prises? de positions?|positions?|role|
      combat|action) (\\w{3,14} )?(politiques?|militantes?|syndicales?|publiques?|journalistiques?|
      partisane?s?|associati*|d'oppos*|au sein|en faveur|contre|critiques?)
    (ses|son|leurs?|leur|cet|ces|cette) (\\w{3,14} )?(engagements?|activisme|militantisme|opinions?|
      convictions|idees|propos|discours|declarations|ecrits|publications?|articles?|reportages?|enquetes?|
      revelations?|denonciations?|critiques?|candidature|appartenance|opposition|dissidence|
      prises? de position|livre|blog|film|emission|temoignage|chansons?|poemes?)
    s'etait tu|s'etaient tus|garde(r)? le silence|parle trop|demission*|adversaires?|
      personnes? (indesirable|deplaisante)s?|detenteurs du pouvoir|ancien (ministre|senateur|depute|maire|
      president)
    oppos(ant|ante|ants|antes|ition)|dissiden*|contestataire*|detracteur*|critiqu*|dissident*
    (journal|journaux|journalis*|hebdomadaire|quotidien|redact*|reportage*|presse|tribune|editoria*|
      caricatur*|satir*|blogu*|podcast|television|antenne|chaine|entretien accorde|interview)
    (articles?|livre|ouvrage|publication|discours|propos|enquete|revelations?|chanson|poeme|film|emission|
      video|message)s? (qu'*|que|publi*|consacr*|de presse|critiqu*|mettant|denonc*|paru*|diffus*|sur (le|
      la|les|des))
    manifest(ation|ations|ant|ants|er)|syndica*|greve|lanceur*|lanceuse|denonc*|revel(e|er|ations?)|
      temoign(e|er|age) contre|droits de l'homme|droits humains
    (parti|coalition|mouvement|alliance|formation|famille|majorite|camp|clan|cercle)s? (au pouvoir|
      d'opposition|presidentiel*|gouvernemental*|politique*|adverse|rival*|interdit|dont)
    candidat*|elections?|electora*|scrutin|elu|elue|campagne|depute*|parlementaire|vie publique|
      vie politique|senateur|maire|presidentielle
    (appartenance|adhesion|adhere|soutien|ralliement|proximite|liens?|loyaute|fidelite|amitie|relations?|
      attaches) (a|au|aux|avec|envers) (un |une |le |la |l'|des |d'|son |ses )?(parti|mouvement|opposition|
      alliance|coalition|front|ligue|syndicat|organisation|ancien*|dirigeant|responsable|haut|dignitaire|
      disgraci*|regime|mouvance|famille)
    rival|rivale|rivaux|concurrent politique|genant|genante|encombrant|encombrante|ce qu'(il|
      elle) (represente|incarne|pense|ecrit|dit|a ecrit|a dit)
    disgraci*|tomb(e|ee) en disgrace|au pouvoir|le pouvoir|du pouvoir|pouvoir en place|regime|
      chef de l'etat|president de la republique|famille presidentielle|presidence|traitre*|ennemi*|exil*|
      defection|rompu avec|rupture avec
    (refus|refuse|refusait) de (cooperer|temoigner|ceder|vendre|rejoindre|soutenir|signer|denoncer|
      cautionner|se rallier|preter)
    liberte (d'expression|de la presse|d'opinion|d'association|de reunion)
  `),

  pretext: phrases(`
    pretexte*|paravent|habillage|habille*|masque|sous couvert|sous le couvert|facade|travesti*|deguise*|
      maquill*|alibi|ecran de fumee|couverture|simulacre|parodie
    (monte|fabrique|forge|construit|invente|bati|cree|taille|cousu)(e|es|s|ent)? (de toutes pieces|
      sur mesure|artificiellement|pour)|de toutes pieces|sur mesure|de commande
    instrumentalis*|detourn* ... (procedure|justice|droit|extradition|notice|finalite|canal|canaux|
      mecanisme|objet|but)|detournement (de pouvoir|de procedure|de la|des|du)|devoy*|fraude a la loi
    (instrument|outil|levier|arme|moyen) (de|d'|au service|entre les mains|pour|contre)
    mauvaise foi|abus(iv*)? (de|du|des) (droit|procedure|recours|l'extradition)|regle(r|ment) (de|des|
      ses) comptes?|acharnement|moyen de pression|monnaie d'echange|chantage|otage
    (sur|a) (ordre|instruction|instigation|demande|commande|l'instigation|la demande|l'initiative|
      injonction) (expresse )?(du|de la|de l'|des|de) (gouverneur|prefet|gouvernement|presiden*|pouvoir|
        executif|ministr*|
      palais|parti|cabinet|autorites politiques|chef)
    (ingerence|immixtion|instruction|consigne|directive|injonction|pression|commande|
      intervention)s? (du pouvoir )?politiques?
    (consigne|instruction|ordre)s? (du|de la|des|de l'|recue*) (gouvernement|presiden*|pouvoir|executif|
      ministr*|palais|parti)|servir d'exemple|pour l'exemple|proces d'intention|coupable designe|
      l'homme avant|a la recherche d'un crime
  `),

  thatReason: phrases(`
    (tire|tirent|tirons) ([^;.]{1,40} )?(conclusion|consequence|deduction)
    pour (cela|cette raison|ce motif|cette seule raison|ce seul motif|cette raison meme)|c'est (pour cela|
      la raison|en raison de cela|pourquoi|bien la le|a cela)|telle est la raison`),

  aim: phrases(`
    (son|sa|leur|le|la) (veritable |seule? |vraie? |reelle? )?(but|mobile|motif|cause|raison|objet|fin|
      finalite|origine|suite|consequence|explication)
    afin (de|d'|que)|en raison (de|des|du)|a cause (de|des|du)|du fait (de|des|du)|parce (que|qu')|
      dans le but|dans le dessein|(dictee?|provoquee?|declenchee?|ordonnee?|inspiree?|motivee?|
      commandee?)s? par
    aucune (demande|poursuite) n'(aurait|eut)|n'(aurait|eut) (pas|jamais) ete|(est|etait|fut) la (cause|
      raison|suite|consequence|rancon)|sur (les |la |l')?(consignes?|ordres?|instructions?|initiative|
      demande) (du|de la|de l'|des|de)
    ce n'est pas ([^;.]{1,60}), c'est
  `),

  otherGround: phrases(`
    prescri*|double incrimination|incrimination|tardive*|hors delai|conditions de detention|sante|
      traitements? (inhumain|degradant|prohibe)*|torture|vie (privee et )?familiale|proces equitable|
      par defaut|par contumace|peine (de mort|capitale)|perpetuite|specialite|ne bis in idem|chose jugee|
      nationalite|ressortissant francais|insuffisan*|assurances?|pieces (manquantes|requises)|
      n'est pas incrimine*|amnistie
  `),

  bar: phrases(`
    (article|articles) 696-4(,)? ?2 ?(o|°|eme)? ... (s'oppose|fait obstacle)|(exception|
      objection) (tiree )?(du|de la|de) (but politique|persecution|mobile politique) ... (accueillie|fondee|
      admise|retenue)
  `),

  politicalOffence: phrases(`
    (delits?|infractions?|crimes?|faits?) (\\w{4,16}ment )?politiques?|(infractions?|faits?|delits?|
      crimes?) ... (de nature|a caractere|presente* un caractere|revet* un caractere|
      de caractere) politique|infraction* connexe* a
    caractere politique de (l'infraction|ces faits|ces infractions)|caractere politique des (infractions|
      faits)
  `),

  falseFriend: phrases(`
    actions? publiques?|service public|ordre public|seance publique|ministere public|rapporteure? publique?
    refugie*s? politiques?|asile politique|politiques? (penale|criminelle|publique|migratoire|de securite|
      judiciaire|etrangere)s?|sciences? politiques?|debat politique|situation politique|contexte politique|
      climat politique|partis? politiques? representes|geopolitique
    (suffisamment|insuffisamment|dument|specialement|regulierement|precisement) motive*|(avis|arret|
      decision|ordonnance|decret|demande|jugement) (est |sont |etait )?(insuffisamment |suffisamment |
      dument |specialement )?motivee?s?(?! par| en raison| de consid| d'opin| politiq)|
      motivation de (l'arret|la decision|l'avis|l'ordonnance|cette decision)
    premier ministre|convention europeenne de sauvegarde des droits de l'homme|
      droits de l'homme et des libertes|cour europeenne des droits de l'homme|
      commission des droits de l'homme
  `),

  targets: {
    notice: phrases(`notices? rouges?|notices? d'interpol|notice|diffusions?|interpol|fiche rouge`),
    request: phrases(`
      demandes?|demandee?s?|extradition|extrade*|remise|mandat|requete|presentee|recherchee?s?|renvoi|
        eloignement|reclame(e)? (par|pour)
    `),
    prosecution: phrases(`
      poursui*|poursuites?|procedures?|procedure|accusations?|inculp*|mise* en (examen|accusation|cause)|
        enquetes? (penale|ouverte|diligentee)?|information judiciaire|affaire|instruction|arrestation|
        arretee?|detention|condamn*|proces|charges?|dossier|parquet|griefs|persecut*|repression|mesures?|
        juge[re]?|qualification
    `),
    person: phrases(`
      il|elle|lui|le|la|l'interessee?|recourante?|requerante?|interessee?|personne|prevenue?|celui-ci|
        celle-ci|l'ancien|m\\.|mme
    `),
    otherCase: phrases(`
      coprevenu*|coaccuse*|coinculpe*|(son|sa|ses) (frere|soeur|cousin*|epouse|mari|fils|collegue)s?|(autre|
        tierce) (personne|affaire)
    `),
    deed: phrases(`
      meurtres?|assassinats?|attentats?|attaques?|homicides?|enlevement|detournement d'avion|explosion|
        les crimes|les infractions|mauvais traitements|ecoutes
    `),
  },

  ifReturned: phrases(`
    en cas de (remise|extradition|retour|renvoi)|s'il (etait|devait etre) (extrade|remis|renvoye)|
      si elle (etait|devait etre) (extradee|remise|renvoyee)|situation ... (aggravee?|prejudici*)|
      aggravation de sa situation|serait (\\w{4,14} )?(expose|puni|persecute|inquiete)*|risque(rait|
      nt)? (\\w{2,14} )?d'etre
  `),

  article18: phrases(`article 18|art\\. 18|but predominant`),
};
