import type { Messages } from '../en/messages.ts';

/** What a reader sees of the codes of courts. */
export const rulingCodeWords: Pick<
  Messages['codes'],
  | 'ruling'
  | 'courtLevel'
  | 'outcome'
  | 'appealEffect'
  | 'citationScheme'
  | 'ground'
  | 'stance'
  | 'target'
  | 'quoteFrom'
  | 'findingOrigin'
  | 'findingState'
> = {
  ruling: {
    extradition: 'Décision de justice sur l’extradition',
    extradition_opinion: 'Avis sur l’extradition',
    detention: 'Décision de justice sur la détention',
    asylum: 'Décision de justice sur l’asile',
    constitutional: 'Décision de justice constitutionnelle',
    international: 'Décision de justice internationale',
    other: 'Autre décision de justice',
  },
  courtLevel: {
    first_instance: 'Première instance',
    appeal: 'Appel',
    supreme: 'Cour suprême ou de cassation',
    constitutional: 'Juridiction constitutionnelle',
    international: 'Juridiction internationale',
  },
  outcome: {
    refused: 'Extradition refusée',
    allowed: 'Extradition accordée',
    allowed_in_part: 'Extradition accordée en partie',
    inadmissible: 'Demande irrecevable',
    discharged_procedural: 'Libération pour vice de procédure',
    remitted: 'Renvoi devant une juridiction',
    quashed: 'Décision de justice antérieure annulée',
    adjourned: 'Affaire ajournée',
    further_information_ordered: 'Complément d’information ordonné',
    detention_refused: 'Détention refusée',
    bail: 'Liberté sous caution accordée',
  },
  appealEffect: {
    affirmed: 'Confirmée',
    affirmed_on_other_grounds: 'Confirmée pour d’autres motifs',
    overturned: 'Infirmée',
    quashed_and_remitted: 'Annulée avec renvoi',
    varied: 'Réformée en partie',
    dismissed_inadmissible: 'Recours irrecevable',
    set_aside_by_constitutional_court: 'Privée d’effet par une juridiction constitutionnelle',
    annulled_executive_act: 'Acte du pouvoir exécutif annulé',
  },
  citationScheme: {
    ecli: 'ECLI',
    neutral_citation: 'Référence neutre',
    file_number: 'Numéro de dossier',
    application_number: 'Numéro de requête',
    reporter: 'Recueil de jurisprudence',
    other: 'Autre',
  },
  ground: {
    POL_PURPOSE: 'But politique de la demande',
    POL_PREJUDICE: 'Situation aggravée pour opinions politiques en cas de remise',
    POL_OFFENCE: 'Infraction politique',
    ART18: 'Droits restreints dans un but inavoué',
    DISCRIM_OTHER: 'Discrimination autre que politique',
    ABUSE_PROCESS: 'Abus de procédure',
    REFUGEE: 'Statut de réfugié ou asile',
    TORTURE: 'Torture ou traitement inhumain',
    FAIR_TRIAL: 'Déni de procès équitable',
    SYSTEMIC_COUNTRY: 'Situation générale dans l’État',
    IN_ABSENTIA: 'Condamnation par défaut',
    DEATH: 'Peine de mort',
    LIFE: 'Peine perpétuelle',
    ASSURANCES_INSUFFICIENT: 'Assurances insuffisantes',
    DUAL_CRIM: 'Absence de double incrimination',
    NE_BIS: 'Chose déjà jugée',
    LIMITATION: 'Prescription',
    AMNESTY: 'Amnistie',
    NATIONALITY: 'Nationalité de l’État requis',
    MILITARY: 'Infraction militaire',
    FISCAL: 'Infraction fiscale',
    HEALTH: 'Santé',
    AGE: 'Âge',
    FAMILY_LIFE: 'Vie familiale',
    PROPORTIONALITY: 'Proportionnalité',
    PROCEDURAL: 'Procédure',
    INSUFF_EVIDENCE: 'Preuves insuffisantes',
    NO_INQUIRY: 'Mobile laissé à l’appréciation de l’exécutif',
    EXEC_POLICY: 'Pouvoir d’appréciation du gouvernement',
  },
  stance: {
    finding: 'La juridiction le constate',
    rejected: 'La juridiction le rejette',
    attributed_party: 'Une partie le soutient',
    attributed_lower_court: 'Une juridiction inférieure l’a dit',
    attributed_other_state_or_body: 'Un autre État ou organe l’a dit',
    statutory_recital: 'Le texte de loi est cité',
    obiter: 'Dit incidemment',
    declined_to_consider: 'La juridiction refuse de l’examiner',
    hypothetical: 'Supposé pour les besoins du raisonnement',
    unclear: 'Pas clair',
  },
  target: {
    request: 'La demande d’extradition',
    prosecution: 'Les poursuites dans l’État requérant',
    offence: 'L’infraction',
    notice: 'La notice',
    other_case: 'L’affaire d’une autre personne',
    unclear: 'Pas clair',
  },
  quoteFrom: {
    ruling: 'Les termes de la décision de justice',
    report: 'Les termes d’un compte rendu de la décision de justice',
  },
  findingOrigin: { person: 'Relevée par une personne', reader: 'Proposée par la lecture automatique' },
  findingState: { candidate: 'en attente d’examen', confirmed: 'confirmée', dismissed: 'écartée' },
};
