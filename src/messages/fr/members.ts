import type { Messages } from '../en/messages.ts';

const members = (count: number): string => (count === 1 ? '1 membre' : `${count} membres`);

/** The words of a case's people: its members, who they are to it, and who may see what. */
export const memberWords: Messages['members'] = {
  people: 'Personnes',
  ledBy: (names) => `Sous la responsabilité de ${names}`,
  openToStaff: 'Ouvert à toute l’équipe',
  seenByMembers: (count) => `Vu par ${members(count)} et personne d’autre`,
  seenByStaff: (count) => `Ouvert à toute l’équipe, avec ${members(count)}`,
  lead: 'Un dossier n’est vu que par ses membres. Ses responsables le partagent et disent qui peut voir ce qui est restreint.',
  leadOpen:
    'Toutes les personnes chargées du suivi des dossiers ou du conseil juridique peuvent lire ce dossier. Pour y travailler, demandez à l’un de ses responsables de le partager avec vous.',
  members: 'Membres',
  name: 'Nom',
  caseRole: 'Rôle dans le dossier',
  since: 'Depuis',
  inactive: 'ne travaille plus ici sur des dossiers',
  you: 'vous',
  roleHint: {
    lead: 'Fait tout ce que fait un membre, partage le dossier, voit et ouvre ce qui est restreint.',
    member: 'Consigne, modifie et décide.',
    reader: 'Lit et ne modifie rien.',
  },
  share: 'Partager le dossier',
  colleague: 'Collègue',
  nobodyLeft: 'Toutes les personnes qui pourraient y travailler en sont déjà membres.',
  shareButton: 'Partager',
  changeRole: 'Rôle de cette personne',
  end: 'Mettre fin à la participation',
  endLead:
    'Dès sa prochaine action, cette personne ne voit plus rien de ce dossier, ni de ce pour quoi elle avait été désignée.',
  endOwnLead:
    'Dès votre prochaine action, vous ne voyez plus rien de ce dossier, sauf s’il est ouvert à toute l’équipe.',
  audience: 'Qui d’autre le voit',
  confidentialOnly: 'Personne. Seul un dossier public peut être ouvert à toute l’équipe.',
  closedNow:
    'Personne. Un dossier public peut être ouvert à la lecture à toute l’équipe chargée des dossiers et du conseil juridique.',
  openNow: 'Toute l’équipe chargée des dossiers et du conseil juridique peut le lire.',
  open: 'Ouvrir à toute l’équipe',
  close: 'Réserver à ses membres',
  readers: 'Qui peut le voir',
  readersOf: (title) => `Qui peut voir : ${title}`,
  readersLead: 'Cet élément est restreint, comme tout ce qui en dépend.',
  notRestricted: 'Cet élément n’est pas restreint : quiconque voit le dossier le voit.',
  within: 'Il fait partie de ce qui est lui-même restreint ; seul qui peut voir cela le voit :',
  seesNow: 'Le voient maintenant',
  because: { lead: 'responsable du dossier', author: 'l’a consigné', named: 'désigné nommément' },
  nameReaders: 'Désigner qui d’autre peut le voir',
  alsoSee: 'Peuvent le voir aussi',
  nobodyToName: 'Il ne reste aucun autre membre à désigner.',
};
