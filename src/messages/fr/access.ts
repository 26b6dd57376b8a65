import type { Messages } from '../en/messages.ts';

/** Mots de passe, codes, sessions et comptes. */
export const accessWords: Messages['access'] = {
  code: 'Code',
  codeTitle: 'Votre code',
  codeLead: 'Votre mot de passe est juste. Il faut maintenant ce que vous seul possédez.',
  codeHint: 'Six chiffres de votre application d’authentification, ou l’un de vos codes de secours.',
  confirmCode: 'Confirmer',
  factorTitle: 'Second facteur',
  factorLead:
    'Outre le mot de passe, il vous faut une application d’authentification, pour que personne n’entre avec le seul mot de passe. Toute application de codes à durée limitée convient ; elle n’a pas besoin de réseau.',
  factorScan: 'Scannez ceci avec l’application',
  factorType: 'Ou saisissez-y ce secret',
  factorLink: 'Ou copiez-y cette adresse',
  factorConfirm: 'Puis entrez le code qu’elle affiche',
  factorConfirmHint: 'Six chiffres. Ils changent toutes les 30 secondes.',
  recoveryTitle: 'Codes de secours',
  recoveryLead:
    'Notez-les et gardez-les avec vos papiers. Chacun vous laisse entrer une fois si vous perdez l’application. Ils ne sont affichés que maintenant.',
  recoveryDone: 'Je les ai notés',
  stepUpTitle: 'Confirmez que c’est bien vous',
  stepUpLead: 'Ce que vous allez faire est sensible. Entrez un code ; il vaut cinq minutes.',
  stepUpKept: 'Ce que vous avez saisi est conservé sur cette page.',
  stepUpDone: 'Votre code est juste. Ce que vous aviez saisi n’a pas encore été envoyé.',
  stepUpNoFactor: 'Il vous faut pour cela un second facteur, et vous n’en avez pas encore.',
  setUpFactor: 'Configurer un second facteur',

  account: 'Votre compte',
  accountLead: (email) => `Vous vous connectez avec ${email}.`,
  saved: 'C’est fait.',
  factorInUse: 'Une application d’authentification est configurée.',
  factorMissing: 'Vous n’avez pas de second facteur.',
  factorRenew: 'Configurer une autre application',
  recoveryLeft: (count) =>
    count === 0
      ? 'Il ne reste aucun code de secours.'
      : count === 1
        ? 'Il reste 1 code de secours.'
        : `Il reste ${count} codes de secours.`,
  recoveryRenew: 'Créer de nouveaux codes de secours',
  recoveryRenewHint: 'Les anciens ne fonctionneront plus.',
  changePassword: 'Changer le mot de passe',
  currentPassword: 'Mot de passe actuel',
  passwordChanged: 'Votre mot de passe est changé et vos autres sessions sont fermées.',
  sessions: 'Sessions',
  sessionStarted: 'Connexion',
  sessionSeen: 'Dernière activité',
  openSessions: 'Sessions ouvertes',
  thisSession: 'Cette session',
  endSession: 'Fermer',
  endOthers: 'Fermer toutes les autres sessions',
  tokens: 'Jetons d’API',
  noTokens: 'Vous n’avez aucun jeton d’API.',
  goodTokens: 'Jetons valables',
  tokenName: 'Nom',
  tokenIssued: 'Émis',
  tokenExpires: 'Valable jusqu’au',
  tokenForEver: 'révocation',
  revokeToken: 'Révoquer',
  language: 'Langue',
  action: 'Action',

  standing: 'Compte',
  active: 'actif',
  deactivated: 'désactivé',
  personLead: (email) => `Se connecte avec ${email}.`,
  changeRole: 'Changer le rôle',
  deactivate: 'Désactiver',
  deactivateTitle: 'Désactiver ce compte',
  deactivateHint:
    'La personne ne peut plus se connecter, sur-le-champ : sessions et jetons d’API prennent fin. Ce qu’elle a enregistré reste, sous son nom.',
  reactivate: 'Réactiver',
  reactivateTitle: 'Réactiver ce compte',
  reactivateHint: 'La personne peut de nouveau se connecter. Les jetons d’API restent révoqués.',
  endSessions: 'Fermer toutes les sessions',
  endSessionsHint: 'La personne devra se reconnecter partout.',
  newLink: 'Nouveau lien à usage unique',
  newLinkHint: 'Pour qui n’a pas encore de mot de passe.',

  limitTitle: 'Au-delà de la limite d’un jour',
  limitLead:
    'Quelqu’un de l’équipe a demandé à ouvrir plus d’identités qu’un jour ne le permet et n’en a pas obtenu davantage. C’est peut-être une journée chargée, ou une autre personne qui utilise son compte. Posez-lui la question.',
  limitSince: (at) => `depuis le ${at}`,
};
