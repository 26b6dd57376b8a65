import type { Messages } from '../en/messages.ts';

export const identityWords: Messages['identities'] = {
  title: 'Identités',
  lead: 'L’identité réelle des personnes de ce dossier est gardée sous scellés. Elle s’ouvre pour un motif, s’affiche une seule fois, et chaque ouverture laisse une trace.',
  kept: 'Identités conservées',
  none: 'Aucune identité n’est conservée pour ce dossier.',
  version: (number) => `Version ${number}`,
  add: 'Ajouter une identité',
  open: 'Ouvrir des identités',
  which: 'Lesquelles sont nécessaires',
  reason: 'À quoi elles sont nécessaires',
  reasonHint:
    'Au moins 10 caractères. Le motif est gardé dans la trace et montré au responsable du dossier\u202f; n’y nommez personne. Votre second facteur peut vous être demandé.',
  openButton: 'Ouvrir et laisser une trace',
  opened: 'Identités ouvertes',
  shownOnce: 'Affiché cette seule fois',
  shownOnceText:
    'Cette page n’est enregistrée nulle part. Pour la revoir, ouvrez de nouveau les identités. Ne les recopiez pas dans d’autres champs du dossier.',
  close: 'Fermer',
  changeOne: 'Modifier une identité',
  changeLead: 'Modifier une identité, c’est la voir\u202f: elle est donc d’abord ouverte.',
  remove: 'Retirer',
  reasonForRemoval: 'Motif du retrait',
  removeHint:
    'Elle quitte le dossier. Ses versions restent, sous scellés, jusqu’à l’effacement des identités du dossier.',
  traces: 'Qui a ouvert et modifié quoi',
  newestFirst: 'Ouvertures et modifications, les plus récentes d’abord',
  noTraces:
    'Rien que vous puissiez voir. Le responsable du dossier voit tout, les autres ce qu’ils ont fait eux-mêmes.',
  at: 'Quand',
  who: 'Qui',
  what: 'Quoi',
  removed: 'une identité retirée',
  actions: {
    identity_opened: 'Ouverture',
    identity_refused: 'Refus\u202f: la limite du jour était atteinte',
    identity_changed: 'Saisie, modification ou retrait',
    identity_erased: 'Effacement',
  },
  erased: (at) => `Effacées, ${at}`,
  whatRemains:
    'La clé a été détruite\u202f: plus personne ne peut lire les identités. Il reste leur nombre, les rôles, quand et par qui elles ont été saisies, et qui les a ouvertes. Le reste du dossier est inchangé, et aucune nouvelle identité ne peut y être saisie.',
  wouldRemain:
    'Quand une personne le demande, deux responsables du dossier détruisent ensemble sa clé\u202f: plus personne ne peut alors lire ses identités, dans aucune version. Il reste leur nombre, les rôles, quand et par qui elles ont été saisies, et qui les a ouvertes. Le reste du dossier ne change pas, et aucune nouvelle identité ne peut y être saisie.',
  wouldBeInBackups: (day) =>
    `Effacées aujourd’hui, elles peuvent rester dans des sauvegardes (dernier jour\u202f: ${day}).`,
  askErasure: 'Demander l’effacement des identités',
  inBackups: (day) => `Des sauvegardes peuvent encore les contenir (dernier jour\u202f: ${day}).`,
};
