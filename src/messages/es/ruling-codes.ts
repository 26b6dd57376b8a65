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
    extradition: 'Resolución judicial sobre la extradición',
    extradition_opinion: 'Dictamen sobre la extradición',
    detention: 'Resolución judicial sobre la privación de libertad',
    asylum: 'Resolución judicial sobre el asilo',
    constitutional: 'Resolución judicial constitucional',
    international: 'Resolución judicial internacional',
    other: 'Otra resolución judicial',
  },
  courtLevel: {
    first_instance: 'Primera instancia',
    appeal: 'Apelación',
    supreme: 'Tribunal supremo o de casación',
    constitutional: 'Tribunal constitucional',
    international: 'Tribunal internacional',
  },
  outcome: {
    refused: 'Extradición denegada',
    allowed: 'Extradición concedida',
    allowed_in_part: 'Extradición concedida en parte',
    inadmissible: 'Solicitud inadmisible',
    discharged_procedural: 'Puesta en libertad por defecto de procedimiento',
    remitted: 'Devolución a un tribunal',
    quashed: 'Resolución judicial anterior anulada',
    adjourned: 'Aplazamiento',
    further_information_ordered: 'Información complementaria ordenada',
    detention_refused: 'Privación de libertad denegada',
    bail: 'Libertad bajo fianza concedida',
  },
  appealEffect: {
    affirmed: 'Confirmada',
    affirmed_on_other_grounds: 'Confirmada por otros motivos',
    overturned: 'Revocada',
    quashed_and_remitted: 'Anulada y devuelta',
    varied: 'Modificada',
    dismissed_inadmissible: 'Recurso inadmitido',
    set_aside_by_constitutional_court: 'Dejada sin efecto por un tribunal constitucional',
    annulled_executive_act: 'Acto del poder ejecutivo anulado',
  },
  citationScheme: {
    ecli: 'ECLI',
    neutral_citation: 'Cita neutra',
    file_number: 'Número de expediente',
    application_number: 'Número de demanda',
    reporter: 'Repertorio de jurisprudencia',
    other: 'Otra',
  },
  ground: {
    POL_PURPOSE: 'Finalidad política de la solicitud',
    POL_PREJUDICE: 'Situación agravada por opiniones políticas en caso de entrega',
    POL_OFFENCE: 'Delito político',
    ART18: 'Derechos restringidos con una finalidad oculta',
    DISCRIM_OTHER: 'Discriminación distinta de la política',
    ABUSE_PROCESS: 'Abuso del proceso',
    REFUGEE: 'Condición de refugiado o asilo',
    TORTURE: 'Tortura o trato inhumano',
    FAIR_TRIAL: 'Denegación de un juicio justo',
    SYSTEMIC_COUNTRY: 'Situación general en el Estado',
    IN_ABSENTIA: 'Condena en rebeldía',
    DEATH: 'Pena de muerte',
    LIFE: 'Cadena perpetua',
    ASSURANCES_INSUFFICIENT: 'Garantías insuficientes',
    DUAL_CRIM: 'Falta de doble incriminación',
    NE_BIS: 'Cosa juzgada',
    LIMITATION: 'Prescripción',
    AMNESTY: 'Amnistía',
    NATIONALITY: 'Nacionalidad del Estado requerido',
    MILITARY: 'Delito militar',
    FISCAL: 'Delito fiscal',
    HEALTH: 'Salud',
    AGE: 'Edad',
    FAMILY_LIFE: 'Vida familiar',
    PROPORTIONALITY: 'Proporcionalidad',
    PROCEDURAL: 'Procedimiento',
    INSUFF_EVIDENCE: 'Pruebas insuficientes',
    NO_INQUIRY: 'Móvil reservado al poder ejecutivo',
    EXEC_POLICY: 'Discrecionalidad del gobierno',
  },
  stance: {
    finding: 'El tribunal lo declara',
    rejected: 'El tribunal lo rechaza',
    attributed_party: 'Una parte lo alega',
    attributed_lower_court: 'Un tribunal inferior lo dijo',
    attributed_other_state_or_body: 'Otro Estado u organismo lo dijo',
    statutory_recital: 'Se cita la ley',
    obiter: 'Dicho de paso',
    declined_to_consider: 'El tribunal declina examinarlo',
    hypothetical: 'Supuesto a efectos del razonamiento',
    unclear: 'No está claro',
  },
  target: {
    request: 'La solicitud de extradición',
    prosecution: 'El proceso penal en el Estado requirente',
    offence: 'El delito',
    notice: 'La notificación',
    other_case: 'El caso de otra persona',
    unclear: 'No está claro',
  },
  quoteFrom: {
    ruling: 'Las palabras de la resolución judicial',
    report: 'Las palabras de una reseña de la resolución judicial',
  },
  findingOrigin: { person: 'Hecho por una persona', reader: 'Propuesto por la lectura automática' },
  findingState: { candidate: 'pendiente de examen', confirmed: 'confirmado', dismissed: 'descartado' },
};
