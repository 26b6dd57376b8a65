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
    extradition: 'حكم بشأن التسليم',
    extradition_opinion: 'رأي بشأن التسليم',
    detention: 'حكم بشأن الاحتجاز',
    asylum: 'حكم بشأن اللجوء',
    constitutional: 'حكم دستوري',
    international: 'حكم دولي',
    other: 'حكم آخر',
  },
  courtLevel: {
    first_instance: 'الدرجة الأولى',
    appeal: 'الاستئناف',
    supreme: 'المحكمة العليا أو محكمة النقض',
    constitutional: 'القضاء الدستوري',
    international: 'القضاء الدولي',
  },
  outcome: {
    refused: 'رفض التسليم',
    allowed: 'إجازة التسليم',
    allowed_in_part: 'إجازة التسليم جزئيًا',
    inadmissible: 'عدم قبول الطلب',
    discharged_procedural: 'إخلاء سبيل الشخص لعيب إجرائي',
    remitted: 'إعادة إلى محكمة',
    quashed: 'نقض حكم سابق',
    adjourned: 'تأجيل',
    further_information_ordered: 'الأمر بتقديم معلومات إضافية',
    detention_refused: 'رفض الاحتجاز',
    bail: 'إفراج بكفالة',
  },
  appealEffect: {
    affirmed: 'تأييد',
    affirmed_on_other_grounds: 'تأييد لأسباب أخرى',
    overturned: 'إلغاء الحكم',
    quashed_and_remitted: 'نقض وإعادة إلى محكمة',
    varied: 'تعديل',
    dismissed_inadmissible: 'عدم قبول الطعن',
    set_aside_by_constitutional_court: 'إبطال من محكمة دستورية',
    annulled_executive_act: 'إبطال قرار السلطة التنفيذية',
  },
  citationScheme: {
    ecli: 'ECLI',
    neutral_citation: 'إسناد محايد',
    file_number: 'رقم الملف',
    application_number: 'رقم الطلب',
    reporter: 'مجموعة أحكام',
    other: 'غير ذلك',
  },
  ground: {
    POL_PURPOSE: 'الغرض السياسي من الطلب',
    POL_PREJUDICE: 'الإضرار بالشخص بسبب رأيه السياسي إذا سُلِّم',
    POL_OFFENCE: 'جريمة سياسية',
    ART18: 'تقييد الحقوق لغرض خفي',
    DISCRIM_OTHER: 'تمييز غير سياسي',
    ABUSE_PROCESS: 'إساءة استعمال الإجراءات',
    REFUGEE: 'صفة اللاجئ أو اللجوء',
    TORTURE: 'التعذيب أو المعاملة اللاإنسانية',
    FAIR_TRIAL: 'الحرمان من محاكمة عادلة',
    SYSTEMIC_COUNTRY: 'الوضع العام في الدولة',
    IN_ABSENTIA: 'الإدانة غيابيًا',
    DEATH: 'عقوبة الإعدام',
    LIFE: 'السجن المؤبد',
    ASSURANCES_INSUFFICIENT: 'عدم كفاية الضمانات',
    DUAL_CRIM: 'انتفاء ازدواجية التجريم',
    NE_BIS: 'سبق المحاكمة على الجرم نفسه',
    LIMITATION: 'التقادم',
    AMNESTY: 'العفو',
    NATIONALITY: 'الشخص من رعايا الدولة المطلوب منها',
    MILITARY: 'جريمة عسكرية',
    FISCAL: 'جريمة ضريبية أو جمركية',
    HEALTH: 'الحالة الصحية',
    AGE: 'السن',
    FAMILY_LIFE: 'الحياة الأسرية',
    PROPORTIONALITY: 'التناسب',
    PROCEDURAL: 'مسألة إجرائية',
    INSUFF_EVIDENCE: 'عدم كفاية الأدلة',
    NO_INQUIRY: 'الدافع من اختصاص السلطة التنفيذية',
    EXEC_POLICY: 'السلطة التقديرية للحكومة',
  },
  stance: {
    finding: 'المحكمة تخلص إليه',
    rejected: 'المحكمة ترفضه',
    attributed_party: 'أحد الأطراف يدفع به',
    attributed_lower_court: 'محكمة أدنى درجة قالت به',
    attributed_other_state_or_body: 'دولة أو هيئة أخرى قالت به',
    statutory_recital: 'اقتباس من نص القانون',
    obiter: 'مذكور عرضًا',
    declined_to_consider: 'المحكمة تمتنع عن النظر فيه',
    hypothetical: 'افتراض لأغراض الحجة',
    unclear: 'غير واضح',
  },
  target: {
    request: 'طلب التسليم',
    prosecution: 'الدعوى الجنائية في الدولة الطالبة',
    offence: 'الجريمة',
    notice: 'النشرة',
    other_case: 'قضية شخص آخر',
    unclear: 'غير واضح',
  },
  quoteFrom: { ruling: 'كلمات الحكم نفسه', report: 'كلمات تقرير عن الحكم' },
  findingOrigin: { person: 'وجده شخص', reader: 'اقترحه القارئ الآلي' },
  findingState: { candidate: 'مقترح ينتظر المراجعة', confirmed: 'مؤكد', dismissed: 'مستبعد' },
};
