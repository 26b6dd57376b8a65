import type { Messages } from '../en/messages.ts';
import { counted } from './counting.ts';
import { isolated } from './isolate.ts';

/** What frames every page, and the words of the controls on it. */
export const uiWords: Messages['ui'] = {
  skipToContent: 'الانتقال إلى المحتوى',
  pageTitle: (title) => `${isolated(title)} – ${isolated('Article 3')}`,
  errorTitle: (title) => `خطأ: ${isolated(title)}`,
  mainNavigation: 'القائمة الرئيسية',
  languageSwitch: 'اللغة',
  signedInAs: (name, role) => `${isolated(name)}، ${isolated(role)}`,
  signOut: 'تسجيل الخروج',
  demoTitle: 'عرض تجريبي',
  demoText: 'القضايا الواردة هنا أمثلة. يُرجى عدم إدخال أي معلومات سرية.',
  article3:
    'يُحظر على المنظمة حظرا باتا أن تنشط أو تتدخل في مسائل أو شؤون ذات طابع سياسي أو عسكري أو ديني أو عنصري.',
  article3Of: 'القانون الأساسي للإنتربول، المادة 3',
  printedFrom: (path, day) => `طُبع من ${isolated(path)} في ${isolated(day)} (UTC)`,

  problem: 'هناك مشكلة',
  errorPrefix: 'خطأ:',
  required: 'مطلوب',
  dateHint: `ما هو معروف فقط: ${isolated('2021')} أو ${isolated('يوليو 2021')} أو ${isolated('5 يوليو 2021')}، أو «حوالي ${isolated('2020')}» أو «${isolated('2021?')}» إن لم يكن مؤكدًا. يُترك فارغًا إن لم يكن معروفًا.`,
  dateUnderstood: (date) => `فُهم على أنه ${isolated(date)}`,
  stateHint: 'اسمها أو رمزها المكون من حرفين',
  notStated: 'غير مذكور',
  choose: 'اختيار',
  languageHint: `رمزها: ${isolated('en')} أو ${isolated('fr')} أو ${isolated('zh')} أو ${isolated('ar')} ونحوها`,

  lanes: {
    validity: 'السريان',
    visibility: 'الإتاحة للعموم',
    proceedings: 'الإجراءات',
    protection: 'الحماية',
    pressure: 'الضغط',
  },
  undatedOrder: 'بلا ترتيب معروف',
  inDoubt: 'محل شك',
  saidBy: (sources) =>
    counted(sources, {
      zero: 'المصادر',
      one: 'المصدر',
      two: 'المصدران',
      few: 'المصادر',
      many: 'المصادر',
      other: 'المصادر',
    }),
  translation: 'الترجمة',

  pages: 'الصفحات',
  previousPage: 'الصفحة السابقة',
  nextPage: 'الصفحة التالية',
};
