import { phrases } from '../../patterns.ts';
import type { VerdictCues } from '../lexicon.ts';
import { COURT, BETWEEN } from './voice.ts';

const POINT = `(moyens?|griefs?|arguments?|argumentation|contestation|exception|allegations?|objection|these|
    pretentions?|branche|critiques?|recours|pourvoi|requete|invocation|incident|affirmations?)`;

/** What the court does with what was said, in French. Texts are folded: lower case, no accents, one apostrophe. */
export const frenchVerdict: VerdictCues = {
  provesTrue: phrases(`
    (doit|doivent|merite|meritent) (d')?etre (accueilli|retenu|admis)*|est (\\w{4,12} )?(fonde|accueilli|
      admis)(e|s|es)?(?! a)
    (est|sont|etait|a ete|ont ete) (\\w{4,14} )?(etabli|demontre|caracterise|avere|manifeste|patent|acquis|
      constant|evident|indeniable|rapporte)*|ne fait (aucun|guere de|pas de|nul) doute|ne (saurait|
      peut) etre (nie|conteste|serieusement conteste|mis* en doute)|s'impose|(la cour|la chambre|
      le tribunal) en est (\\w{4,14} )?(convaincu|persuade)*|ce que la cour (admet|retient|constate)
  `),

  provesFalse: phrases(`
    (ne|n') ?(\\w{2,14} ){0,3}?(pas|guere|aucune?|point|nullement|rien)(?! (moins|seulement|doute|contest*|
      discut*|exclu|douteu*|etrang*))|ne (saurai|sauraient|peut|peuvent|pourrai)*(?! que)|(est|sont|sera|
      seront|doi(t|vent) etre) (\\w{4,14} )?(ecarte|rejete|infonde|mal fonde|denue|depourvu|inoperant|
      sans fondement)*|fait defaut|manque en fait|manquent en fait|reste* (hypothetique|theorique|a l'etat)|
      releve* de la (conjecture|speculation)
  `),

  accepts: phrases(`
    (?<!si )tel (est|etait|etant) (bien |precisement |manifestement )?le cas|il en (est|va) (bien )?ainsi|
      c'est (bien |precisement )?le cas(?! de)|ces conditions sont (reunies|remplies)|(l'exception|le moyen|
      l'objection|l'argument) (est|sera|doit etre) (\\w{4,14} )?(accueilli|retenu|fonde|admis)*
    ${POINT} (\\w{2,12} ){0,3}?(est|sont|etait|doit|doivent|apparait|
      parait) (\\w{4,14} )?(etre )?(\\w{4,14} )?(fonde|accueilli|retenu|admis|justifie|pertinent|
      convaincant|seri)(e|es|s|ee|ees|is|ise|eux)?(?! a)
    ${COURT}${BETWEEN} (partag|adopt|fai(t|re) (sien|droit)|souscri|approuv|adher|se rallie|accueill|
      convaincu|donne acte)* ([^;]{0,40})
    (cet|ces|cette|l') ?(argument|argumentation|analyse|these|temoignage|preuve|explication)s? (convain(c|
      qu)|emporte|est convaincant|s'impose)*|est fondee? a (soutenir|demander|pretendre|se prevaloir|
      invoquer)|sont fondes a|a juste titre|a bon droit|a raison
    (la cour|la chambre|le tribunal) (le|la|l'|y|en) (constate|retient|admet|juge|croit|convaincu|suit)
  `),

  refuses: phrases(`
    ${POINT} ([^;]{1,90} )?(ecarte|rejete|infonde|mal fonde|inoperant|denue|depourvu|abandonne)*(?![a-z])
    ${POINT} ([^;]{1,90} )?(ne saurait|ne sauraient|ne peut|ne peuvent|n'est pas|ne sont pas|n'est|manque|
      ne convain|n'emporte|ne resiste|ne repose)*
    il n'en est (rien|pas ainsi)|tel n'est pas (le |en l'espece )?(le )?cas|il n'en va pas ainsi|(la cour|
      la chambre|le tribunal|nous) (ne|n') ?(\\w{2,8} )?(partage|souscri|adher|sui|admet|retien|trouve|croi|
      vo|convaincu|peut)*
    (sans|n'|ne) ?(\\w{4,14} )?(apporte|apporter|produit|produire|verse|verser|etaye|etayer|fournit|fournir|
      assorti|etablit|etablir|demontre|justifie|precise|corrobore) (\\w{2,14} )?(aucun|pas|rien|ni|
      d'element|nul|la moindre|le moindre)*
    (rien|aucun*)( [^;]{1,60})? (ne |n')|(mais|or) (ce|cela|celles-ci|ceux-ci|elles|ils|il|elle) (ne|n')|
      n'est (pas )?(etaye|corrobore|etabli|demontre)*|avis favorable|simples? (affirmation|allegation|
      conjecture)*|belongs
    (rejette|ecarte) (le moyen|ce moyen|l'exception|l'argument|la contestation|cette|l'objection|le grief|
      ces)
  `),

  upholds: phrases(`
    justifie (legalement )?sa decision|legalement justifie|(rejette|rejet du|rejeter) (le |ce |
      du )?(pourvoi|recours)|(pourvoi|recours|appel) ([^;]{1,40} )?(rejete|mal fonde|ne saurait)*|
      appreciation souveraine|souverainement (apprecie|deduit|constate|estime)|a bon droit|a juste titre|
      doit etre approuve*|confirm(e|ee|er|ons) (l'arret|la decision|le jugement|l'ordonnance|l'avis|en|
      dans)?|n'encourt (pas )?(le|les|la|aucun)|exempts? d[e']|a pu (en |sans)|echappe* a la|
      sans insuffisance
  `),

  setsAside: phrases(`
    (ne peut|ne saurait) etre (approuve|suivi|maintenu)*|refus s'impos(e|ait)|encourt l'annulation
    cass(e|er|ons|ee|ation) (et|est|de l'arret|sans)|casse et annule|annul(e|er|ons|ee|ation) (l'arret|
      la decision|l'avis|le jugement|l'ordonnance)|infirm(e|er|ons|ee)|reform(e|er|ons|ee) (l'|la |le )|(a|
      ont) (meconnu|viole|prive|denature|insuffisamment motive|entache)|prive sa decision|
      encourt la (cassation|censure)|renvoie la cause|a tort
  `),

  declines: phrases(`
    n'appartient (pas|ni) (\\w{2,8} )?(a|au|aux)|(releve|releve de|relevent) (de )?(la seule|la competence|
      l'appreciation|du seul|du gouvernement|des autorites|du ministre|du pouvoir)|sans qu'il (soit|
      y ait) (besoin|lieu|necessaire) (de |d')?(se prononcer|statuer|trancher|examiner|rechercher|
      d'examiner)(?! sur les autres)(?! les autres)|(n'y a|n'a|n'ont) pas (lieu |a )(de |d')?(se prononcer|
      statuer|trancher|rechercher|connaitre|examiner)(?! les autres)|n'est pas (competente?|de (sa|
      la) competence)|(echappe|echappent) a (la|sa) (competence|connaissance|controle)|(laisse|laissee?|
      reste|demeure) (ouverte?|indecise?|en suspens)|(ne|sans) se prononce(r)? (pas )?(sur)?|
      ne peut (en l'etat )?(se prononcer|trancher|apprecier)|se borne a statuer|il (ne )?lui (est|
      appartient) (pas )?(loisible|permis)
  `),

  despiteIt: phrases(`
    (a|ont|avait) (neanmoins|cependant|pourtant|toutefois|malgre cela|quand meme)|tout en (constatant|
      relevant|admettant|reconnaissant)|bien qu'(elle|il) (ait|eut) (elle-meme|lui-meme)
  `),
  right: phrases(`
    a bon droit|a juste titre|a raison|justement|souverainement|appreciation souveraine|exactement|
      pertinemment|doit etre approuve*|valablement|legalement|a pu
  `),

  wrong: phrases(`
    a tort|erronement|par erreur|inexactement|ne pouvait|sans base legale|en violation
  `),

  point: phrases(POINT),

  opponent: phrases(`
    procureur general|ministere public|parquet general|parquet|etat requerant|autorites? requerantes?|
      garde des sceaux|ministre|gouvernement|assurances?|prefet|office federal
  `),

  relief: phrases(`
    avis ([^;.]{1,20} )?(defavorable|negatif)|(refuse|refusent|refuser|refusant) (la remise|l'extradition|
      l'entraide|la demande)|(entraide|remise|extradition|demande) ([^;.]{1,40} )?(est|doit etre|
      sera) (\\w{3,10} )?(refusee?|rejetee?)|demande ne (peut|saurait) etre (accueillie|admise)|
      refus s'impos(e|ait)
    avis defavorable|(refus|rejet)(e|ee|ent|er|ons)? (de )?(l'extradition|la remise|
      la demande d'extradition|l'execution)|(extradition|remise)( [^;.]{1,40})? (refusee?|rejetee?)|
      (extradition|remise)( [^;.]{1,40})? (ne peut|ne saurait|ne pouvait) (\\w{3,10} )?etre (accordee|
      autorisee|ordonnee|consentie)|(grief|moyen|exception|argument|objection) ([^;.]{1,60} )?(est|
      apparait) (\\w{3,10} )?fondee?|annul(e|er|ation) (de |du )?(le )?decret|decret (\\w{2,14} )?(est|
      doit etre) annule|n'y avoir lieu a (extradition|remise|l'extradition)|lieu d'annuler|(recours|
      requete) est (admis|admise)|mise? en liberte|s'oppose a (l'extradition|la remise)|fait obstacle a|
      remise est refusee|fonde(e)? a demander l'annulation
  `),

  executive: phrases(`
    gouvernement|ministre|pouvoir executif|premier ministre|autorites gouvernementales|executif
  `),
};
