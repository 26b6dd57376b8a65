import { inTransaction, type Acting, type Context, type Db } from '../db/transaction.ts';

/**
 * Answers a request in a transaction of its own. An answer that refuses (status 400 and above) stores nothing, as
 * little as an error does.
 */
export async function answerWithin<A extends object>(
  db: Db,
  context: Context,
  answer: (acting: Acting) => Promise<A>,
): Promise<A> {
  try {
    return await inTransaction(db, context, async (acting) => {
      const given = await answer(acting);
      if (statusOf(given) >= 400) throw new Refusal(given);
      return given;
    });
  } catch (error) {
    if (error instanceof Refusal) return error.answer as A;
    throw error;
  }
}

const statusOf = (answer: { status?: number }): number => answer.status ?? 200;

/** Carries an answer out of the transaction that is undone. */
class Refusal extends Error {
  readonly answer: object;
  constructor(answer: object) {
    super('refused');
    this.answer = answer;
  }
}
