import type { Messages } from '../en/messages.ts';
import { isolated } from './isolate.ts';

/** Why a whole request was refused. */
export const problemWords: Messages['problems'] = {
  invalid: {
    title: 'بعض الحقول بحاجة إلى تصحيح',
    detail: 'لم يُحفظ شيء. كل خطأ مذكور عند حقله.',
  },
  not_found: { title: 'غير موجود', detail: 'لا يوجد هنا شيء، أو لا شيء يجوز الاطلاع عليه بهذا الحساب.' },
  unauthenticated: {
    title: 'تسجيل الدخول مطلوب أولًا',
    detail: `يلزم لهذا تسجيل دخول أو رمز ${isolated('API')} ما زال صالحًا.`,
  },
  stale: {
    title: 'تغيّر في هذه الأثناء',
    detail: 'غيّر شخص آخر هذا السجل بعد قراءته. يُرجى قراءته من جديد ثم إعادة التغيير.',
  },
  version_required: {
    title: 'رقم النسخة مطلوب',
    detail: `يُرجى إرسال ${isolated('If-Match')} مع قيمة ${isolated('ETag')} للسجل الذي قُرئ.`,
  },
  still_cited: { title: 'ما زال مستشهدًا به', detail: 'تستشهد سجلات أخرى بهذا المصدر. يُرجى تغييرها أولًا.' },
  still_referred_to: {
    title: 'ما زال محالًا إليه',
    detail: 'تحيل سجلات أخرى إلى هذا السجل. يُرجى تغييرها أولًا.',
  },
  not_json: {
    title: `ليس ${isolated('JSON')}`,
    detail: `تعذرت قراءة المحتوى بوصفه كائن ${isolated('JSON')} بترميز ${isolated('UTF-8')}.`,
  },
  too_large: { title: 'كبير جدًا', detail: 'المحتوى أكبر مما يقبله هذا الخادم.' },
  wrong_media_type: {
    title: 'نوع المحتوى غير صحيح',
    detail: `يُرجى إرسال المحتوى بالنوع ${isolated('application/json')}.`,
  },
  cross_site: {
    title: 'مرفوض',
    detail:
      'لم تأت هذه الاستمارة من هذا الموقع، أو أن صفحتها قديمة جدًا. يُرجى فتح الصفحة من جديد وإعادة المحاولة.',
  },
  step_up_needed: {
    title: 'يلزم العامل الثاني',
    detail:
      'يلزم تأكيد الهوية بالعامل الثاني، ثم إعادة المحاولة. وعبر واجهة البرمجة يُرسل رمز في الترويسة \u2068Article3-Code\u2069.',
  },
  daily_limit: {
    title: 'بلوغ الحد اليومي',
    detail:
      'بلغ عدد الهويات المفتوحة الحد المسموح به للشخص الواحد في اليوم (بالتوقيت العالمي). ولم يُفتح شيء، وتركت المحاولة أثرًا.',
  },
  identities_erased: {
    title: 'هويات ممحوة',
    detail: 'مُحيت هويات هذه القضية: لا يمكن قراءة أي منها ولا تسجيل هوية جديدة.',
  },
  already_resolved: {
    title: 'العلامة زائلة',
    detail: 'لم تعد هذه العلامة قائمة وقد زالت من تلقاء نفسها، فلا شيء يُتخذ بشأنه قرار.',
  },
  last_lead: {
    title: 'لن يبقى مسؤول عن القضية',
    detail: 'لا بد للقضية من مسؤول عنها. يجب أولًا تعيين مسؤول آخر.',
  },
  not_public_record: { title: 'ليست قضية علنية', detail: 'لا تُتاح لجميع العاملين إلا القضايا العلنية.' },
  needs_second_person: {
    title: 'يلزم شخص ثانٍ',
    detail: 'لا يفعل أحد هذا بمفرده. يُقدَّم طلب به، ويُنفَّذ عندما يوافق عليه شخص آخر.',
  },
  already_asked: {
    title: 'سبق طلبه',
    detail: 'الطلب نفسه قائم وينتظر قرارًا.',
  },
  nothing_to_do: {
    title: 'لا حاجة إلى شيء',
    detail: 'الأمر كذلك بالفعل.',
  },
  own_request: {
    title: 'طلب خاص بك',
    detail: 'يجب أن يقرر شخص آخر في هذا الطلب.',
  },
  already_decided: {
    title: 'سبق البت فيه',
    detail: 'لم يعد هذا الطلب مفتوحًا.',
  },
  request_expired: {
    title: 'انقضت المدة',
    detail: 'لم يقرر أحد في الوقت المحدد. يلزم طلب جديد.',
  },
  job_running: {
    title: 'قيد التنفيذ',
    detail: 'هذه المهمة قيد التنفيذ حاليًا. يُرجى إعادة المحاولة بعد انتهائها.',
  },
  unknown_job: { title: 'لا توجد مهمة كهذه', detail: 'لا توجد مهمة بهذا الاسم يجوز تشغيلها بهذا الحساب.' },
  bad_key: {
    title: 'مفتاح غير صالح',
    detail: `يتألف ${isolated('Idempotency-Key')} من 1 إلى 255 حرفًا قابلًا للطباعة من ${isolated('ASCII')}.`,
  },
  key_in_use: {
    title: 'قيد التنفيذ',
    detail: `يجري الآن تنفيذ طلب يحمل ${isolated('Idempotency-Key')} نفسه. يُرجى إعادة المحاولة بعد لحظات.`,
  },
  key_reused: {
    title: 'مفتاح مستعمل من قبل',
    detail: `نُفِّذ طلب آخر بقيمة ${isolated('Idempotency-Key')} هذه. يُرجى إرسال مفتاح جديد مع كل طلب جديد.`,
  },
  busy: { title: 'الخادم مشغول', detail: 'لا تستجيب قاعدة البيانات حاليًا. يُرجى إعادة المحاولة بعد دقيقة.' },
  overloaded: {
    title: 'الخادم مشغول',
    detail: 'عدد كبير من الأشخاص يسجلون الدخول معًا. يُرجى إعادة المحاولة بعد ثوانٍ.',
  },
  wrong_code: { title: 'رمز خاطئ', detail: 'الرمز خاطئ أو سبق استخدامه أو جاء سريعًا بعد رموز خاطئة.' },
  last_administrator: {
    title: 'آخر حساب لإدارة النظام',
    detail: 'لن يتمكن أحد غيره من إدارة الحسابات. يجب منح هذا الدور لشخص آخر أولًا.',
  },
  internal: {
    title: 'حدث خطأ',
    detail: 'الخطأ من جانبنا وقد سُجِّل. لم يُحفظ شيء.',
  },
};
export const referenceWords: Pick<Messages, 'errorReference'> = {
  errorReference: (id) => `عند الإبلاغ عن هذا الخطأ، يُرجى ذكر المرجع ${isolated(id)}.`,
};
