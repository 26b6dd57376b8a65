import type { Messages } from '../en/messages.ts';

export const secondPersonWords: Messages['secondPerson'] = {
  requests: 'Demandes à une seconde personne',
  requestsLead:
    'Ce que nul ne fait seul\u202f: une personne demande, une autre décide, et c’est fait aussitôt.',
  waitingForYou: 'En attente de votre décision',
  nothingWaits: 'Rien n’attend votre décision.',
  waitingForOthers: 'En attente d’autres personnes',
  nothingWaitsForOthers: 'Rien n’attend la décision de quelqu’un d’autre.',
  decided: 'Décidées',
  nothingDecided: 'Rien n’a encore été décidé.',
  somethingWaits: 'La demande d’un collègue attend votre décision.',
  look: 'Consulter',
  deeds: {
    grant_administrator: 'Donner le rôle d’administration',
    reset_factor: 'Réinitialiser le second facteur',
    hand_over_cases: 'Transmettre les dossiers',
    verify_case: 'Vérifier pour les statistiques',
    lower_confidentiality: 'Ouvrir à l’équipe',
    open_to_staff: 'Ouvrir à tout le personnel',
    erase_identities: 'Effacer les identités',
  },
  does: {
    grant_administrator:
      'Cette personne gérera les comptes et le fonctionnement, et ne verra plus aucun dossier.',
    reset_factor:
      'Pour qui a perdu l’application et les codes de secours, ou oublié son mot de passe. Son mot de passe, son second facteur, ses sessions et ses jetons d’API prennent fin. À qui donne son accord s’affiche, une seule fois, un nouveau lien à usage unique\u202f; qui le détient devient cette personne ici\u202f: assurez-vous de qui le reçoit.',
    hand_over_cases:
      'Pour qui ne travaille plus sur les dossiers. Là où cette personne est seule responsable d’un dossier, le collègue qui en est membre depuis le plus longtemps en devient responsable. Personne n’apprend de quels dossiers il s’agit, ni s’il y en a\u202f; un dossier sans autre membre reste tel quel.',
    verify_case:
      'Le dossier comptera dans les statistiques tel qu’il est maintenant. Toute modification ultérieure y met fin, jusqu’à une nouvelle vérification.',
    lower_confidentiality:
      'Toutes les personnes qui voient le dossier verront cet élément. S’il change avant l’accord, il faudra redemander.',
    open_to_staff: 'Tous les chargés de dossiers et juristes verront ce dossier.',
    erase_identities:
      'Les identités scellées de ce dossier seront détruites. Personne ne pourra les rétablir. Restent leur nombre, les rôles et qui les a ouvertes\u202f; la page des identités dit jusqu’à quand des sauvegardes peuvent les contenir.',
  },
  states: {
    open: 'ouverte',
    agreed: 'exécutée',
    declined: 'refusée',
    withdrawn: 'retirée',
    expired: 'échue',
    failed: 'non exécutée',
  },
  failures: {
    asker_lost_right:
      'Quelqu’un a donné son accord, mais l’auteur de la demande n’en a plus le droit. Rien n’a été fait.',
    subject_changed:
      'Quelqu’un a donné son accord, mais la situation avait changé depuis la demande. Rien n’a été fait.',
  },
  about: 'Objet',
  asked: 'Demandé',
  askedBy: (name, at) => `Demandé par ${name}, ${at}`,
  byAt: (name, at) => `${name}, ${at}`,
  openUntil: 'Ouverte jusqu’au',
  decision: 'Décision',
  reasonOfDecision: 'Raison de la décision',
  agree: 'Donner son accord et exécuter',
  decline: 'Refuser',
  withdraw: 'Retirer la demande',
  ask: 'Demander à une seconde personne',
  reasonHint: 'La personne qui décide le lit, et il est conservé. Ne nommez personne.',
  anotherDecides:
    'Quelqu’un d’autre décide\u202f: un autre responsable du dossier, ou un autre administrateur.',
  alone: 'Personne d’autre ne peut donner son accord',
  aloneHint:
    'Il n’y a pas d’autre administrateur. La personne qui exploite le serveur y ajoute le prochain compte\u202f; ensuite, vous déciderez à deux.',
  aloneReset: 'Inutile d’attendre\u202f: la même personne y réinitialise aussi un second facteur.',
  adminNeedsTwo:
    'Ajoutez d’abord la personne avec un autre rôle, puis demandez ici\u202f; un autre administrateur donne son accord.',
  verified: (asker, approver, at) => `Vérifié pour les statistiques par ${asker} et ${approver}, ${at}`,
  verifiedTag: 'Vérifié pour les statistiques',
  changedSince: 'Le dossier a changé depuis\u202f: il ne compte plus comme vérifié.',
  askVerification: 'Demander la vérification pour les statistiques',
  verificationWaits: 'La vérification pour les statistiques a été demandée et attend une décision.',
  askLowering: 'Demander son ouverture',
};
