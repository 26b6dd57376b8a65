import type { Messages } from '../en/messages.ts';

/** In French nought is singular: "0 dossier", "1 dossier", "2 dossiers". */
const counted = (one: string, several: string) => (count: number) => `${count} ${count < 2 ? one : several}`;

export const pageWords: Messages['pages'] = {
  // Navigation and first page
  workList: 'Liste de travail',
  cases: 'Dossiers',
  jobs: 'Tâches automatiques',
  people: 'Personnes',
  welcome: 'L’usage abusif des notices rouges, consigné',
  welcomeLead:
    'Article 3 consigne les notices, les demandes d’extradition, les décisions de justice et les retraits, et signale les dossiers dans lesquels une juridiction a jugé qu’une demande reposait sur des motifs politiques.',
  welcomePublic: 'Les dossiers ne sont ouverts qu’aux personnes qui y travaillent.',
  welcomeRole: {
    admin:
      'Vous veillez sur les comptes et le fonctionnement. Les dossiers ne sont ouverts qu’aux personnes qui y travaillent.',
    advocate: 'Vous travaillez avec les chiffres publiés. Aucun n’a encore été publié.',
  },
  toStart: 'Retour à la première page',

  // Signing in
  signIn: 'Se connecter',
  signInFailed: 'Cette adresse électronique et ce mot de passe ne vont pas ensemble.',
  signInAs: (email) => `Vous vous connecterez avec l’adresse ${email}.`,
  email: 'Adresse électronique',
  password: 'Mot de passe',
  newPassword: 'Nouveau mot de passe',
  passwordHint: 'Au moins 12 caractères ; quelques mots faciles à retenir conviennent bien.',
  sessionEnded: 'Votre session est terminée',
  sessionEndedText:
    'Ce que vous avez saisi est conservé sur cette page. Connectez-vous, et vous pourrez l’envoyer de nouveau.',
  continueTitle: 'Reprendre où vous en étiez',
  continueLead: 'Votre session est de nouveau ouverte. Ce que vous aviez saisi n’a pas encore été envoyé.',
  continueButton: 'Envoyer ma saisie',
  sentBefore: 'Déjà envoyé avec un autre contenu',
  sentBeforeLead:
    'Ce formulaire a déjà été envoyé une fois, et son contenu d’alors est enregistré. Ce que vous avez saisi depuis n’a pas été envoyé.',
  sentBeforeSee: 'Voir ce qui est enregistré',
  enrol: 'Choisir un mot de passe',
  enrolTitle: (name) => `Bienvenue, ${name}`,
  enrolLead:
    'Choisissez le mot de passe avec lequel vous vous connecterez désormais. Ce lien ne sert qu’une fois.',

  // People
  personName: 'Nom',
  role: 'Rôle',
  enrolled: 'Mot de passe choisi',
  yes: 'Oui',
  notYet: 'Pas encore',
  addPerson: 'Ajouter une personne',
  linkFor: (name) => `Lien à usage unique pour ${name}`,
  linkHint:
    'Ajoutez-le à l’adresse de ce site et remettez-le vous-même. Il n’est affiché que maintenant et reste valable 7 jours.',

  // Case list and case
  newCase: 'Nouveau dossier',
  noCases: 'Il n’y a pas encore de dossier.',
  demoCase: 'Démonstration',
  openFlags: counted('signal d’alerte ouvert', 'signaux d’alerte ouverts'),
  flags: 'Signaux d’alerte',
  noOpenFlags: 'Aucune règle n’a relevé quoi que ce soit qui reste ouvert.',
  whenFlagged: 'Voir quand les règles l’examinent, ou les lancer maintenant',
  decidedFlags: counted('signal d’alerte écarté ou éteint', 'signaux d’alerte écartés ou éteints'),
  onThisPage: 'Sur cette page',
  timeline: 'Chronologie',
  nothingHappened:
    'Rien n’est encore consigné. Commencez par une source, puis une notice ou une demande d’extradition.',
  theCase: 'Le dossier',
  nothingRecorded: 'Rien de consigné.',
  dateUnknown: 'Date inconnue',
  inForce: 'en vigueur',
  notInForce: 'pas en vigueur',
  unknownRecord: 'un élément qui n’est plus là',
  recordedBy: (name, at) => `Consigné par ${name}, ${at}`,
  contradiction: (source, field, value) => `Une source dit autre chose (${source}) : ${field} : ${value}.`,
  about: (target) => `Objet : ${target}`,
  noticeToday: (notice, validity) => `${notice} : ${validity}.`,
  rulingToday: (court, date) =>
    `${court} a jugé que la demande reposait sur des motifs politiques${date === null ? '' : ` (${date})`}.`,
  warrantFor: (notice) => `Mandat d’arrêt (${notice})`,
  fieldOf: (field, title) => `${title} : ${field.toLowerCase()}`,
  // In brackets, since the name of a state would need its article: "de la", "du", "de l’", "des" or none.
  requestTitle: (from, to) => {
    const states = [
      from === null ? [] : `État requérant : ${from}`,
      to === null ? [] : `État requis : ${to}`,
    ].flat();
    return `Demande d’extradition${states.length === 0 ? '' : ` (${states.join(' ; ')})`}`;
  },

  // Recording
  record: {
    case: 'Nouveau dossier',
    source: 'Ajouter une source',
    notice: 'Ajouter une notice',
    notice_event: 'Ajouter un événement',
    withdrawal: 'Ajouter un retrait',
    extradition_request: 'Ajouter une demande d’extradition',
    request_event: 'Ajouter un événement',
    ruling: 'Ajouter une décision de justice',
    finding: 'Ajouter une constatation',
    measure: 'Ajouter une mesure',
    incident: 'Ajouter un incident',
  },
  section: {
    case: 'Le dossier',
    source: 'Sources',
    notice: 'Notices',
    notice_event: 'Événements',
    withdrawal: 'Retraits',
    extradition_request: 'Demandes d’extradition et décisions de justice',
    request_event: 'Événements',
    ruling: 'Décisions de justice',
    finding: 'Constatations',
    measure: 'Mesures',
    incident: 'Pressions',
  },
  comma: ',',
  labelled: (field, fault) => `${field} : ${fault}`,
  save: 'Enregistrer',
  cancel: 'Abandonner',
  change: 'Modifier',
  changeTitle: (title) => `Modifier : ${title}`,
  addRow: 'Ajouter un autre élément',
  rowOf: (label, number) => `${label} ${number}`,
  nothingToCite: 'Ajoutez d’abord la source, sur la page du dossier ; elle peut ensuite être citée ici.',
  claimField: 'Cette source diffère sur',
  claimValue: 'Ce qu’elle dit',
  reasonForChange: 'Raison de la modification',
  reasonHint: 'Conservée dans l’historique. Peut rester vide.',
  changedMeanwhile:
    'Quelqu’un a modifié cet élément pendant votre saisie. Voici ce qu’il dit à présent ; si vous enregistrez, votre version prend sa place.',
  retract: 'Invalider',
  retractTitle: (title) => `Invalider : ${title}`,
  retractLead: 'Cet élément quitte le dossier, avec tout ce qui en découle. L’historique le conserve.',
  retractParts: 'Seront invalidés en même temps',
  reasonForRetraction: 'Raison de l’invalidation',

  // Flags and findings
  decide: 'Trancher',
  decideAgain: 'Trancher à nouveau',
  readAndDecide: 'Lire et trancher',
  yourDecision: 'Votre choix',
  decisionHint: {
    confirmed: 'Le dossier l’établit.',
    dismissed: 'Il ne tient pas, et ne doit pas revenir sur les mêmes éléments.',
    needs_information: 'Il reste ouvert ; la raison dit ce qui manque.',
  },
  reasonForDecision: 'Raison',
  reviewed: (decision, name, at) => `${decision} (${name}, ${at}) :`,
  acceptCandidate: 'Confirmer cette constatation',
  dismissCandidate: 'L’écarter',
  flagsToDecide: 'Signaux d’alerte à trancher',
  noFlagsToDecide: 'Aucun signal d’alerte n’attend de choix.',
  textsToReview: 'Textes de décisions de justice à examiner',
  noTextsToReview: 'Aucun texte n’attend d’examen.',

  // Jobs
  jobsLead:
    'Ce qui s’exécute tout seul. Une échéance manquée pendant un arrêt est rattrapée au démarrage suivant.',
  jobNames: {
    'flag-cases': 'Recherche de signaux d’alerte',
    'forget-failures': 'Oubli des tentatives échouées',
  },
  jobDoes: {
    'flag-cases':
      'Lit les décisions de justice, examine chaque dossier et émet un signal d’alerte là où une règle relève quelque chose : avant tout là où une juridiction a retenu des motifs politiques.',
    'forget-failures':
      'Supprime ce qui a été noté des tentatives de connexion échouées, une fois passé un jour, quand cela ne compte plus.',
  },
  nextRun: (at) => `Prochaine exécution : ${at}`,
  runNow: 'Exécuter maintenant',
  neverRun: 'Elle n’a pas encore été exécutée.',
  lastRuns: 'Dernières exécutions',
  runStarted: 'Début',
  runEnded: 'Fin',
  runSlot: 'Échéance',
  runResult: 'Résultat',
  stillRunning: 'en cours',
  onDemand: 'à la demande',
  runChangedNothing: 'Rien n’a changé de ce que vous pouvez voir',
  runFailed: 'Échec',
  runErrors: { already_running: 'Une autre exécution était en cours', cut_off: 'Elle a été interrompue' },
  counts: {
    cases: counted('dossier examiné', 'dossiers examinés'),
    rulingsRead: counted('décision de justice lue', 'décisions de justice lues'),
    raised: counted('signal d’alerte émis', 'signaux d’alerte émis'),
    reopened: counted('signal d’alerte rouvert', 'signaux d’alerte rouverts'),
    updated: counted('signal d’alerte mis à jour', 'signaux d’alerte mis à jour'),
    resolved: counted('signal d’alerte éteint', 'signaux d’alerte éteints'),
    forgotten: counted('entrée supprimée', 'entrées supprimées'),
  },

  // API
  apiTitle: 'L’API',
  apiLead:
    'JSON à l’entrée et à la sortie. Envoyez un jeton d’API comme jeton « Bearer » ; l’administration du serveur le délivre en ligne de commande.',
  apiRoute: 'Route',
  apiSummary: 'Ce qu’elle fait',
};
