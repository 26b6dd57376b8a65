import type { Messages } from '../en/messages.ts';

export const hintWords: Messages['hints'] = {
  'case.title': 'Une ligne par laquelle l’équipe reconnaît le dossier. Jamais le nom de la personne.',
  'case.basis': 'Public si toute l’histoire est déjà publique ; sinon confidentiel.',
  'case.person.pseudonym':
    'Jamais le vrai nom. Laissez vide et un nom de code est tiré au sort ; seul un dossier public peut garder la lettre ou le nom sous lequel il est connu.',
  'notice.reissueOfId': 'Une notice antérieure que celle-ci reprend.',
  'ruling.appealOf': 'Seulement si cette décision statue sur une décision antérieure.',
  'ruling.text':
    'Collez le texte entier si vous l’avez : les passages qui pourraient parler de motifs politiques vous sont alors proposés, à confirmer ou à écarter.',
  'finding.target':
    'Un signal d’alerte est émis lorsqu’il s’agit de la demande d’extradition ou de la procédure pénale dans le pays d’origine.',
  'finding.quote': 'Mot pour mot. Nécessaire lorsque le texte de la décision est consigné.',
};
