import type { Messages } from '../en/messages.ts';

export const faultWords: Messages['faults'] = {
  required: () => 'Ce champ est obligatoire.',
  not_a_text: () => 'Un texte est attendu.',
  not_a_number: () => 'Un nombre est attendu.',
  not_a_list: () => 'Une liste est attendue.',
  not_an_object: () => 'Un objet avec ses propres champs est attendu.',
  unknown_code: ({ allowed }) => `Les valeurs admises sont : ${allowed}.`,
  unknown_field: () => 'Ce champ n’existe pas.',
  too_short: ({ least }) => `La longueur minimale est de ${least} caractères.`,
  too_long: ({ most }) => `La longueur maximale est de ${most} caractères.`,
  too_many: ({ most }) => `Le nombre maximal de valeurs est ${most}.`,
  out_of_range: ({ most }) => `Ce nombre est hors limites ; le maximum est ${most}.`,
  not_a_whole_number: () => 'Un nombre entier est attendu.',
  unclean_text: () => 'Ce texte contient des caractères qui ne peuvent pas être enregistrés.',
  named_twice: () => 'La même valeur est donnée deux fois.',
  impossible_date: () =>
    'Ce n’est pas une date. Écrivez 2021, 2021-07 ou 2021-07-05, puis « ~ » pour une date approximative ou « ? » pour une date incertaine.',
  before_start: ({ start }) => `Cette date précède « ${start} », qui doit venir en premier.`,
  unknown_state: () => 'Aucun État n’a ce code ni ce nom.',
  unknown_language: () => 'Ce n’est pas un code de langue tel que fr ou zh-Hans.',
  not_a_url: () => 'Ce n’est pas une adresse web commençant par http:// ou https://.',
  not_a_hash: () => 'Ce n’est pas un SHA-256 de 64 chiffres hexadécimaux.',
  not_an_email: () => 'Ce n’est pas une adresse électronique.',
  email_in_use: () => 'Quelqu’un a déjà cette adresse électronique.',
  not_yours_to_ask: () => 'Il n’y a rien ici pour quoi vous puissiez demander cela.',
  needs_second_person: () => 'Nul ne fait cela seul\u202f: une seconde personne doit donner son accord.',
  unknown_record: () => 'Ce dossier ne contient pas cet élément.',
  refers_to_itself: () => 'Un élément ne peut pas renvoyer à lui-même, directement ou par d’autres.',
  ruling_of_another_request: () => 'Cette décision de justice concerne une autre demande d’extradition.',
  quote_needed: () =>
    'Le texte de la décision de justice est enregistré ; la constatation doit donc en citer un passage.',
  persons_finding_is_no_candidate: () =>
    'Ce qu’une personne constate est confirmé ou écarté, jamais une proposition.',
  pseudonym_only_in_public_record: () =>
    'Un pseudonyme ne peut être saisi que dans un dossier de sources publiques ; sinon, un nom de code est tiré au sort.',
  open_to_staff: () => 'Ce dossier est ouvert à toute l’équipe. Refermez-le avant de le rendre confidentiel.',
  unknown_colleague: () =>
    'Aucune personne active chargée des dossiers ou du conseil juridique n’a ce compte.',
  already_member: () => 'Cette personne est déjà membre.',
  no_member: () => 'Cette personne n’est pas membre du dossier.',
  not_restricted: () => 'Cet élément n’est pas restreint.',
  would_hide_it_from_you: () =>
    'Seule la personne qui l’a consigné ou qui est responsable du dossier peut restreindre un élément : vous ne le verriez plus.',
  password_too_short: () => 'Utilisez au moins 12 caractères.',
  password_too_long: () => 'Utilisez au plus 128 caractères.',
  password_too_common: () =>
    'Ce mot de passe est parmi les premiers que l’on devine. Assemblez quelques mots que vous seul choisiriez.',
  wrong_code: () =>
    'Ce code est faux, a déjà servi ou suit de trop près des codes faux. Attendez le prochain.',
  wrong_password: () => 'Ce n’est pas votre mot de passe actuel, ou il suit de trop près des essais faux.',
  not_understood: () => 'Cette valeur n’a pas été comprise.',
};
