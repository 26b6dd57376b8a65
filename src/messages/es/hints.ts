import type { Messages } from '../en/messages.ts';

export const hintWords: Messages['hints'] = {
  'case.title': 'Una línea por la que el equipo reconoce el caso. Nunca el nombre de la persona.',
  'case.basis': 'Público si toda la historia ya es pública; si no, confidencial.',
  'case.person.pseudonym':
    'Nunca el nombre real. Deje el campo en blanco y se sortea un nombre en clave; solo un caso público puede conservar la letra o el nombre por el que se lo conoce.',
  'notice.reissueOfId': 'Una notificación anterior que esta retoma.',
  'ruling.appealOf': 'Solo si esta resolución decide sobre otra anterior.',
  'ruling.text':
    'Pegue el texto completo si lo tiene: los pasajes que puedan hablar de motivación política se le proponen entonces para confirmarlos o descartarlos.',
  'finding.target':
    'Se emite una señal de alerta cuando se trata de la solicitud de extradición o de la causa penal en el país de origen.',
  'finding.quote': 'Palabra por palabra. Necesaria cuando consta el texto de la resolución.',
};
