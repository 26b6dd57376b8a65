import type { Messages } from '../en/messages.ts';
import { counted } from './counting.ts';
import { isolated } from './isolate.ts';

/** A number of flags as the subject of a verb; that is negated for none, hence "any flag". */
function flags(count: number): string {
  return counted(count, {
    zero: 'أي علامة',
    one: 'علامة واحدة',
    two: 'علامتان',
    few: `${count} علامات`,
    many: `${count} علامة`,
    other: `${count} علامة`,
  });
}

/** The words of the pages. They ask by verbal nouns and passives, which fit a reader of either gender. */
export const pageWords: Messages['pages'] = {
  // Navigation and first page
  workList: 'قائمة العمل',
  cases: 'القضايا',
  jobs: 'المهام',
  people: 'الأشخاص',
  welcome: 'توثيق إساءة استخدام النشرات الحمراء',
  welcomeLead: `يسجل ${isolated('Article 3')} النشرات وطلبات التسليم وأحكام المحاكم وعمليات السحب، ويضع علامة على القضايا التي خلصت فيها محكمة إلى أن الطلب سياسي.`,
  welcomePublic: 'القضايا متاحة للعاملين عليها فقط.',
  welcomeRole: {
    admin: 'هذا الدور لإدارة الحسابات والتشغيل. والقضايا متاحة للعاملين عليها فقط.',
    advocate: 'هذا الدور للعمل بالأرقام المنشورة. ولم يُنشر منها شيء بعد.',
  },
  toStart: 'العودة إلى الصفحة الأولى',

  // Signing in
  signIn: 'تسجيل الدخول',
  signInFailed: 'عنوان البريد الإلكتروني وكلمة المرور غير متطابقين.',
  signInAs: (email) => `سيكون تسجيل الدخول بالعنوان ${isolated(email)}.`,
  email: 'عنوان البريد الإلكتروني',
  password: 'كلمة المرور',
  newPassword: 'كلمة المرور الجديدة',
  passwordHint: '12 حرفًا على الأقل؛ وتكفي بضع كلمات يسهل تذكرها.',
  sessionEnded: 'انتهت الجلسة',
  sessionEndedText: 'ما كُتب محفوظ في هذه الصفحة، ويمكن إرساله من جديد بعد تسجيل الدخول.',
  continueTitle: 'المتابعة من حيث توقف العمل',
  continueLead: 'تم تسجيل الدخول من جديد. وما كُتب لم يُرسل بعد.',
  continueButton: 'إرسال ما كُتب',
  sentBefore: 'أُرسلت من قبل بمحتوى آخر',
  sentBeforeLead: 'أُرسلت هذه الاستمارة مرة من قبل، وما كان فيها حينذاك محفوظ. أما ما كُتب بعد ذلك فلم يُرسل.',
  sentBeforeSee: 'الاطلاع على المحفوظ',
  enrol: 'اختيار كلمة مرور',
  enrolTitle: (name) => `مرحبًا، ${isolated(name)}`,
  enrolLead: 'تُختار هنا كلمة المرور التي يكون بها تسجيل الدخول من الآن فصاعدًا. يعمل هذا الرابط مرة واحدة.',

  // People
  personName: 'الاسم',
  role: 'الدور',
  enrolled: 'حُددت كلمة المرور',
  yes: 'نعم',
  notYet: 'ليس بعد',
  addPerson: 'إضافة شخص',
  linkFor: (name) => `رابط لمرة واحدة من أجل ${isolated(name)}`,
  linkHint: 'يُضاف إلى عنوان هذا الموقع ويُسلَّم باليد. يظهر الآن فقط، ويصلح لمدة 7 أيام.',

  // Case list and case
  newCase: 'قضية جديدة',
  noCases: 'لا توجد قضايا بعد.',
  demoCase: 'عرض تجريبي',
  openFlags: (count) =>
    counted(count, {
      zero: 'لا علامات مفتوحة',
      one: 'علامة مفتوحة واحدة',
      two: 'علامتان مفتوحتان',
      few: `${count} علامات مفتوحة`,
      many: `${count} علامة مفتوحة`,
      other: `${count} علامة مفتوحة`,
    }),
  flags: 'العلامات',
  noOpenFlags: 'لم ترصد أي قاعدة ما هو مفتوح.',
  whenFlagged: 'موعد نظر القواعد في القضية، أو تشغيلها الآن',
  decidedFlags: (count) =>
    counted(count, {
      zero: 'لا علامات مستبعدة أو زائلة',
      one: 'علامة واحدة مستبعدة أو زائلة',
      two: 'علامتان مستبعدتان أو زائلتان',
      few: `${count} علامات مستبعدة أو زائلة`,
      many: `${count} علامة مستبعدة أو زائلة`,
      other: `${count} علامة مستبعدة أو زائلة`,
    }),
  onThisPage: 'في هذه الصفحة',
  timeline: 'التسلسل الزمني',
  nothingHappened: 'لم يُسجَّل شيء بعد. يكون البدء بمصدر، ثم بنشرة أو طلب تسليم.',
  theCase: 'القضية',
  nothingRecorded: 'لم يُسجَّل شيء.',
  dateUnknown: 'التاريخ غير معروف',
  inForce: 'نافذ',
  notInForce: 'غير نافذ',
  unknownRecord: 'سجل لم يعد موجودًا',
  recordedBy: (name, at) => `التسجيل: ${isolated(name)}، ${isolated(at)}`,
  contradiction: (source, field, value) =>
    `المصدر ${isolated(source)} يقول خلاف ذلك: ${isolated(field)}: ${isolated(value)}.`,
  about: (target) => `الموضوع: ${isolated(target)}`,
  noticeToday: (notice, validity) => `${isolated(notice)}: ${isolated(validity)}.`,
  rulingToday: (court, date) =>
    `خلص حكم صادر عن ${isolated(court)} إلى أن الطلب ذو دافع سياسي${date === null ? '' : ` (${isolated(date)})`}.`,
  warrantFor: (notice) => `مذكرة توقيف (${isolated(notice)})`,
  fieldOf: (field, title) => `${isolated(title)}: ${isolated(field)}`,
  requestTitle: (from, to) =>
    `طلب تسليم${from === null ? '' : ` من ${isolated(from)}`}${to === null ? '' : ` إلى ${isolated(to)}`}`,

  // Recording
  record: {
    case: 'قضية جديدة',
    source: 'إضافة مصدر',
    notice: 'إضافة نشرة',
    notice_event: 'إضافة حدث',
    withdrawal: 'إضافة سحب',
    extradition_request: 'إضافة طلب تسليم',
    request_event: 'إضافة حدث',
    ruling: 'إضافة حكم',
    finding: 'إضافة استنتاج',
    measure: 'إضافة تدبير',
    incident: 'إضافة واقعة',
  },
  section: {
    case: 'القضية',
    source: 'المصادر',
    notice: 'النشرات',
    notice_event: 'الأحداث',
    withdrawal: 'عمليات السحب',
    extradition_request: 'طلبات التسليم والأحكام',
    request_event: 'الأحداث',
    ruling: 'الأحكام',
    finding: 'الاستنتاجات',
    measure: 'التدابير',
    incident: 'الضغط',
  },
  comma: '،',
  labelled: (field, fault) => `${isolated(field)}: ${isolated(fault)}`,
  save: 'حفظ',
  cancel: 'إلغاء',
  change: 'تغيير',
  changeTitle: (title) => `تغيير: ${isolated(title)}`,
  addRow: 'إضافة آخر',
  rowOf: (label, number) => `${isolated(label)} ${number}`,
  nothingToCite: 'يُضاف المصدر أولًا في صفحة القضية، ثم يمكن الاستشهاد به هنا.',
  claimField: 'ما يختلف فيه هذا المصدر',
  claimValue: 'ما يقوله',
  reasonForChange: 'مبرر التغيير',
  reasonHint: 'يُحفظ في سجل التغييرات. ويجوز تركه فارغًا.',
  changedMeanwhile: 'غيّر شخص آخر هذا السجل أثناء الكتابة. هذا ما يقوله الآن؛ والحفظ يضع ما كُتب هنا مكانه.',
  retract: 'شطب',
  retractTitle: (title) => `شطب: ${isolated(title)}`,
  retractLead: 'يخرج من القضية ومن كل ما يترتب عليه، ويبقى في سجل التغييرات.',
  retractParts: 'ويُشطب معه ما يلي',
  reasonForRetraction: 'مبرر الشطب',

  // Flags and findings
  decide: 'اتخاذ قرار',
  decideAgain: 'اتخاذ قرار جديد',
  readAndDecide: 'القراءة واتخاذ قرار',
  yourDecision: 'القرار',
  decisionHint: {
    confirmed: 'السجلات تؤيدها.',
    dismissed: 'لا تصح، ولا ينبغي أن تعود بناء على الأدلة نفسها.',
    needs_information: 'تبقى مفتوحة؛ ويبين المبرر ما ينقص.',
  },
  reasonForDecision: 'المبرر',
  reviewed: (decision, name, at) => `${isolated(decision)}، بقرار من ${isolated(name)}، ${isolated(at)}:`,
  acceptCandidate: 'تأكيد هذا الاستنتاج',
  dismissCandidate: 'استبعاده',
  flagsToDecide: 'علامات تنتظر قرارًا',
  noFlagsToDecide: 'لا توجد علامة تنتظر قرارًا.',
  textsToReview: 'نصوص أحكام للمراجعة',
  noTextsToReview: 'لا يوجد نص ينتظر المراجعة.',

  // Jobs
  jobsLead: 'ما يعمل من تلقاء نفسه. وما فات موعده أثناء التوقف يُستدرك عند التشغيل التالي.',
  jobNames: { 'flag-cases': 'وضع العلامات على القضايا', 'forget-failures': 'نسيان المحاولات الفاشلة' },
  jobDoes: {
    'flag-cases':
      'تقرأ الأحكام وتنظر في كل قضية وتضع علامة حيث تجد قاعدة ما شيئًا، ولا سيما حيث ذكرت محكمة دوافع سياسية.',
    'forget-failures': 'تحذف ما دُوِّن من محاولات تسجيل الدخول الفاشلة بعد مرور يوم، حين لا يُعتدّ به.',
  },
  nextRun: (at) => `التشغيل التالي: ${isolated(at)}`,
  runNow: 'تشغيل الآن',
  neverRun: 'لم تعمل بعد.',
  lastRuns: 'آخر عمليات التشغيل',
  runStarted: 'البدء',
  runEnded: 'الانتهاء',
  runSlot: 'الموعد',
  runResult: 'النتيجة',
  stillRunning: 'قيد التنفيذ',
  onDemand: 'عند الطلب',
  runChangedNothing: 'لم يتغيّر شيء مما يمكنك الاطلاع عليه',
  runFailed: 'فشل',
  runErrors: { already_running: 'كان تشغيل آخر جاريًا', cut_off: 'انقطع التشغيل' },
  counts: {
    cases: (count) =>
      counted(count, {
        zero: 'لم تُفحص أي قضية',
        one: 'فُحصت قضية واحدة',
        two: 'فُحصت قضيتان',
        few: `فُحصت ${count} قضايا`,
        many: `فُحصت ${count} قضية`,
        other: `فُحصت ${count} قضية`,
      }),
    rulingsRead: (count) =>
      counted(count, {
        zero: 'لم يُقرأ أي حكم',
        one: 'قُرئ حكم واحد',
        two: 'قُرئ حكمان',
        few: `قُرئت ${count} أحكام`,
        many: `قُرئ ${count} حكمًا`,
        other: `قُرئ ${count} حكم`,
      }),
    raised: (count) => `${count === 0 ? 'لم توضع' : 'وُضعت'} ${flags(count)}`,
    reopened: (count) =>
      counted(count, {
        zero: 'لم يُعَد فتح أي علامة',
        one: 'أُعيد فتح علامة واحدة',
        two: 'أُعيد فتح علامتين',
        few: `أُعيد فتح ${count} علامات`,
        many: `أُعيد فتح ${count} علامة`,
        other: `أُعيد فتح ${count} علامة`,
      }),
    updated: (count) => `${count === 0 ? 'لم تُحدَّث' : 'حُدِّثت'} ${flags(count)}`,
    resolved: (count) => `${count === 0 ? 'لم تزُل' : 'زالت'} ${flags(count)}`,
    forgotten: (count) =>
      counted(count, {
        zero: 'لم يُحذف أي قيد',
        one: 'حُذف قيد واحد',
        two: 'حُذف قيدان',
        few: `حُذفت ${count} قيود`,
        many: `حُذف ${count} قيدًا`,
        other: `حُذف ${count} قيد`,
      }),
  },

  // API
  apiTitle: 'واجهة برمجة التطبيقات (API)',
  apiLead: `تستقبل ${isolated('JSON')} وترسله. يُرسل رمز ${isolated('API')} في ترويسة ${isolated('Authorization: Bearer')}، ويُصدره مسؤول الخادم من سطر الأوامر.`,
  apiRoute: 'المسار',
  apiSummary: 'ما يفعله',
};
