import type { Messages } from '../en/messages.ts';
import { isolated } from './isolate.ts';

export const secondPersonWords: Messages['secondPerson'] = {
  requests: 'طلبات تحتاج إلى شخص ثانٍ',
  requestsLead: 'ما لا يفعله أحد بمفرده: شخص يطلب، وآخر يقرر، ثم يُنفَّذ في الحال.',
  waitingForYou: 'بانتظار قرارك',
  nothingWaits: 'لا شيء ينتظر قرارك.',
  waitingForOthers: 'بانتظار آخرين',
  nothingWaitsForOthers: 'لا شيء ينتظر قرار شخص آخر.',
  decided: 'ما تقرَّر',
  nothingDecided: 'لم يتقرر شيء بعد.',
  somethingWaits: 'طلب من أحد الزملاء ينتظر قرارك.',
  look: 'الاطلاع عليه',
  deeds: {
    grant_administrator: 'منح إدارة النظام',
    reset_factor: 'إعادة ضبط العامل الثاني',
    verify_case: 'التحقق لأغراض الإحصاء',
    lower_confidentiality: 'فتحه للفريق',
    open_to_staff: 'فتحها لجميع العاملين',
    erase_identities: 'محو الهويات',
  },
  does: {
    grant_administrator: 'سيتولى هذا الشخص الحسابات والتشغيل، ولن يرى أي قضية بعد ذلك.',
    reset_factor:
      'عند فقدان التطبيق ورموز الاسترداد معًا أو نسيان كلمة المرور. تنتهي كلمة المرور والعامل الثاني والجلسات ومفاتيح واجهة البرمجة. ويُعرض على من يوافق رابط جديد لمرة واحدة، هذه المرة فقط؛ ومن يحمله يصبح هنا هذا الشخص، فيجب التأكد ممن يتسلمه.',
    verify_case:
      'ستُحتسب القضية في الإحصاءات كما هي الآن. وأي تغيير لاحق في سجلاتها ينهي ذلك إلى أن يجري التحقق منها من جديد.',
    lower_confidentiality: 'سيرى هذا السجل كل من يرى القضية. وإذا تغيّر قبل الموافقة وجب تقديم الطلب من جديد.',
    open_to_staff: 'سيرى هذه القضية جميع العاملين على القضايا والقانونيين.',
    erase_identities:
      'ستُتلف الهويات المختومة لهذه القضية، ولن يستطيع أحد استعادتها. ويبقى عددها وأدوارها ومن فتحها، وتبيّن صفحة الهويات إلى متى قد تبقى في النسخ الاحتياطية.',
  },
  states: {
    open: 'مفتوح',
    agreed: 'نُفِّذ',
    declined: 'مرفوض',
    withdrawn: 'مسحوب',
    expired: 'انقضت مدته',
    failed: 'لم يُنفَّذ',
  },
  failures: {
    asker_lost_right: 'وافق شخص ثانٍ، لكن مقدّم الطلب لم يعد يحق له ذلك. لم يُفعل شيء.',
    subject_changed: 'وافق شخص ثانٍ، لكن الأمر تغيّر منذ تقديم الطلب. لم يُفعل شيء.',
  },
  about: 'الموضوع',
  asked: 'الطلب',
  askedBy: (name, at) => `طلبه ${isolated(name)}، ${isolated(at)}`,
  byAt: (name, at) => `${isolated(name)}، ${isolated(at)}`,
  openUntil: 'مفتوح حتى',
  decision: 'القرار',
  reasonOfDecision: 'مبرر القرار',
  agree: 'الموافقة والتنفيذ',
  decline: 'الرفض',
  withdraw: 'سحب الطلب',
  ask: 'طلب شخص ثانٍ',
  reasonHint: 'يقرؤه من يقرر، ويُحفظ. يُرجى عدم ذكر اسم أحد.',
  anotherDecides: 'القرار لغيرك: مسؤول آخر عن القضية أو مدير آخر للنظام.',
  alone: 'لا أحد غيرك يمكنه الموافقة',
  aloneHint:
    'لا يوجد مدير آخر للنظام. يضيف مشغّل الخادم عليه حساب المدير التالي، وبعد ذلك يُتخذ القرار من شخصين.',
  aloneReset: 'لا حاجة إلى انتظار ذلك: فالشخص نفسه يعيد ضبط العامل الثاني هناك.',
  adminNeedsTwo: 'يُضاف الشخص أولًا بدور آخر، ثم يُقدَّم الطلب هنا، ويوافق عليه مدير آخر للنظام.',
  verified: (asker, approver, at) =>
    `تحقق منها لأغراض الإحصاء ${isolated(asker)} و${isolated(approver)}، ${isolated(at)}`,
  verifiedTag: 'جرى التحقق منها لأغراض الإحصاء',
  changedSince: 'تغيّرت القضية منذ ذلك الحين، فلم تعد تُعدّ متحققًا منها.',
  askVerification: 'طلب التحقق لأغراض الإحصاء',
  askLowering: 'طلب فتحه',
};
