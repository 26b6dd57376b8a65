import type { Messages } from '../en/messages.ts';
import { counted } from './counting.ts';
import { isolated } from './isolate.ts';

/** What is wrong with one field, by the code of the fault. */
export const faultWords: Messages['faults'] = {
  required: () => 'هذا الحقل مطلوب.',
  not_a_text: () => 'يجب أن تكون هذه القيمة نصًا.',
  not_a_number: () => 'يجب أن تكون هذه القيمة عددًا.',
  not_a_list: () => 'يجب أن تكون هذه القيمة قائمة.',
  not_an_object: () => 'يجب أن تكون هذه القيمة كائنًا له حقوله الخاصة.',
  unknown_code: ({ allowed }) => `يجب أن تكون القيمة إحدى القيم التالية: ${isolated(allowed)}.`,
  unknown_field: () => 'لا يوجد حقل بهذا الاسم.',
  too_short: ({ least }) =>
    counted(Number(least), {
      zero: `يجب ألا يقل الطول عن ${least} حرف.`,
      one: 'يجب ألا يقل الطول عن حرف واحد.',
      two: 'يجب ألا يقل الطول عن حرفين.',
      few: `يجب ألا يقل الطول عن ${least} أحرف.`,
      many: `يجب ألا يقل الطول عن ${least} حرفًا.`,
      other: `يجب ألا يقل الطول عن ${least} حرف.`,
    }),
  too_long: ({ most }) =>
    counted(Number(most), {
      zero: 'لا يُسمح هنا بأي حرف.',
      one: 'لا يُسمح هنا بأكثر من حرف واحد.',
      two: 'لا يُسمح هنا بأكثر من حرفين.',
      few: `لا يُسمح هنا بأكثر من ${most} أحرف.`,
      many: `لا يُسمح هنا بأكثر من ${most} حرفًا.`,
      other: `لا يُسمح هنا بأكثر من ${most} حرف.`,
    }),
  too_many: ({ most }) =>
    counted(Number(most), {
      zero: 'لا يُسمح هنا بأي قيمة.',
      one: 'لا يُسمح هنا بأكثر من قيمة واحدة.',
      two: 'لا يُسمح هنا بأكثر من قيمتين.',
      few: `لا يُسمح هنا بأكثر من ${most} قيم.`,
      many: `لا يُسمح هنا بأكثر من ${most} قيمة.`,
      other: `لا يُسمح هنا بأكثر من ${most} قيمة.`,
    }),
  out_of_range: ({ most }) => `هذا العدد خارج النطاق، وأقصاه ${most}.`,
  not_a_whole_number: () => 'يجب أن يكون هذا عددًا صحيحًا.',
  unclean_text: () => 'يتضمن هذا النص رموزًا لا يمكن حفظها.',
  named_twice: () => 'القيمة نفسها مذكورة مرتين.',
  impossible_date: () =>
    `هذا ليس تاريخًا. يُكتب ${isolated('2021')} أو ${isolated('2021-07')} أو ${isolated('2021-07-05')}، ثم ${isolated('~')} للتاريخ التقريبي أو ${isolated('?')} للتاريخ غير المؤكد.`,
  before_start: ({ start }) => `هذا التاريخ يسبق ${isolated(start)}، وهو الذي يجب أن يأتي أولًا.`,
  unknown_state: () => 'لا توجد دولة بهذا الرمز أو الاسم.',
  unknown_language: () => `هذا ليس رمز لغة مثل ${isolated('fr')} أو ${isolated('zh-Hans')}.`,
  not_a_url: () => `هذا ليس عنوان ويب يبدأ بـ ${isolated('http://')} أو ${isolated('https://')}.`,
  not_a_hash: () => `هذه ليست بصمة ${isolated('SHA-256')} من 64 رقمًا ست عشريًا.`,
  not_an_email: () => 'هذا ليس عنوان بريد إلكتروني.',
  email_in_use: () => 'عنوان البريد الإلكتروني هذا مستخدم لحساب آخر.',
  not_yours_to_ask: () => 'لا يوجد هنا ما يمكن طلب ذلك بشأنه.',
  needs_second_person: () => 'لا يفعل أحد هذا بمفرده: يجب أن يوافق شخص ثانٍ.',
  unknown_record: () => 'لا يوجد سجل كهذا في هذه القضية.',
  refers_to_itself: () => 'لا يجوز أن يحيل السجل إلى نفسه، لا مباشرة ولا عبر غيره.',
  ruling_of_another_request: () => 'هذا الحكم يخص طلب تسليم آخر.',
  quote_needed: () => 'للحكم نص، فلا بد للاستنتاج من اقتباس منه.',
  persons_finding_is_no_candidate: () => 'ما يجده شخص يُؤكَّد أو يُستبعد، ولا يكون مقترحًا أبدًا.',
  pseudonym_only_in_public_record: () =>
    'لا يُكتب الاسم المستعار إلا في قضية علنية؛ وفي غيرها يُختار اسم رمزي بالقرعة.',
  open_to_staff: () => 'هذه القضية متاحة لجميع العاملين. يجب قصرها على أعضائها قبل أن تصبح سرية.',
  unknown_colleague: () => 'لا يوجد بهذا الحساب أحد نشط من القائمين على متابعة القضايا أو المحامين.',
  already_member: () => 'هذا الشخص عضو بالفعل.',
  no_member: () => 'هذا الشخص ليس عضوًا في القضية.',
  not_restricted: () => 'هذا السجل غير مقيَّد.',
  would_hide_it_from_you: () => 'لا يقيّد السجل إلا من سجّله أو من هو مسؤول عن القضية: وإلا لما عدت تراه.',
  password_too_short: () => 'يجب ألا تقل كلمة المرور عن 12 حرفًا.',
  password_too_long: () => 'يجب ألا تزيد كلمة المرور على 128 حرفًا.',
  not_understood: () => 'تعذر فهم هذه القيمة.',
};
