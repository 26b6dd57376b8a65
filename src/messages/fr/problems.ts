import type { Messages } from '../en/messages.ts';

export const problemWords: Messages['problems'] = {
  invalid: {
    title: 'Des champs sont à corriger',
    detail: 'Rien n’a été enregistré. Chaque erreur est indiquée à son champ.',
  },
  not_found: { title: 'Introuvable', detail: 'Il n’y a rien ici, ou rien que vous puissiez voir.' },
  unauthenticated: {
    title: 'Connectez-vous d’abord',
    detail: 'Il faut pour cela une session ou un jeton d’API encore valable.',
  },
  stale: {
    title: 'Modifié entre-temps',
    detail:
      'Quelqu’un d’autre a modifié cet élément après votre lecture. Relisez-le et refaites votre modification.',
  },
  version_required: {
    title: 'Version requise',
    detail: 'Envoyez If-Match avec l’ETag de l’élément que vous avez lu.',
  },
  still_cited: {
    title: 'Encore citée',
    detail: 'D’autres éléments citent cette source. Modifiez-les d’abord.',
  },
  still_referred_to: {
    title: 'Renvois encore présents',
    detail: 'D’autres éléments renvoient à celui-ci. Modifiez-les d’abord.',
  },
  not_json: {
    title: 'Pas du JSON',
    detail: 'Le corps n’a pas pu être lu comme un objet JSON en UTF-8.',
  },
  too_large: { title: 'Trop volumineux', detail: 'Le corps dépasse ce que ce serveur accepte.' },
  wrong_media_type: {
    title: 'Type de contenu inadapté',
    detail: 'Envoyez le corps avec le type application/json.',
  },
  cross_site: {
    title: 'Refusé',
    detail:
      'Ce formulaire ne vient pas de ce site, ou sa page est trop ancienne. Rouvrez la page et recommencez.',
  },
  step_up_needed: {
    title: 'Second facteur requis',
    detail:
      'Confirmez votre identité avec votre second facteur, puis recommencez. Par l’API, envoyez un code dans l’en-tête Article3-Code.',
  },
  daily_limit: {
    title: 'Limite du jour atteinte',
    detail:
      'Vous avez ouvert autant d’identités qu’une personne peut en ouvrir en un jour (UTC). Rien n’a été ouvert, et la tentative a laissé une trace.',
  },
  identities_erased: {
    title: 'Identités effacées',
    detail:
      'Les identités de ce dossier ont été effacées\u202f: aucune ne peut être lue, et aucune nouvelle ne peut être saisie.',
  },
  already_resolved: {
    title: 'Déjà éteint',
    detail: 'Ce signal d’alerte ne tient plus et s’est éteint de lui-même : il n’y a rien à trancher.',
  },
  last_lead: {
    title: 'Plus personne n’en serait responsable',
    detail: 'Un dossier doit avoir une personne responsable. Confiez-le d’abord à quelqu’un d’autre.',
  },
  not_public_record: {
    title: 'Ce n’est pas un dossier public',
    detail: 'Seul un dossier public peut être ouvert à tout le personnel.',
  },
  needs_second_person: {
    title: 'Une seconde personne est nécessaire',
    detail:
      'Nul ne fait cela seul. Présentez une demande\u202f; ce sera fait quand une autre personne aura donné son accord.',
  },
  already_asked: {
    title: 'Déjà demandé',
    detail: 'La même demande attend déjà une décision.',
  },
  nothing_to_do: {
    title: 'Rien à faire',
    detail: 'C’est déjà le cas.',
  },
  own_request: {
    title: 'Votre propre demande',
    detail: 'Quelqu’un d’autre doit décider de ce que vous avez demandé.',
  },
  already_decided: {
    title: 'Déjà décidé',
    detail: 'Cette demande n’est plus ouverte.',
  },
  request_expired: {
    title: 'Demande échue',
    detail: 'Personne n’a décidé à temps. Présentez une nouvelle demande.',
  },
  job_running: {
    title: 'Déjà en cours',
    detail: 'Cette tâche est en cours d’exécution. Réessayez quand elle sera terminée.',
  },
  unknown_job: {
    title: 'Tâche inconnue',
    detail: 'Il n’y a pas de tâche de ce nom que vous puissiez lancer.',
  },
  bad_key: {
    title: 'Clé inutilisable',
    detail: 'Une Idempotency-Key compte de 1 à 255 caractères ASCII imprimables.',
  },
  key_in_use: {
    title: 'En cours',
    detail: 'Une requête portant cette Idempotency-Key est en cours d’exécution. Réessayez dans un instant.',
  },
  key_reused: {
    title: 'Clé déjà utilisée',
    detail:
      'Une autre requête a été exécutée avec cette Idempotency-Key. Envoyez une nouvelle clé avec une nouvelle requête.',
  },
  busy: {
    title: 'Occupé',
    detail: 'La base de données ne répond pas pour le moment. Réessayez dans une minute.',
  },
  untraced: {
    title: 'Rien n’a été fait',
    detail:
      'Tout ce qui se fait ici laisse une trace, et celle-ci n’a pas pu être écrite. Rien n’a donc été fait ni enregistré. Réessayez dans une minute ; si cela persiste, prévenez la personne qui s’occupe du serveur.',
  },
  overloaded: {
    title: 'Occupé',
    detail: 'Trop de personnes se connectent en même temps. Réessayez dans quelques secondes.',
  },
  wrong_code: {
    title: 'Code faux',
    detail: 'Ce code est faux, a déjà servi ou suit de trop près des codes faux.',
  },
  last_administrator: {
    title: 'La dernière personne administratrice',
    detail: 'Personne d’autre ne pourrait gérer les comptes. Donnez d’abord ce rôle à quelqu’un d’autre.',
  },
  internal: {
    title: 'Une erreur s’est produite',
    detail: 'La faute est de notre côté et a été journalisée. Rien n’a été enregistré.',
  },
};

export const referenceWords: Pick<Messages, 'errorReference'> = {
  errorReference: (id) => `Si vous le signalez, indiquez la référence ${id}.`,
};
