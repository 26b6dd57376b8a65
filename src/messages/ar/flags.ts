import type { Messages } from '../en/messages.ts';
import { counted } from './counting.ts';
import { isolated } from './isolate.ts';

/** "After 4 days from", "after between 4 days and 9 days from". */
function daysAfter({ least, most }: { least: number; most: number }): string {
  if (least === most) return `بعد ${days(most)} من`;
  if (least === 0) return `بعد مدة لا تتجاوز ${days(most)} من`;
  return `بعد مدة بين ${days(least)} و${days(most)} من`;
}

/** A number of days, in the genitive that follows "after" and "between". */
function days(count: number): string {
  return counted(count, {
    zero: 'أقل من يوم',
    one: 'يوم واحد',
    two: 'يومين',
    few: `${count} أيام`,
    many: `${count} يومًا`,
    other: `${count} يوم`,
  });
}

function onDate(decidedOn: string | null): string {
  return decidedOn === null ? '' : ` (${isolated(decidedOn)})`;
}

/**
 * The rules' names and what they say of a case, each in a sentence. It is the ruling that finds, not the court: the
 * name of a court may be of either gender, and its verb would have to follow.
 */
export const flagWords: Messages['flags'] = {
  rules: {
    R01: 'حكم خلص إلى وجود دافع سياسي',
    R02: 'نص حكم للمراجعة',
    R03: 'نشرة سارية بعد حكم كهذا',
    R10: 'ضغط على الأسرة',
  },
  court: (name, state) =>
    `${name === null ? 'محكمة' : isolated(name)}${state === null ? '' : ` في ${isolated(state)}`}`,
  R01: ({ requestingState, court, decidedOn, reported }) =>
    `خلص حكم صادر عن ${isolated(court)} إلى أن الطلب${requestingState === null ? '' : ` المقدَّم من ${isolated(requestingState)}`} ذو دافع سياسي${decidedOn === null ? '، في تاريخ غير معروف' : onDate(decidedOn)}؛ والحكم نافذ.${reported ? ' والاقتباس من كلمات تقرير، لا من نص الحكم.' : ''}`,
  R02: ({ candidates, decidedOn }) => {
    const passages = counted(candidates, {
      zero: 'لا مقاطع',
      one: 'مقطع واحد',
      two: 'مقطعان',
      few: `${candidates} مقاطع`,
      many: `${candidates} مقطعًا`,
      other: `${candidates} مقطع`,
    });
    return `${passages} بانتظار المراجعة في الحكم${onDate(decidedOn)}، لاحتمال الإشارة إلى دافع سياسي.`;
  },
  R03: ({ requestingState, decidedOn, since }) =>
    `لا يُعرف أن النشرة${requestingState === null ? '' : ` التي طلبتها ${isolated(requestingState)}`} قد انتهت؛ وهي تُعدّ سارية ${since === null ? 'بعد عدد غير معروف من الأيام من' : daysAfter(since)} صدور حكم خلص إلى أن الطلب سياسي${onDate(decidedOn)}.`,
  R10: ({ incidents, undated }) => {
    const many = counted(incidents, {
      zero: 'لا وقائع',
      one: 'واقعة واحدة',
      two: 'واقعتان',
      few: `${incidents} وقائع`,
      many: `${incidents} واقعة`,
      other: `${incidents} واقعة`,
    });
    const unknown = counted(undated, {
      zero: '',
      one: '؛ ولا يُعرف تاريخ واقعة واحدة',
      two: '؛ ولا يُعرف تاريخ واقعتين',
      few: `؛ ولا يُعرف تاريخ ${undated} وقائع`,
      many: `؛ ولا يُعرف تاريخ ${undated} واقعة`,
      other: `؛ ولا يُعرف تاريخ ${undated} واقعة`,
    });
    const none = undated > 0 && undated === incidents;
    return `${many} ضد أحد الأقارب قرب توقيف أو خطوة في الإجراءات${none ? '؛ والتاريخ غير معروف، فلا يُعرف مدى القرب' : unknown}.`;
  },
  resolved: {
    retracted: 'شُطب السجل الذي استندت إليه.',
    set_aside: (court, effect, decidedOn) =>
      `أُبطل الحكم بقرار من ${isolated(court)}${onDate(decidedOn)}: ${isolated(effect)}.`,
    finding_gone: 'لم يعد في الحكم استنتاج مؤكد للمحكمة بشأن دافع سياسي.',
    reviewed: 'رُوجعت جميع المقاطع.',
    candidate_gone: 'زالت المقاطع المقترحة: سُحب النص أو لم تعد القراءة تقترحها. ولم يبتّ فيها أحد.',
    not_in_force_yet: 'لم يكن الحكم قد صدر بعد في ذلك اليوم.',
    not_live: (validity) => `لم تعد النشرة تُعدّ سارية: ${isolated(validity)}.`,
    no_such_ruling: 'لم يعد هناك حكم نافذ يخلص إلى أن الطلب سياسي.',
    no_longer_near: 'لم يعد مسجلًا أي ضغط على أحد الأقارب قرب خطوة قانونية.',
  },
};
